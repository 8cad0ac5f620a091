package org.curvefit.core.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.model.Parameter;

/**
 * Where the parameters of each group stand among those of all groups together: parameter by parameter in the order of the model, a shared one once, another one once for each
 * group.
 */
public final class JointParameters {
    private final List<Parameter> own;
    private final List<String> groups;
    private final boolean[] shared;
    private final int[] first;
    private final int size;

    /**
     * @param own parameters of the model of one group
     * @param shared names of those that have one value for all groups
     * @param groups what the groups are called
     */
    public JointParameters(List<Parameter> own, List<String> shared, List<String> groups) {
        this.own = List.copyOf(own);
        this.groups = List.copyOf(groups);
        this.shared = new boolean[own.size()];
        this.first = new int[own.size()];
        int next = 0;
        for (int k = 0; k < own.size(); k++) {
            this.shared[k] = shared.contains(own.get(k).name());
            first[k] = next;
            next += this.shared[k] ? 1 : groups.size();
        }
        this.size = next;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** How many groups there are. */
    public int groups() {
        return groups.size();
    }

    /** How many parameters the model of one group has. */
    public int own() {
        return own.size();
    }

    /** Where parameter {@code k} of a group stands. */
    public int index(int group, int k) {
        return shared[k] ? first[k] : first[k] + group;
    }

    /** The values of one group, in the order of its model. */
    public double[] of(int group, double[] all) {
        double[] values = new double[own.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = all[index(group, k)];
        }
        return values;
    }

    /** All of them; a parameter of a group is called {@code a[name of the group]}. */
    public List<Parameter> list() {
        List<Parameter> list = new ArrayList<>(size);
        for (int k = 0; k < own.size(); k++) {
            Parameter parameter = own.get(k);
            if (shared[k]) {
                list.add(parameter);
            } else {
                groups.forEach(
                        group -> list.add(new Parameter(parameter.name() + "[" + group + "]", parameter.bounds())));
            }
        }
        return list;
    }

    /** What a caller says about the parameters of the model, said about those of every group. */
    public ParameterRules spread(ParameterRules rules) {
        return rules.withStart(spread(rules.start()))
                .withBounds(spread(rules.bounds()))
                .withFixed(spread(rules.fixed()));
    }

    private <V> Map<String, V> spread(Map<String, V> said) {
        Map<String, V> spread = new LinkedHashMap<>(said);
        for (int k = 0; k < own.size(); k++) {
            String name = own.get(k).name();
            if (!shared[k] && said.containsKey(name)) {
                V value = spread.remove(name);
                groups.forEach(group -> spread.put(name + "[" + group + "]", value));
            }
        }
        return spread;
    }
}
