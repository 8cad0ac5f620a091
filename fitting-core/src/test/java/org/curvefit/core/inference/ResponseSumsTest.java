package org.curvefit.core.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

class ResponseSumsTest {
    private static final int ROWS = 1300;

    @Test
    void keepsTheSpreadOfValuesFarFromZero() {
        double[] observed = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            observed[i] = 1e9 + i % 2;
        }

        ResponseSums sums = ResponseSums.of(observations(observed, new double[0]));

        assertThat(sums.total()).isCloseTo(ROWS / 4.0, within(1e-9));
        assertThat(sums.largest()).isEqualTo(1e9 + 1);
        assertThat(sums.weights()).isEqualTo(ROWS);
        assertThat(sums.logWeights()).isZero();
    }

    @Test
    void weighsEachValueByItsSigma() {
        Random random = new Random(3);
        double[] observed = random.doubles(ROWS, -1, 2).toArray();
        double[] sigma = random.doubles(ROWS, 0.5, 2).toArray();
        double weights = 0;
        double weighted = 0;
        double aboutZero = 0;
        double logWeights = 0;
        for (int i = 0; i < ROWS; i++) {
            double w = 1 / (sigma[i] * sigma[i]);
            weights += w;
            weighted += w * observed[i];
            aboutZero += w * observed[i] * observed[i];
            logWeights += Math.log(w);
        }

        ResponseSums sums = ResponseSums.of(observations(observed, sigma));

        assertThat(sums.weights()).isCloseTo(weights, within(1e-10));
        assertThat(sums.aboutZero()).isCloseTo(aboutZero, within(1e-10));
        assertThat(sums.total()).isCloseTo(aboutZero - weighted * weighted / weights, within(1e-9));
        assertThat(sums.logWeights()).isCloseTo(logWeights, within(1e-9));
    }

    private static Observations observations(double[] observed, double[] sigma) {
        return new Observations(List.of(), Vector.of(observed), Vector.of(sigma), Rows.all(ROWS), 0, 0, List.of());
    }
}
