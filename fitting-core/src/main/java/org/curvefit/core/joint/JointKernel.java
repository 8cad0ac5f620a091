package org.curvefit.core.joint;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;

/** Takes the rows of each group out of a block, evaluates the model of one group for them, and puts the values back; derivatives by parameters of other groups are 0. */
final class JointKernel implements ModelKernel {
    private static final int ABSENT = -1;

    private final JointParameters layout;
    private final ModelKernel kernel;
    /** The parameters of one group by which is differentiated, and for each group where the results belong. */
    private final int[] own;

    private final int[][] places;
    private final double[][] inputs;
    private final double[] values = new double[ModelFunction.BLOCK];
    private final double[][] first;
    private final double[][] second;
    private final int[] rows = new int[ModelFunction.BLOCK];

    JointKernel(JointFunction function, int[] wanted) {
        this.layout = function.layout();
        this.own = IntStream.range(0, layout.own())
                .filter(k -> IntStream.range(0, layout.groups())
                        .anyMatch(group -> place(wanted, layout.index(group, k)) != ABSENT))
                .toArray();
        this.kernel = function.model().kernel(own);
        this.places = new int[layout.groups()][own.length];
        for (int group = 0; group < places.length; group++) {
            for (int k = 0; k < own.length; k++) {
                places[group][k] = place(wanted, layout.index(group, own[k]));
            }
        }
        this.inputs = new double[function.model().inputs().size()][ModelFunction.BLOCK];
        this.first = new double[own.length][ModelFunction.BLOCK];
        this.second = new double[packed(own.length, 0)][ModelFunction.BLOCK];
    }

    private static int place(int[] wanted, int index) {
        for (int k = 0; k < wanted.length; k++) {
            if (wanted[k] == index) {
                return k;
            }
        }
        return ABSENT;
    }

    private static int packed(int k, int l) {
        return k * (k + 1) / 2 + l;
    }

    @Override
    public void evaluate(double[] parameters, double[][] block, int count, double[] filled) {
        for (int group = 0; group < layout.groups(); group++) {
            int taken = take(group, block, count);
            if (taken > 0) {
                kernel.evaluate(layout.of(group, parameters), inputs, taken, values);
                put(values, taken, filled);
            }
        }
    }

    @Override
    public void linearize(double[] parameters, double[][] block, int count, double[] filled, double[][] derivatives) {
        clear(derivatives, count);
        for (int group = 0; group < layout.groups(); group++) {
            int taken = take(group, block, count);
            if (taken > 0) {
                kernel.linearize(layout.of(group, parameters), inputs, taken, values, first);
                put(values, taken, filled);
                putFirst(places[group], taken, derivatives);
            }
        }
    }

    @Override
    public void curvature(
            double[] parameters,
            double[][] block,
            int count,
            double[] filled,
            double[][] derivatives,
            double[][] curvatures) {
        clear(derivatives, count);
        clear(curvatures, count);
        for (int group = 0; group < layout.groups(); group++) {
            int taken = take(group, block, count);
            if (taken > 0) {
                kernel.curvature(layout.of(group, parameters), inputs, taken, values, first, second);
                put(values, taken, filled);
                putFirst(places[group], taken, derivatives);
                putSecond(places[group], taken, curvatures);
            }
        }
    }

    private static void clear(double[][] columns, int count) {
        for (double[] column : columns) {
            Arrays.fill(column, 0, count, 0);
        }
    }

    private int take(int group, double[][] block, int count) {
        double[] groups = block[inputs.length];
        int taken = 0;
        for (int i = 0; i < count; i++) {
            if ((int) groups[i] == group) {
                rows[taken++] = i;
            }
        }
        for (int j = 0; j < inputs.length; j++) {
            for (int i = 0; i < taken; i++) {
                inputs[j][i] = block[j][rows[i]];
            }
        }
        return taken;
    }

    private void put(double[] from, int taken, double[] to) {
        for (int i = 0; i < taken; i++) {
            to[rows[i]] = from[i];
        }
    }

    private void putFirst(int[] place, int taken, double[][] derivatives) {
        for (int k = 0; k < own.length; k++) {
            if (place[k] != ABSENT) {
                put(first[k], taken, derivatives[place[k]]);
            }
        }
    }

    private void putSecond(int[] place, int taken, double[][] curvatures) {
        for (int k = 0; k < own.length; k++) {
            for (int l = 0; l <= k; l++) {
                if (place[k] != ABSENT && place[l] != ABSENT) {
                    int larger = Math.max(place[k], place[l]);
                    int smaller = Math.min(place[k], place[l]);
                    put(second[packed(k, l)], taken, curvatures[packed(larger, smaller)]);
                }
            }
        }
    }
}
