package org.curvefit.core.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

/** Definitions as in R; the numbers were worked out by hand from them. */
class GoodnessOfFitTest {
    private static final Vector Y = Vector.of(1, 2, 4, 5);
    private static final Offset<Double> ROUNDING = Offset.offset(1e-13);

    private final GoodnessOfFit plain = GoodnessOfFit.of(sums(Vector.empty()), 2, 0.5);

    @Test
    void sumsOfSquaresAreTakenAboutTheMeanAndAboutZero() {
        assertThat(plain.total()).isCloseTo(10, ROUNDING);
        assertThat(plain.aboutZero()).isCloseTo(46, ROUNDING);
        assertThat(plain.r2()).isCloseTo(0.95, ROUNDING);
        assertThat(plain.adjustedR2()).isCloseTo(1 - (0.5 / 2) / (10.0 / 3), ROUNDING);
        assertThat(plain.meanSquaredError()).isCloseTo(0.125, ROUNDING);
        assertThat(plain.residualSd()).isCloseTo(0.5, ROUNDING);
        assertThat(plain.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void theScaleCountsAsAParameterOfTheLikelihood() {
        double logLikelihood = -2 * (Math.log(2 * Math.PI) + 1 + Math.log(0.125));
        assertThat(plain.logLikelihood()).isCloseTo(logLikelihood, ROUNDING);
        assertThat(plain.aic()).isCloseTo(-2 * logLikelihood + 6, ROUNDING);
        assertThat(plain.bic()).isCloseTo(-2 * logLikelihood + 3 * Math.log(4), ROUNDING);
        assertThat(plain.aicc()).isNaN();
        assertThat(new GoodnessOfFit(10, 2, 0.5, 10, 10, 0).aicc())
                .isCloseTo(new GoodnessOfFit(10, 2, 0.5, 10, 10, 0).aic() + 24.0 / 6, ROUNDING);
    }

    @Test
    void weightsEnterTheMeanAndTheLikelihood() {
        GoodnessOfFit weighted = GoodnessOfFit.of(sums(Vector.of(1, 1, 0.5, 0.5)), 2, 0.5);
        double mean = (1 + 2 + 4 * 4 + 4 * 5) / 10.0;
        double total = (1 - mean) * (1 - mean)
                + (2 - mean) * (2 - mean)
                + 4 * (4 - mean) * (4 - mean)
                + 4 * (5 - mean) * (5 - mean);
        assertThat(weighted.total()).isCloseTo(total, ROUNDING);
        assertThat(weighted.logLikelihood()).isCloseTo(plain.logLikelihood() + Math.log(4), ROUNDING);
    }

    @Test
    void aLargeMeanCostsNoDigits() {
        Vector shifted = Vector.of(1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 5);
        Observations observations = new Observations(List.of(), shifted, Vector.empty(), Rows.all(4), 0, 0, List.of());
        assertThat(GoodnessOfFit.of(ResponseSums.of(observations), 2, 0.5).total())
                .isCloseTo(10, Offset.offset(1e-6));
    }

    @Test
    void sumsOfManyBlocksAreThoseOfOneLoopSeed191() {
        double[] y = new Random(191).doubles(1_300, -5, 3).toArray();
        double[] sigma = new Random(192).doubles(1_300, 0.5, 2).toArray();
        ResponseSums sums = ResponseSums.of(
                new Observations(List.of(), Vector.of(y), Vector.of(sigma), Rows.all(1_300), 0, 0, List.of()));
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < y.length; i++) {
            weights += 1 / (sigma[i] * sigma[i]);
            weighted += y[i] / (sigma[i] * sigma[i]);
        }
        double total = 0;
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            total += Math.pow((y[i] - weighted / weights) / sigma[i], 2);
            largest = Math.max(largest, Math.abs(y[i]));
        }
        assertThat(sums.weights()).isCloseTo(weights, Offset.offset(1e-9));
        assertThat(sums.total()).isCloseTo(total, Offset.offset(1e-9));
        assertThat(sums.largest()).isEqualTo(largest);
        assertThat(sums.n()).isEqualTo(1_300);
    }

    @Test
    void statisticsThatDoNotExistAreNotANumber() {
        GoodnessOfFit full = GoodnessOfFit.of(sums(Vector.empty()), 4, 0);
        assertThat(full.residualSd()).isNaN();
        assertThat(full.adjustedR2()).isNaN();
        assertThat(full.logLikelihood()).isNaN();
        assertThat(new GoodnessOfFit(4, 1, 1, 0, 4, 0).r2()).isNaN();
    }

    private static ResponseSums sums(Vector sigma) {
        return ResponseSums.of(new Observations(List.of(), Y, sigma, Rows.all(4), 0, 0, List.of()));
    }
}
