package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Statistic;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.Digits;

/** Problems with errors in x as well as in y, and how their answers are compared. */
final class InputErrors {
    static final String DECAY = "y = a + b*exp(-c*x)";
    static final String SURFACE = "z = a*u^b*exp(c*v)";

    static final double[] PEARSON_X = {0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4};
    static final double[] PEARSON_Y = {5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5};
    private static final double[] YORK_WX = {1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1};
    private static final double[] YORK_WY = {1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500};

    static final double[] X = {0.08, 0.57, 0.94, 1.71, 2.21, 3.13, 3.74, 5.2, 6.05, 8.3};
    static final double[] Y = {9.1, 7.72, 6.63, 5.02, 4.35, 3.3, 2.71, 1.93, 1.73, 1.21};

    private InputErrors() {}

    static FitRequest york() {
        double[] sx = Arrays.stream(YORK_WX).map(w -> 1 / Math.sqrt(w)).toArray();
        double[] sy = Arrays.stream(YORK_WY).map(w -> 1 / Math.sqrt(w)).toArray();
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("x", Vector.of(PEARSON_X)),
                new Column.Numbers("y", Vector.of(PEARSON_Y)),
                new Column.Numbers("sx", Vector.of(sx)),
                new Column.Numbers("sy", Vector.of(sy))));
        return Fits.request("y = a + b*x", data).sigma("sy").sigmaX("sx");
    }

    static Dataset pearson() {
        return Dataset.of("x", PEARSON_X, "y", PEARSON_Y);
    }

    static Dataset data() {
        return Dataset.of("x", X, "y", Y);
    }

    static FitRequest decay() {
        return Fits.request(DECAY, data()).sigma("0.15").sigmaX("0.1");
    }

    static FitRequest surface() {
        double[] u = {1, 2, 3, 4, 5, 6, 1.5, 2.5, 3.5, 4.5, 5.5, 0.5};
        double[] v = {0.2, 1.1, 0.7, 2.1, 1.4, 2.6, 3.0, 0.3, 1.9, 0.9, 2.2, 1.6};
        double[] z = {1.04, 2.61, 2.81, 5.29, 4.55, 7.64, 3.72, 1.98, 4.31, 3.80, 6.05, 1.52};
        return Fits.request(SURFACE, Dataset.of("u", u, "v", v, new Column.Numbers("z", Vector.of(z))))
                .sigma("0.1");
    }

    static double statistic(FitResult fit, String name) {
        return fit.diagnostics().statistics().stream()
                .filter(statistic -> statistic.name().equals(name))
                .mapToDouble(Statistic::value)
                .findFirst()
                .orElseThrow();
    }

    static double[] errors(FitResult fit) {
        assertThat(fit.uncertainty()).isInstanceOf(Uncertainty.Estimated.class);
        return fit.parameters().stream().mapToDouble(p -> p.standardError()).toArray();
    }

    /** Errors of the last two parameters, where the first one is held. */
    static double[] free(FitResult fit) {
        return Arrays.copyOfRange(errors(fit), 1, 3);
    }

    static void agree(double digits, double[] actual, double... expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            assertThat(Digits.agreeing(actual[k], expected[k]))
                    .as("value %d: %s, expected %s", k, actual[k], expected[k])
                    .isGreaterThanOrEqualTo(digits);
        }
    }
}
