package org.curvefit.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvefit.api.model.ModelKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelTest {

    @Test
    void computesValuesAndDerivativesOfADecay() {
        double[] p = {2, 0.5, 1};
        double[] x = {0, 1, 2};
        double[] values = new double[3];
        double[][] derivatives = new double[3][3];
        kernel("a*exp(-b*x) + c").linearize(p, new double[][] {x}, 3, values, derivatives);
        for (int i = 0; i < x.length; i++) {
            double e = Math.exp(-0.5 * x[i]);
            assertThat(values[i]).isCloseTo(2 * e + 1, within(1e-15));
            assertThat(derivatives[0][i]).isCloseTo(e, within(1e-15));
            assertThat(derivatives[1][i]).isCloseTo(-2 * x[i] * e, within(1e-15));
            assertThat(derivatives[2][i]).isEqualTo(1);
        }
    }

    @Test
    void computesSecondDerivativesOfADecay() {
        double[] values = new double[1];
        double[][] first = new double[3][1];
        double[][] second = new double[6][1];
        kernel("a*exp(-b*x) + c").curvature(new double[] {2, 0.5, 1}, new double[][] {{2}}, 1, values, first, second);
        double e = Math.exp(-1);
        assertThat(second[0][0]).isZero();
        assertThat(second[1][0]).isCloseTo(-2 * e, within(1e-15));
        assertThat(second[2][0]).isCloseTo(8 * e, within(1e-15));
        assertThat(second[3][0]).isZero();
        assertThat(second[4][0]).isZero();
        assertThat(second[5][0]).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(x/a)^b | 3 0.5 | 0 | 0 0",
                "(x/a)^b | 3 2.5 | 0 | 0 0",
                "(a*x)^b | 3 0.5 | 0 | 0 0",
                "(a*x)^b | 0 1 | 2 | 2 0",
                "(a*x)^b | 0 2.5 | 2 | 0 0",
                "a*x^b | 3 1.5 | 0 | 0 0",
                "a/(1+exp(-b*x)) | 1 1000 | -5 | 0 0",
                "a/(1+exp(b*x)) | 1 1000 | 5 | 0 0",
                "a + (b-a)/(1+(x/2)^400) | 1 3 | 100 | 1 0",
                "sqrt(a*x)+b | 3 1 | 0 | 0 1",
                "a*abs(x-b) | 2 1 | 3 | 2 -2",
                "min(a, b)*x | 2 1 | 3 | 0 3",
                "max(a, b)*x | 2 1 | 3 | 3 0",
                "if(x > 2, a*log(x), b) | 2 1 | -1 | 0 1",
                "step(x-a)*b | 2 1 | 3 | 0 1",
                "floor(a*x)+b | 2 1 | 3 | 0 1",
            })
    void derivativesStayNumbersAtTheEdgeOfTheDomain(String formula, String parameters, double x, String expected) {
        double[] values = new double[1];
        double[][] derivatives = new double[2][1];
        kernel(formula).linearize(numbers(parameters), new double[][] {{x}}, 1, values, derivatives);
        double[] withoutSignOfZero = {derivatives[0][0] + 0.0, derivatives[1][0] + 0.0};
        assertThat(withoutSignOfZero).containsExactly(numbers(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a*log(b*x) | 1 -3 | 2 | log(b * x) is not a number, because b * x = -6.0 (b = -3.0)",
                "a*exp(b*x) | 1 100 | 20 | exp(b * x) is too large (Infinity), because b * x = 2000.0 (b = 100.0)",
                "a/(x-b) | 1 2 | 2 | a / (x - b) is too large (Infinity), because a = 1.0, x - b = 0.0 (b = 2.0)",
                "if(x < 5, a, log(-b)) | 1 2 | 2 | ''",
            })
    void namesTheSubexpressionThatIsNotFinite(String formula, String parameters, double x, String expected) {
        FormulaModel model = Formula.parse(formula).bind(List.of("x"), List.of());
        assertThat(model.explainNonFinite(numbers(parameters), new double[] {x}).orElse(""))
                .isEqualTo(expected.replace("'", ""));
    }

    @Test
    void fillsDerivativesInTheOrderWanted() {
        FormulaModel model = Formula.parse("a + b*x").bind(List.of("x"), List.of());
        double[][] derivatives = new double[1][2];
        model.kernel(new int[] {1})
                .linearize(new double[] {1, 2}, new double[][] {{3, 4}}, 2, new double[2], derivatives);
        assertThat(derivatives[0]).containsExactly(3, 4);
    }

    @Test
    void transformsTheResponse() {
        FormulaModel model = Formula.parse("log(y/x) = a").bind(List.of("x", "y"), List.of());
        double[] observed = new double[2];
        var response = model.response().orElseThrow();
        assertThat(response.columns()).containsExactly("y", "x");
        response.apply(new double[][] {{1, 2}, {1, 4}}, 2, observed);
        assertThat(observed).containsExactly(0, Math.log(0.5));
        assertThat(response.plain()).isFalse();
    }

    private static ModelKernel kernel(String formula) {
        FormulaModel model = Formula.parse(formula).bind(List.of("x"), List.of());
        int[] wanted = new int[model.parameters().size()];
        for (int k = 0; k < wanted.length; k++) {
            wanted[k] = k;
        }
        return model.kernel(wanted);
    }

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }
}
