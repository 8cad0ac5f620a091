package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.junit.jupiter.api.Test;

/** Against the definition: of all corners, edges and faces the one with the smallest sum of squares that breaks nothing. */
class ActiveSetTest {
    private static final int SEED = 411;

    @Test
    void randomInequalitiesOnALinearModel() {
        Random random = new Random(SEED);
        for (int run = 0; run < 60; run++) {
            Dataset data = Fits.noisy(12, -1, 1, random, (x, noise) -> 1 + x - x * x + noise);
            double[][] sides = new double[4][];
            for (int i = 0; i < sides.length; i++) {
                sides[i] = random.doubles(4, -1, 1).toArray();
                sides[i][3] = Math.abs(sides[i][3]);
            }
            FitRequest request = Fits.request("y = a + b*x + c*x^2", data);
            for (double[] side : sides) {
                request = request.constraint(text(side, "<="));
            }
            double expected = smallest(data, sides);
            assertThat(request.fit().summary().rss())
                    .as("run " + run)
                    .isCloseTo(expected, Offset.offset(1e-8 * expected));
        }
    }

    /** The lowest minimum of all breaks b <= 2.1; the lowest one that is allowed is that of scipy.optimize.least_squares from 400 starts, a put in by hand. */
    @Test
    void anAllowedMinimumIsFoundBesideALowerOneThatIsNot() {
        double[] x = {1.14, 2.43, 2.83, 3.34, 4.0, 6.14, 6.76, 7.2, 7.21, 7.42, 7.72, 7.81, 7.81, 7.9};
        double[] y = {2.89, 1.89, 1.81, 1.63, 1.34, 0.84, 0.56, 0.66, 0.7, 0.65, 0.6, 0.79, 0.61, 0.47};
        FitResult fit = Fits.request("y = a*exp(-k*x) + b*exp(-q*x)", Dataset.of("x", x, "y", y))
                .constraint("b + 2*k - q - a = -3.4")
                .constraint("b <= 2.1")
                .fit();
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.summary().rss()).isCloseTo(0.103236520, Offset.offset(1e-9));
        assertThat(fit.parameter("b").value()).isLessThan(2.1);
    }

    private static String text(double[] side, String sign) {
        return side[0] + "*a + " + side[1] + "*b + " + side[2] + "*c " + sign + " " + side[3];
    }

    private static double smallest(Dataset data, double[][] sides) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << sides.length; set++) {
            Optional<FitResult> along = along(data, sides, set);
            if (along.isPresent() && allowed(along.get(), sides)) {
                smallest = Math.min(smallest, along.get().summary().rss());
            }
        }
        return smallest;
    }

    private static Optional<FitResult> along(Dataset data, double[][] sides, int set) {
        if (Integer.bitCount(set) > 3) {
            return Optional.empty();
        }
        FitRequest request = Fits.request("y = a + b*x + c*x^2", data);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sides.length; i++) {
            if ((set >> i & 1) == 1) {
                texts.add(text(sides[i], "="));
            }
        }
        for (String text : texts) {
            request = request.constraint(text);
        }
        return Optional.of(request.fit());
    }

    private static boolean allowed(FitResult result, double[][] sides) {
        double[] p = result.values();
        for (double[] side : sides) {
            if (side[0] * p[0] + side[1] * p[1] + side[2] * p[2] > side[3] + 1e-9) {
                return false;
            }
        }
        return true;
    }
}
