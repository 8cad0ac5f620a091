package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.fit.ColumnChoice;
import org.curvefit.api.fit.EstimatedPoints;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.Statistic;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.Digits;
import org.junit.jupiter.api.Test;

/** Errors in x as well as in y. Figures that are not published are those of ODRPACK 2.01 as it is found in scipy 1.17, run again until nothing moves. */
class OrthogonalFitTest {
    private static final String DECAY = "y = a + b*exp(-c*x)";
    private static final String SURFACE = "z = a*u^b*exp(c*v)";
    private static final double PARAMETER_DIGITS = 7.5;
    private static final double ERROR_DIGITS = 6;

    private static final double[] PEARSON_X = {0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4};
    private static final double[] PEARSON_Y = {5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5};
    private static final double[] YORK_WX = {1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1};
    private static final double[] YORK_WY = {1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500};

    private static final double[] X = {0.08, 0.57, 0.94, 1.71, 2.21, 3.13, 3.74, 5.2, 6.05, 8.3};
    private static final double[] Y = {9.1, 7.72, 6.63, 5.02, 4.35, 3.3, 2.71, 1.93, 1.73, 1.21};

    /** D. York, "Least-squares fitting of a straight line", Can. J. Phys. 44 (1966); errors: York et al., Am. J. Phys. 72 (2004), 367. */
    @Test
    void dataOfPearsonWithTheWeightsOfYork() {
        FitRequest request = york();
        FitResult fit = request.fit();
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.end().method()).isEqualTo("odr");
        agree(PARAMETER_DIGITS, fit.values(), 5.479910215789139, -0.4805334057818419);
        agree(ERROR_DIGITS, errors(fit), 0.35924652213623104, 0.07062026940729214);
        agree(10, new double[] {fit.summary().rss()}, 11.866353194061432);
        FitResult known = request.knownSigma().fit();
        agree(8, known.values(), 5.479910224, -0.480533407);
        agree(5, errors(known), 0.294970735, 0.0579850090);
    }

    @Test
    void sumOfSquaresHasPartsOfYAndOfX() {
        FitResult fit = york().fit();
        assertThat(statistic(fit, "rss_y")).isCloseTo(9.42449546266234, Offset.offset(1e-6));
        assertThat(statistic(fit, "rss_x")).isCloseTo(2.441857731399091, Offset.offset(1e-6));
        assertThat(statistic(fit, "rss_y") + statistic(fit, "rss_x"))
                .isCloseTo(fit.summary().rss(), Offset.offset(1e-12));
    }

    /** P. T. Boggs, R. H. Byrd, J. E. Rogers, R. B. Schnabel, User's Reference Guide for ODRPACK 2.01, NISTIR 4834 (1992), the example program. */
    @Test
    void exampleOfTheGuideOfOdrpack() {
        double[] x = {0, 0, 5, 7, 7.5, 10, 16, 26, 30, 34, 34.5, 100};
        double[] y = {1265, 1263.6, 1258, 1254, 1253, 1249.8, 1237, 1218, 1220.6, 1213.8, 1215.5, 1212};
        Dataset data = Dataset.of("x", x, "y", y);
        FitResult fit = Fits.request("y = a + b*(exp(c*x) - 1)^2", data)
                .start("a", 1500)
                .start("b", -50)
                .start("c", -0.1)
                .sigmaX("if(x == 0, 0, if(x == 100, 0, 1))")
                .fit();
        agree(PARAMETER_DIGITS, fit.values(), 1264.6548104946046, -54.018386855821085, -0.08784985156422195);
        agree(ERROR_DIGITS, errors(fit), 1.0349272345673064, 1.5839967141570488, 0.006332219007441459);
        EstimatedPoints points = fit.diagnostics().rows().estimated();
        assertThat(points.inputs().get(0).at(0)).isZero();
        assertThat(points.inputs().get(0).at(11)).isEqualTo(100);
        assertThat(points.inputs().get(0).at(5)).isNotEqualTo(10);
    }

    @Test
    void exponential() {
        FitResult fit = decay().fit();
        agree(PARAMETER_DIGITS, fit.values(), 0.9895090005698826, 8.411283745322798, 0.4184470716986928);
        agree(ERROR_DIGITS, errors(fit), 0.054344082801813666, 0.08258698017747979, 0.010054646898949053);
        agree(
                7,
                new double[] {
                    fit.diagnostics().rows().estimated().inputs().get(0).at(1)
                },
                0.541011770962024);
        assertThat(fit.summary().degreesOfFreedom()).isEqualTo(7);
        assertThat(fit.summary().logLikelihood()).isNaN();
    }

    @Test
    void twoInputs() {
        FitResult fit = surface().sigmaX("0.05", "0.08").fit();
        agree(PARAMETER_DIGITS, fit.values(), 1.1493262565253821, 0.5753668283181486, 0.327654671030031);
        agree(ERROR_DIGITS, errors(fit), 0.0590843868379626, 0.030924636230387006, 0.020578963539661658);
        agree(8, new double[] {fit.summary().rss()}, 15.443456054099219);
    }

    @Test
    void oneOfTwoInputsIsExact() {
        FitResult fit = surface().sigmaX("0.05", "0").fit();
        agree(PARAMETER_DIGITS, fit.values(), 1.1540378785510148, 0.5783139480311631, 0.3230779131177383);
        agree(ERROR_DIGITS, errors(fit), 0.05961636954595998, 0.030891754092406836, 0.0192745305946909);
        List<?> observed = fit.provenance().observations().inputs();
        assertThat(fit.diagnostics().rows().estimated().inputs().get(1)).isEqualTo(observed.get(1));
    }

    @Test
    void fixedParameter() {
        FitResult fit = decay().fix("a", 1.2).fit();
        agree(PARAMETER_DIGITS, fit.values(), 1.2, 8.354749207656493, 0.4540150211797101);
        agree(ERROR_DIGITS, free(fit), 0.1505972268444845, 0.010106011615960189);
    }

    @Test
    void activeBoundHoldsTheParameterThere() {
        FitResult fit = decay().bound("a", 1.2, 5).fit();
        assertThat(fit.status()).isEqualTo(FitStatus.AT_BOUND);
        agree(PARAMETER_DIGITS, fit.values(), 1.2, 8.354749207656493, 0.4540150211797101);
        agree(ERROR_DIGITS, free(fit), 0.1505972268444845, 0.010106011615960189);
    }

    @Test
    void tiedParametersAreThoseOfTheFormulaWrittenWithThem() {
        FitResult tied = decay().tie("a", "0.1*b").fit();
        FitResult written = Fits.request("y = 0.1*b + b*exp(-c*x)", data())
                .sigma("0.15")
                .sigmaX("0.1")
                .fit();
        agree(9, Arrays.copyOfRange(tied.values(), 1, 3), written.values());
        agree(7, free(tied), errors(written));
    }

    @Test
    void boundThatIsNotReachedChangesNothing() {
        agree(10, decay().bound("a", 0, 5).fit().values(), decay().fit().values());
    }

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

    private static FitRequest york() {
        double[] sx = Arrays.stream(YORK_WX).map(w -> 1 / Math.sqrt(w)).toArray();
        double[] sy = Arrays.stream(YORK_WY).map(w -> 1 / Math.sqrt(w)).toArray();
        Dataset data = Dataset.of(List.of(
                new Column.Numbers("x", Vector.of(PEARSON_X)),
                new Column.Numbers("y", Vector.of(PEARSON_Y)),
                new Column.Numbers("sx", Vector.of(sx)),
                new Column.Numbers("sy", Vector.of(sy))));
        return Fits.request("y = a + b*x", data).sigma("sy").sigmaX("sx");
    }

    private static Dataset pearson() {
        return Dataset.of("x", PEARSON_X, "y", PEARSON_Y);
    }

    private static Dataset data() {
        return Dataset.of("x", X, "y", Y);
    }

    private static FitRequest decay() {
        return Fits.request(DECAY, data()).sigma("0.15").sigmaX("0.1");
    }

    private static FitRequest surface() {
        double[] u = {1, 2, 3, 4, 5, 6, 1.5, 2.5, 3.5, 4.5, 5.5, 0.5};
        double[] v = {0.2, 1.1, 0.7, 2.1, 1.4, 2.6, 3.0, 0.3, 1.9, 0.9, 2.2, 1.6};
        double[] z = {1.04, 2.61, 2.81, 5.29, 4.55, 7.64, 3.72, 1.98, 4.31, 3.80, 6.05, 1.52};
        return Fits.request(SURFACE, Dataset.of("u", u, "v", v, new Column.Numbers("z", Vector.of(z))))
                .sigma("0.1");
    }

    private static double statistic(FitResult fit, String name) {
        return fit.diagnostics().statistics().stream()
                .filter(statistic -> statistic.name().equals(name))
                .mapToDouble(Statistic::value)
                .findFirst()
                .orElseThrow();
    }

    private static double[] errors(FitResult fit) {
        assertThat(fit.uncertainty()).isInstanceOf(Uncertainty.Estimated.class);
        return fit.parameters().stream().mapToDouble(p -> p.standardError()).toArray();
    }

    /** Errors of the last two parameters, where the first one is held. */
    private static double[] free(FitResult fit) {
        return Arrays.copyOfRange(errors(fit), 1, 3);
    }

    private static void agree(double digits, double[] actual, double... expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            assertThat(Digits.agreeing(actual[k], expected[k]))
                    .as("value %d: %s, expected %s", k, actual[k], expected[k])
                    .isGreaterThanOrEqualTo(digits);
        }
    }
}
