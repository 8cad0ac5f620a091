package org.curvefit.core.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountSumsTest {
    private static CountSums sums(double mean, double... counts) {
        double[] means = new double[counts.length];
        Arrays.fill(means, mean);
        Observations observations = new Observations(
                List.of(), Vector.of(counts), Vector.empty(), Rows.all(counts.length), 0, 0, List.of());
        return CountSums.of(observations, means);
    }

    /** y ln mu - mu - ln y! with 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "1000300, 1000000, -7.8716848975446572",
        "0.3, 0, -0.3",
        "2.5, 1, -1.5837092681258449",
        "20, 15, -2.9632872805310267",
        "0.001, 0.5, -3.3340954018558233",
        "1e12, 1e12, -14.73444909116903",
    })
    void theLogLikelihoodKeepsItsDigits(double mean, double count, double expected) {
        assertThat(Digits.agreeing(sums(mean, count).logLikelihood(), expected)).isGreaterThan(14);
    }

    @Test
    void theDevianceOfAConstantIsThatOfItsMean() {
        CountSums sums = sums(4, 2, 4, 6);
        assertThat(sums.deviance()).isEqualTo(sums.nullDeviance());
        assertThat(sums.pearson()).isEqualTo(2);
        assertThat(sums.squared()).isEqualTo(8);
    }

    @Test
    void nothingIsEstimatedBesideTheParameters() {
        GoodnessOfFit goodness = new GoodnessOfFit(10, 2, 5, 10, 20, 0, Scatter.COUNTS, Double.NaN, Optional.empty())
                .withCounts(new CountSums(9, 30, 8, -20, 6));
        assertThat(List.of(goodness.noise(), goodness.variance(), goodness.rss()))
                .containsExactly(1.0, 1.0, 6.0);
        assertThat(goodness.aic()).isEqualTo(44);
        assertThat(goodness.bic()).isEqualTo(40 + 2 * Math.log(10));
        assertThat(goodness.aicc()).isEqualTo(44 + 12.0 / 7);
    }
}
