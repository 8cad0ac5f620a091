package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.numeric.Vector;
import org.curvefit.cli.guest.ProgressCurve;
import org.junit.jupiter.api.Test;

/** A model that a host writes as code is fitted like a formula. */
final class GuestModelTest {
    private static final double START = 5;
    private static final double RATE = 1.5;
    private static final double HALF = 2;
    private static final int ROWS = 41;
    private static final double SPACING = 0.2;
    private static final int STEPS = 200;

    @Test
    void integratedDataGiveBackTheirParametersWithoutStartValues() {
        FitResult fit = fit(integrated());
        assertThat(fit.status().ok()).as(fit.explanation()).isTrue();
        assertThat(fit.parameter("S0").value()).isCloseTo(START, within(1e-7));
        assertThat(fit.parameter("Vmax").value()).isCloseTo(RATE, within(1e-7));
        assertThat(fit.parameter("Km").value()).isCloseTo(HALF, within(1e-7));
    }

    @Test
    void scatterOfTheDataComesOutAsErrors() {
        double[] scattered = integrated();
        Random random = new Random(11);
        for (int i = 0; i < ROWS; i++) {
            scattered[i] += 0.02 * random.nextGaussian();
        }
        FitResult fit = fit(scattered);
        assertThat(fit.status().ok()).as(fit.explanation()).isTrue();
        assertThat(fit.summary().residualSd()).isBetween(0.01, 0.03);
        double error = fit.parameter("Vmax").standardError();
        assertThat(error).isPositive();
        assertThat(fit.parameter("Vmax").value()).isCloseTo(RATE, within(4 * error));
    }

    private static FitResult fit(double[] substrate) {
        double[] minute = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            minute[i] = SPACING * i;
        }
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("minute", Vector.of(minute)),
                new Column.Numbers("substrate", Vector.of(substrate))));
        try (CurveFit curvefit = CurveFit.load()) {
            return curvefit.fit(new ProgressCurve("minute"), data);
        }
    }

    /** dS/dt = -Vmax S / (Km + S) by the classical method of Runge and Kutta. */
    private static double[] integrated() {
        double[] substrate = new double[ROWS];
        substrate[0] = START;
        double h = SPACING / STEPS;
        for (int i = 1; i < ROWS; i++) {
            double s = substrate[i - 1];
            for (int step = 0; step < STEPS; step++) {
                double k1 = slope(s);
                double k2 = slope(s + h / 2 * k1);
                double k3 = slope(s + h / 2 * k2);
                double k4 = slope(s + h * k3);
                s += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            }
            substrate[i] = s;
        }
        return substrate;
    }

    private static double slope(double s) {
        return -RATE * s / (HALF + s);
    }
}
