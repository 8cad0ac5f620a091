package org.curvefit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.junit.jupiter.api.Test;

/** What every model keeps to: values of a row depend on that row alone, derivatives are those of the values, buffers belong to the caller. */
public abstract class ModelContract {
    private static final int ROWS = ModelFunction.BLOCK;
    private static final double STEP = 1e-3;
    private static final double TOLERANCE = 1e-6;

    /** The model under test; the same each time. */
    protected abstract ModelFunction function();

    /** A point, one value per parameter, around which values and derivatives are finite and smooth. */
    protected abstract double[] point();

    /** The smallest and largest value of every input between which the model is smooth. */
    protected double[] range() {
        return new double[] {0.5, 3};
    }

    @Test
    void parametersAndInputsHaveNamesOfTheirOwn() {
        List<String> names =
                function().parameters().stream().map(Parameter::name).toList();
        assertThat(names)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(function().inputs());
        assertThat(function().inputs()).doesNotHaveDuplicates();
        assertThat(point()).hasSameSizeAs(names);
    }

    @Test
    void valuesDoNotDependOnWhereBlocksAreCut() {
        double[][] x = inputs();
        double[] whole = values(point(), x);
        ModelKernel kernel = function().kernel(new int[0]);
        for (int from = 0, rows = 1; from < ROWS; from += rows, rows = Math.min(2 * rows, ROWS - from)) {
            double[] part = new double[rows];
            kernel.evaluate(point(), between(x, from, from + rows), rows, part);
            assertThat(part).containsExactly(Arrays.copyOfRange(whole, from, from + rows));
        }
    }

    @Test
    void valuesAreTheSameWithDerivatives() {
        assumeTrue(function().derivatives() != Derivatives.NONE);
        double[] values = new double[ROWS];
        function().kernel(all()).linearize(point(), inputs(), ROWS, values, new double[all().length][ROWS]);
        assertThat(values).containsExactly(values(point(), inputs()));
    }

    @Test
    void derivativesAreDifferencesOfValues() {
        assumeTrue(function().derivatives() != Derivatives.NONE);
        double[][] derivatives = derivatives(point(), all());
        for (int k : all()) {
            close(derivatives[k], difference(k, p -> values(p, inputs())));
        }
    }

    @Test
    void secondDerivativesAreDifferencesOfDerivatives() {
        assumeTrue(function().derivatives() == Derivatives.SECOND);
        int m = all().length;
        double[][] second = new double[m * (m + 1) / 2][ROWS];
        function().kernel(all()).curvature(point(), inputs(), ROWS, new double[ROWS], new double[m][ROWS], second);
        for (int k = 0, packed = 0; k < m; k++) {
            for (int l = 0; l <= k; l++, packed++) {
                int column = l;
                close(second[packed], difference(k, p -> derivatives(p, all())[column]));
            }
        }
    }

    @Test
    void wantedDerivativesComeInTheOrderWanted() {
        assumeTrue(function().derivatives() != Derivatives.NONE);
        double[][] inOrder = derivatives(point(), all());
        int[] reversed =
                IntStream.range(0, all().length).map(k -> all().length - 1 - k).toArray();
        double[][] backwards = derivatives(point(), reversed);
        for (int k : all()) {
            assertThat(backwards[reversed[k]]).containsExactly(inOrder[k]);
        }
    }

    @Test
    void theModelIsAffineInItsLinearParametersTogether() {
        List<Integer> linear = function().linearParameters();
        double[] moved = point();
        double[] twice = point();
        for (int k : linear) {
            moved[k] += 0.75;
            twice[k] += 1.5;
        }
        double[] here = values(point(), inputs());
        double[] there = values(moved, inputs());
        double[] beyond = values(twice, inputs());
        for (int i = 0; i < ROWS; i++) {
            assertThat(beyond[i] - there[i])
                    .isCloseTo(there[i] - here[i], Offset.offset(1e-10 * (1 + Math.abs(there[i]) + Math.abs(here[i]))));
        }
    }

    @Test
    void buffersOfTheCallerAreNeitherChangedNorKept() {
        double[][] x = inputs();
        double[] point = point();
        double[] values = new double[ROWS];
        values[ROWS - 1] = -99;
        ModelKernel kernel = function().kernel(new int[0]);
        kernel.evaluate(point, x, ROWS - 1, values);
        assertThat(point).containsExactly(point());
        assertThat(x).isDeepEqualTo(inputs());
        assertThat(values[ROWS - 1]).isEqualTo(-99);
        double[] first = values.clone();
        Arrays.fill(point, 1e3);
        for (double[] column : x) {
            Arrays.fill(column, 1e3);
        }
        kernel.evaluate(point(), inputs(), ROWS - 1, new double[ROWS]);
        assertThat(values).containsExactly(first);
    }

    @Test
    void kernelsDoNotDisturbEachOther() {
        double[] alone = values(point(), inputs());
        ModelKernel one = function().kernel(new int[0]);
        ModelKernel other = function().kernel(new int[0]);
        double[] values = new double[ROWS];
        one.evaluate(point(), inputs(), ROWS, values);
        double[] elsewhere = point();
        elsewhere[0] += 1;
        other.evaluate(elsewhere, inputs(), ROWS, new double[ROWS]);
        assertThat(values).containsExactly(alone);
        one.evaluate(point(), inputs(), ROWS, values);
        assertThat(values).containsExactly(alone);
    }

    @Test
    void valuesThatAreNotFiniteAreReturnedNotThrown() {
        double[] nowhere = new double[point().length];
        Arrays.fill(nowhere, Double.NaN);
        assertThat(values(nowhere, inputs())).hasSize(ROWS).contains(Double.NaN);
    }

    private interface Columns {
        double[] at(double[] point);
    }

    /** A central difference of order four. */
    private double[] difference(int k, Columns function) {
        double step = STEP * Math.max(1, Math.abs(point()[k]));
        double[] right = function.at(moved(k, step));
        double[] left = function.at(moved(k, -step));
        double[] farRight = function.at(moved(k, 2 * step));
        double[] farLeft = function.at(moved(k, -2 * step));
        double[] difference = new double[ROWS];
        Arrays.setAll(difference, i -> (8 * (right[i] - left[i]) - (farRight[i] - farLeft[i])) / (12 * step));
        return difference;
    }

    private double[] moved(int k, double step) {
        double[] moved = point();
        moved[k] += step;
        return moved;
    }

    private static void close(double[] exact, double[] difference) {
        for (int i = 0; i < ROWS; i++) {
            assertThat(exact[i]).isCloseTo(difference[i], Offset.offset(TOLERANCE * (1 + Math.abs(exact[i]))));
        }
    }

    private double[] values(double[] point, double[][] x) {
        double[] values = new double[ROWS];
        function().kernel(new int[0]).evaluate(point, x, ROWS, values);
        return values;
    }

    private double[][] derivatives(double[] point, int[] wanted) {
        double[][] derivatives = new double[wanted.length][ROWS];
        function().kernel(wanted).linearize(point, inputs(), ROWS, new double[ROWS], derivatives);
        return derivatives;
    }

    private int[] all() {
        return IntStream.range(0, function().parameters().size()).toArray();
    }

    private double[][] inputs() {
        Random random = new Random(7);
        double[][] x = new double[function().inputs().size()][];
        Arrays.setAll(x, j -> random.doubles(ROWS, range()[0], range()[1]).toArray());
        return x;
    }

    private static double[][] between(double[][] x, int from, int to) {
        double[][] part = new double[x.length][];
        Arrays.setAll(part, j -> Arrays.copyOfRange(x[j], from, to));
        return part;
    }
}
