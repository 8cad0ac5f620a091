package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.curvefit.core.InputErrors.DECAY;
import static org.curvefit.core.InputErrors.PEARSON_X;
import static org.curvefit.core.InputErrors.PEARSON_Y;
import static org.curvefit.core.InputErrors.X;
import static org.curvefit.core.InputErrors.Y;
import static org.curvefit.core.InputErrors.agree;
import static org.curvefit.core.InputErrors.data;
import static org.curvefit.core.InputErrors.decay;
import static org.curvefit.core.InputErrors.errors;
import static org.curvefit.core.InputErrors.pearson;
import static org.curvefit.core.InputErrors.surface;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.fit.ColumnChoice;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.IntervalChoice;
import org.junit.jupiter.api.Test;

/** What must hold of fits with errors in x whatever the figures. */
class OrthogonalPropertyTest {
    @Test
    void vanishingErrorsInXAreTheOrdinaryFit() {
        FitResult ordinary = Fits.request(DECAY, data()).sigma("0.15").fit();
        for (String sigma : List.of("1e-7", "0")) {
            FitResult fit =
                    Fits.request(DECAY, data()).sigma("0.15").sigmaX(sigma).fit();
            assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
            agree(10, fit.values(), ordinary.values());
            agree(9, errors(fit), errors(ordinary));
            agree(10, new double[] {fit.summary().rss()}, ordinary.summary().rss());
        }
    }

    /** Total least squares in closed form; W. E. Deming, Statistical Adjustment of Data (1943); the slope of Fuller, Measurement Error Models, 1.3.7. */
    @Test
    void lineWithEqualErrorsIsDemings() {
        double delta = 4;
        FitResult fit = Fits.request("y = a + b*x", pearson())
                .sigma("0.2")
                .sigmaX("0.1")
                .fit();
        double mx = Arrays.stream(PEARSON_X).average().orElseThrow();
        double my = Arrays.stream(PEARSON_Y).average().orElseThrow();
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        for (int i = 0; i < PEARSON_X.length; i++) {
            sxx += (PEARSON_X[i] - mx) * (PEARSON_X[i] - mx);
            syy += (PEARSON_Y[i] - my) * (PEARSON_Y[i] - my);
            sxy += (PEARSON_X[i] - mx) * (PEARSON_Y[i] - my);
        }
        double difference = syy - delta * sxx;
        double slope = (difference + Math.sqrt(difference * difference + 4 * delta * sxy * sxy)) / (2 * sxy);
        agree(10, fit.values(), my - slope * mx, slope);
    }

    @Test
    void exchangingXAndYInvertsALine() {
        FitResult there = Fits.request("y = a + b*x", pearson())
                .sigma("0.3")
                .sigmaX("0.2")
                .fit();
        FitResult back = Fits.request("x = c + d*y", pearson())
                .sigma("0.2")
                .sigmaX("0.3")
                .fit();
        double a = there.values()[0];
        double b = there.values()[1];
        agree(9, back.values(), -a / b, 1 / b);
        agree(10, new double[] {back.summary().rss()}, there.summary().rss());
    }

    @Test
    void rescalingXRescales() {
        double[] scaled = Arrays.stream(X).map(x -> 1000 * x).toArray();
        FitResult fit = Fits.request(DECAY, Dataset.of("x", scaled, "y", Y))
                .sigma("0.15")
                .sigmaX("100")
                .fit();
        FitResult plain = decay().fit();
        agree(9, fit.values(), plain.values()[0], plain.values()[1], plain.values()[2] / 1000);
        agree(8, errors(fit), errors(plain)[0], errors(plain)[1], errors(plain)[2] / 1000);
    }

    @Test
    void scaleOfAllErrorsDoesNotMatterUnlessItIsKnown() {
        FitResult wider = Fits.request(DECAY, data()).sigma("1.5").sigmaX("1").fit();
        agree(9, wider.values(), decay().fit().values());
        agree(8, errors(wider), errors(decay().fit()));
    }

    @Test
    void standardDeviationsMayBeFormulasAndFollowTheOrderOfTheChosenColumns() {
        FitResult named = surface().sigmaX("0.05", "0.08").fit();
        FitRequest other = surface();
        FitResult exchanged = other.settings(other.settings()
                        .withColumns(new ColumnChoice(
                                List.of("v", "u"),
                                other.settings().columns().response(),
                                other.settings().columns().missing(),
                                other.settings().columns().rejects(),
                                other.settings().columns().rows())))
                .sigmaX("0.04 + 0.04 + 0*u", "0.05")
                .fit();
        agree(12, exchanged.values(), named.values());
    }

