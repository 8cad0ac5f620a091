package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.curvefit.core.inference.Identification;

/**
 * Says in words what the data leave open: parameters without effect, and combinations of which only one function, such as a product or a sum, is
 * determined.
 */
public final class Undetermined {
    private static final double TAKES_PART = 1e-3;
    private static final double SAME = 1e-5;

    private final Identification identification;
    private final List<String> names;
    private final double[] values;
    private final Set<String> linear;

    /**
     * @param names of the free parameters
     * @param values of the free parameters at the solution
     * @param linear names of parameters in which the model is jointly affine
     */
    public Undetermined(Identification identification, List<String> names, double[] values, Set<String> linear) {
        this.identification = identification;
        this.names = names;
        this.values = values;
        this.linear = linear;
    }

    /** What is open, e.g. {@code only the product a*b is determined (a*b = 2.99473)}. */
    public String words() {
        List<String> without = withoutEffect();
        if (!without.isEmpty()) {
            return String.join(" and ", without) + (without.size() == 1 ? " does" : " do")
                    + " not change the curve at any row";
        }
        List<Integer> involved = involved();
        if (involved.size() == 2) {
            String pair = pair(involved.get(0), involved.get(1));
            if (!pair.isEmpty()) {
                return pair;
            }
        }
        List<String> members = involved.stream().map(names::get).toList();
        if (names.size() - identification.rank() == 1) {
            return "only a combination of " + String.join(", ", members) + " is determined";
        }
        return "only " + identification.rank()
                + (identification.rank() == 1 ? " combination of " : " combinations of ") + String.join(", ", names)
                + (identification.rank() == 1 ? " is determined" : " are determined");
    }

    /** What to type next. */
    public String advice() {
        List<String> without = withoutEffect();
        if (!without.isEmpty()) {
            return "remove " + without.get(0) + ", or hold it: --fix " + without.get(0) + "=1";
        }
        List<Integer> involved = involved();
        return "drop one of them, or hold one: --fix " + names.get(involved.get(involved.size() - 1)) + "=1";
    }

    private List<String> withoutEffect() {
        List<String> without = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            if (identification.withoutEffect(k)) {
                without.add(names.get(k));
            }
        }
        return without;
    }

    private List<Integer> involved() {
        List<Integer> involved = new ArrayList<>();
        for (int open = 0; open < names.size() - identification.rank(); open++) {
            double[] direction = identification.undeterminedScaled(open);
            for (int k = 0; k < direction.length; k++) {
                if (Math.abs(direction[k]) > TAKES_PART && !involved.contains(k)) {
                    involved.add(k);
                }
            }
        }
        involved.sort(Integer::compare);
        return involved;
    }

    /**
     * The one function of two parameters that is determined. At equal values a product and a sum change alike: then the form of the model
     * decides. It can be a sum where both enter jointly linearly, a product where one does; where neither does, nothing is claimed.
     */
    private String pair(int first, int second) {
        boolean firstLinear = linear.contains(names.get(first));
        boolean secondLinear = linear.contains(names.get(second));
        String multiplied = firstLinear && secondLinear ? "" : multiplied(first, second);
        String added = firstLinear != secondLinear ? "" : added(first, second);
        return multiplied.isEmpty() || added.isEmpty() ? multiplied + added : "";
    }

    private String multiplied(int first, int second) {
        double[] direction = identification.undetermined(0);
        double a = values[first];
        double b = values[second];
        if (same(direction[first] / a, -direction[second] / b)) {
            return only("product", names.get(first) + "*" + names.get(second), a * b);
        }
        return same(direction[first] / a, direction[second] / b)
                ? only("ratio", names.get(first) + "/" + names.get(second), a / b)
                : "";
    }

    private String added(int first, int second) {
        double[] direction = identification.undetermined(0);
        double a = values[first];
        double b = values[second];
        if (same(direction[first], -direction[second])) {
            return only("sum", names.get(first) + "+" + names.get(second), a + b);
        }
        if (same(direction[first], direction[second])) {
            return only("difference", names.get(first) + "-" + names.get(second), a - b);
        }
        return linear.contains(names.get(first)) ? weighted(first, second, -direction[first] / direction[second]) : "";
    }

    /** Of two parameters that enter linearly the sum in which they are multiplied as their columns are. */
    private String weighted(int first, int second, double weight) {
        String times = number(Math.abs(weight)) + "*" + names.get(second);
        String sum = names.get(first) + (weight < 0 ? " - " : " + ") + times;
        return only("combination", sum, values[first] + weight * values[second]);
    }

    private static boolean same(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b) && Math.abs(a - b) <= SAME * (Math.abs(a) + Math.abs(b));
    }

    private static String only(String kind, String expression, double value) {
        return "only the " + kind + " " + expression + " is determined (" + expression + " = " + number(value) + ")";
    }

    private static String number(double value) {
        return Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.6g", value)));
    }
}
