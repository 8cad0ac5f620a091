package org.curvefit.core.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;

/**
 * The model of all groups together: its last input is the number of the group that a row belongs to, counted from 0.
 *
 * @param model of one group
 * @param layout where its parameters stand
 */
public record JointFunction(ModelFunction model, JointParameters layout) implements ModelFunction {
    private static final String GROUP = "group of the row";

    @Override
    public String text() {
        return model.text();
    }

    @Override
    public String understood() {
        return model.understood();
    }

    @Override
    public List<Parameter> parameters() {
        return layout.list();
    }

    @Override
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>(model.inputs());
        inputs.add(GROUP);
        return inputs;
    }

    @Override
    public Optional<Response> response() {
        return model.response();
    }

    @Override
    public Derivatives derivatives() {
        return model.derivatives();
    }

    /** A model that is affine in parameters of a group is so in those of all groups: a row knows one group alone. */
    @Override
    public List<Integer> linearParameters() {
        List<Integer> linear = new ArrayList<>();
        for (int k : model.linearParameters()) {
            for (int group = 0; group < layout.groups(); group++) {
                int index = layout.index(group, k);
                if (!linear.contains(index)) {
                    linear.add(index);
                }
            }
        }
        Collections.sort(linear);
        return linear;
    }

    @Override
    public Optional<String> explainNonFinite(double[] parameters, double[] inputs) {
        int group = (int) inputs[inputs.length - 1];
        return model.explainNonFinite(layout.of(group, parameters), Arrays.copyOf(inputs, inputs.length - 1));
    }

    @Override
    public ModelKernel kernel(int[] wanted) {
        return new JointKernel(this, wanted);
    }
}
