package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.ErrorBand;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.InverseCurve;
import org.curvefit.api.fit.InverseEstimate;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Predictions;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

class CountIntervalsTest {
    private static final String DECAY = "n = a*exp(-k*x) + b";

    private static double deviance(FitResult fit) {
        return fit.summary().errors().counts().orElseThrow().deviance();
    }

    /** Half of the data sets drawn from this curve have their maximum where the likelihood ends. */
    @Test
    void bootstrapRefitsMayEndWhereTheLikelihoodDoes() {
        FitResult fit = Counts.request(DECAY, Counts.decay())
                .intervals(IntervalChoice.Kind.BOOTSTRAP)
                .fit();
        assertThat(fit.diagnostics().inference().intervals().failures()).isLessThan(400);
        assertThat(fit.parameter("b").low()).isBetween(-0.3, 0.0);
    }

    @Test
    void anEndOfAProfileIntervalHasADevianceHigherByTheSquareOfTheQuantile() {
        FitRequest request = Counts.request(DECAY, Counts.decay());
        FitResult fit = request.intervals(IntervalChoice.Kind.PROFILE).fit();
        double allowed = deviance(fit) + 1.959963984540054 * 1.959963984540054;
        for (ParameterEstimate estimate : fit.parameters()) {
            for (double end : List.of(estimate.low(), estimate.high())) {
                FitResult held = request.fix(estimate.name(), end).fit();
                boolean edge = held.diagnostics().checks().stream()
                        .anyMatch(check -> check.name().equals("edge"));
                if (!edge && held.status().ok()) {
                    assertThat(deviance(held)).as(estimate.name()).isCloseTo(allowed, within(1e-6));
                }
            }
        }
        assertThat(fit.parameter("k").low()).isLessThan(0.27);
    }

    @Test
    void bootstrapDrawsCounts() {
        FitResult fit = Counts.request("n = exp(a + b*x)", Counts.decay())
                .intervals(IntervalChoice.Kind.BOOTSTRAP)
                .fit();
        double error =
                fit.diagnostics().inference().intervals().bootstrap().get(1).standardError();
        assertThat(error / fit.parameter("b").standardError()).isCloseTo(1, within(0.1));
        assertThat(fit.diagnostics().inference().intervals().failures()).isZero();
    }

    /** {@code predict(..., se.fit = TRUE)} of R at 15 for the line: 31.348974438979234 with standard error 3.1445305394346583. */
    @Test
    void bandsAreThoseOfTheMeanAndOfACount() {
        FitResult fit = Counts.request("n = a + b*x", Counts.line()).fit();
        Predictions band = ErrorBand.of(fit).orElseThrow().at(List.of(Vector.of(15)), 1);
        double z = 1.959963984540054;
        double mean = 31.348974438979234;
        double error = 3.1445305394346583;
        assertThat(band.fit().at(0)).isCloseTo(mean, within(1e-8));
        assertThat(band.ciLow().at(0)).isCloseTo(mean - z * error, within(1e-8));
        assertThat(band.piHigh().at(0)).isCloseTo(mean + z * Math.sqrt(error * error + mean), within(1e-8));
        InverseEstimate inverse = InverseCurve.of(fit).at(20).get(0);
        double x = (20 - fit.values()[0]) / fit.values()[1];
        assertThat(inverse.x()).isCloseTo(x, within(1e-9));
        Predictions there = ErrorBand.of(fit).orElseThrow().at(List.of(Vector.of(inverse.piHigh())), 1);
        assertThat(there.piLow().at(0)).isCloseTo(20, within(1e-6));
    }

    /** 400 data sets; the sampling error of the share is 1.1 %. */
    @Test
    void ninetyFiveOfAHundredIntervalsContainTheTruth() {
        int[] covered = new int[2];
        for (int i = 0; i < 400; i++) {
            Dataset data = Counts.drawn(20, 1000 + i, x -> Math.exp(2.5 - 0.1 * x));
            FitResult fit = Counts.request("n = exp(a + b*x)", data)
                    .start("a", 2)
                    .start("b", 0)
                    .fit();
            covered[0] +=
                    fit.parameter("a").low() <= 2.5 && 2.5 <= fit.parameter("a").high() ? 1 : 0;
            covered[1] += fit.parameter("b").low() <= -0.1
                            && -0.1 <= fit.parameter("b").high()
                    ? 1
                    : 0;
        }
        assertThat(covered[0] / 400.0).isBetween(0.92, 0.98);
        assertThat(covered[1] / 400.0).isBetween(0.92, 0.98);
    }
}