    @Test
    void rowsShowTheObservedResidualAndThePointOnTheCurve() {
        FitResult fit = decay().fit();
        var rows = fit.diagnostics().rows();
        double[] predicted = fit.predict(X);
        double rss = 0;
        for (int i = 0; i < X.length; i++) {
            assertThat(rows.residuals().at(i)).isCloseTo(Y[i] - predicted[i], Offset.offset(1e-12));
            double x = rows.estimated().inputs().get(0).at(i);
            double y = rows.estimated().response().at(i);
            assertThat(y).isCloseTo(fit.predict(x)[0], Offset.offset(1e-12));
            rss += Math.pow((Y[i] - y) / 0.15, 2) + Math.pow((X[i] - x) / 0.1, 2);
            double sd = fit.summary().residualSd();
            assertThat(rows.standardized().at(i) * rows.residuals().at(i)).isPositive();
            assertThat(Math.pow(rows.standardized().at(i) * sd, 2))
                    .isCloseTo(Math.pow((Y[i] - y) / 0.15, 2) + Math.pow((X[i] - x) / 0.1, 2), Offset.offset(1e-10));
        }
        assertThat(rss).isCloseTo(fit.summary().rss(), Offset.offset(1e-12));
    }

    @Test
    void exactDataAreExact() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] y = Arrays.stream(x).map(t -> 2 + 3 * Math.exp(-0.5 * t)).toArray();
        FitResult fit =
                Fits.request(DECAY, Dataset.of("x", x, "y", y)).sigmaX("0.3").fit();
        assertThat(fit.status()).isEqualTo(FitStatus.EXACT);
        agree(12, fit.values(), 2, 3, 0.5);
    }

    @Test
    void sameBitsForAnyNumberOfThreads() {
        int n = 100_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 5.0 * i / n + 0.05 * Math.sin(1e4 * i);
            y[i] = 1 + 4 * Math.exp(-0.7 * (5.0 * i / n)) + 0.1 * Math.cos(37.3 * i);
        }
        FitRequest request =
                Fits.request(DECAY, Dataset.of("x", x, "y", y)).sigma("0.1").sigmaX("0.05");
        assertThat(request.threads(3).fit().values())
                .isEqualTo(request.threads(1).fit().values());
    }

    @Test
    void profileIntervalsContainTheEstimateAndLieNearTheWaldIntervals() {
        FitResult wald = decay().fit();
        FitResult profile = decay().intervals(IntervalChoice.Kind.PROFILE).fit();
        for (int k = 0; k < 3; k++) {
            double width =
                    wald.parameters().get(k).high() - wald.parameters().get(k).low();
            assertThat(profile.parameters().get(k).low())
                    .isCloseTo(wald.parameters().get(k).low(), Offset.offset(0.1 * width));
            assertThat(profile.parameters().get(k).high())
                    .isCloseTo(wald.parameters().get(k).high(), Offset.offset(0.1 * width));
        }
        assertThat(profile.parameters().get(2).low())
                .isNotEqualTo(wald.parameters().get(2).low());
    }

    @Test
    void whatDoesNotGoWithErrorsInXIsRefusedByName() {
        refused(decay().method("gd"), "E148", "gd");
        refused(decay().method("grid"), "E148", "grid");
        refused(decay().method("linear"), "E148", "linear");
        refused(decay().loss("huber"), "E148", "huber");
        refused(decay().outliers(0.01), "E148", "outliers");
        refused(decay().intervals(IntervalChoice.Kind.BOOTSTRAP), "E148", "bootstrap");
        refused(decay().sigmaX("0.1", "0.2"), "E147", "1 input,");
        refused(surface().sigmaX("0.1"), "E147", "u, v");
        refused(decay().sigmaX("-0.1"), "E311", "0 for an exact value");
    }

    @Test
    void levenbergMarquardtByNameIsTheSame() {
        agree(9, decay().method("lm").fit().values(), decay().fit().values());
    }

    private static void refused(FitRequest request, String code, String words) {
        assertThatThrownBy(request::fit).isInstanceOfSatisfying(CurveFitException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage() + refusal.where() + refusal.hint()).contains(words);
        });
    }
}
