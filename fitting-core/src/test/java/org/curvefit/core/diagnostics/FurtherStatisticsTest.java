package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.ParameterStatistics;
import org.curvefit.api.fit.Statistic;
import org.curvefit.api.numeric.Vector;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** Statistics beyond the summary, against published figures, another decomposition, and their definitions written out. */
class FurtherStatisticsTest {
    private static final CurveFit CURVEFIT = CurveFit.load();
    private static final double[] WEEDS = {
        5.308, 7.24, 9.638, 12.866, 17.069, 23.192, 31.443, 38.558, 50.156, 62.948, 75.995, 91.972
    };
    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7};
    private static final double[] Y = {5.1, 3.9, 3.2, 2.3, 2.1, 1.6, 1.5, 1.1};
    private static final double[] SIGMA = {0.2, 0.15, 0.1, 0.2, 0.1, 0.15, 0.05, 0.1};

    /** Hobbs's weeds as printed by nlxb of R's nlsr (J. C. Nash, vignette of the package): JSingval 1011, 0.4605, 0.04714. */
    @Test
    void singularValuesAreThoseOfNlsr() {
        double[] t = new double[WEEDS.length];
        Arrays.setAll(t, i -> i + 1);
        FitResult fit = CURVEFIT.fit(CURVEFIT.model("y = b1/(1 + b2*exp(-b3*t))"), Dataset.of("t", t, "y", WEEDS));
        assertThat(statistic(fit, "singular_value_1")).isCloseTo(1011, Offset.offset(0.5));
        assertThat(statistic(fit, "singular_value_2")).isCloseTo(0.4605, Offset.offset(0.00005));
        assertThat(statistic(fit, "singular_value_3")).isCloseTo(0.04714, Offset.offset(0.000005));
    }

    /** Figures of scipy 1.17's spearmanr: |residual| and fitted values of the cooling curve; and the definition, 1 - 6 sum d^2 / (n (n^2 - 1)) without ties. */
    @Test
    void scatterByRanksIsSpearmansCorrelation() {
        double[] minutes = {0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60};
        double[] degrees = {90.1, 72.3, 58.8, 48.9, 41.9, 36.4, 32.9, 30.5, 27.8, 26.2, 25.4, 24.6, 23.9};
        FitResult fit = CURVEFIT.fit(
                CURVEFIT.model("temp = a + b*exp(-c*minute)"), Dataset.of("minute", minutes, "temp", degrees));
        assertThat(statistic(fit, "spearman_scatter")).isCloseTo(0.054945054945054944, Offset.offset(1e-12));
        assertThat(statistic(fit, "spearman_scatter_p")).isCloseTo(0.8585042942308734, Offset.offset(1e-8));
        double[] residuals = fit.diagnostics().rows().residuals().toArray();
        double[] fitted = fit.predict(minutes);
        double squares = 0;
        for (int i = 0; i < minutes.length; i++) {
            int row = i;
            long size = Arrays.stream(residuals)
                    .filter(other -> Math.abs(other) < Math.abs(residuals[row]))
                    .count();
            long height =
                    Arrays.stream(fitted).filter(other -> other < fitted[row]).count();
            squares += (size - height) * (size - height);
        }
        assertThat(statistic(fit, "spearman_scatter")).isCloseTo(1 - 6 * squares / (13.0 * 168), Offset.offset(1e-12));
    }

    /** Residuals of a straight line whose sizes rise with x, but for one outlier. */
    @Test
    void scatterByRanksSeesAFanThroughAnOutlierAndNothingWhereNothingVaries() {
        double[] x = new double[30];
        double[] y = new double[30];
        Arrays.setAll(x, i -> i + 1);
        Arrays.setAll(y, i -> 2 * x[i] + (i % 2 == 0 ? 1 : -1) * 0.1 * x[i]);
        y[3] += 4;
        FitResult fan = CURVEFIT.fit(CURVEFIT.model("y = a*x"), Dataset.of("x", x, "y", y));
        assertThat(statistic(fan, "spearman_scatter_p")).isLessThan(1e-6);
        FitResult constant = CURVEFIT.fit(CURVEFIT.model("y = m"), Dataset.of("x", x, "y", y));
        assertThat(statistic(constant, "spearman_scatter")).isNaN();
    }

    @Test
    void singularValuesOfAWeightedFitAreThoseOfTheWeightedJacobian() {
        FitResult fit = weighted(false);
        double[] p = fit.values();
        double[][] jacobian = new double[X.length][];
        Arrays.setAll(jacobian, i -> {
            double e = Math.exp(-p[1] * X[i]) / SIGMA[i];
            return new double[] {e, -p[0] * X[i] * e, 1 / SIGMA[i]};
        });
        double[] expected = new SingularValueDecomposition(new Array2DRowRealMatrix(jacobian)).getSingularValues();
        for (int k = 0; k < expected.length; k++) {
            assertThat(statistic(fit, "singular_value_" + (k + 1)))
                    .isCloseTo(expected[k], Percentage.withPercentage(1e-7));
        }
    }

    /** Of the magnitudes of eight weighted residuals the 68.27 % quantile lies between number 5 and 6: 0.6827 * 7 = 4.7789. */
    @Test
    void theRobustDeviationIsAQuantileOfTheWeightedResiduals() {
        FitResult fit = weighted(false);
        double[] magnitudes = new double[X.length];
        double[] fitted = fit.predict(X);
        Arrays.setAll(magnitudes, i -> Math.abs(Y[i] - fitted[i]) / SIGMA[i]);
        Arrays.sort(magnitudes);
        double quantile = 0.2211 * magnitudes[4] + 0.7789 * magnitudes[5];
        assertThat(statistic(fit, "rsdr")).isCloseTo(quantile * 8 / 5, Percentage.withPercentage(1e-9));
    }

    /** Motulsky and Brown (2006): of normal errors the robust deviation estimates what the usual one does. */
    @Test
    void ofNormalErrorsTheRobustDeviationIsTheUsualOneSeed417() {
        java.util.Random random = new java.util.Random(417);
        double[] x = new double[4000];
        double[] y = new double[x.length];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> 3 + 0.01 * x[i] + 0.5 * random.nextGaussian());
        FitResult fit = CURVEFIT.fit(CURVEFIT.model("y = a + b*x"), Dataset.of("x", x, "y", y));
        assertThat(statistic(fit, "rsdr")).isCloseTo(0.5, Percentage.withPercentage(3));
    }

    @Test
    void aRobustFitHasTheStatisticsThatAreNotAboutSquares() {
        FitResult fit = CURVEFIT.request(CURVEFIT.model("y = a*exp(-b*x) + c"), data())
                .loss("huber")
                .fit();
        assertThat(fit.diagnostics().statistics())
                .extracting(Statistic::name)
                .containsExactly("unweighted_rss", "rmse", "mae", "max_abs_residual", "rsdr");
    }

    @Test
    void aboutZeroTheSquaresAreThoseOfTheObservations() {
        double squares = 0;
        for (int i = 0; i < Y.length; i++) {
            squares += Y[i] * Y[i] / (SIGMA[i] * SIGMA[i]);
        }
        assertThat(statistic(weighted(false), "sst_uncentred")).isCloseTo(squares, Percentage.withPercentage(1e-10));
    }

    /** Student's t and chi-square need no scale; with 2 k degrees of freedom the tail is exp(-x/2) sum of (x/2)^j / j!, here k = 2. */
    @Test
    void whereSigmaIsKnownChiSquareHasItsTail() {
        FitResult fit = CURVEFIT.request(CURVEFIT.model("y = a + b*x + c*x^2 + d*x^3"), data())
                .sigma("s")
                .knownSigma()
                .fit();
        double half = fit.summary().rss() / 2;
        assertThat(statistic(fit, "chi2_p")).isCloseTo(Math.exp(-half) * (1 + half), Percentage.withPercentage(1e-8));
    }

    /** R: logLik(lm(dist ~ speed, cars)) is -206.5784 (df = 3), AIC 419.1569, BIC 424.8929. */
    @Test
    void theNumberOfParametersOfTheLikelihoodIsThatOfR() {
        double[] speed = {
            4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16,
            17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25
        };
        double[] dist = {
            2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32,
            40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85
        };
        FitResult fit = CURVEFIT.fit(CURVEFIT.model("dist = a + b*speed"), Dataset.of("speed", speed, "dist", dist));
        assertThat(statistic(fit, "likelihood_parameters")).isEqualTo(3);
        assertThat(fit.summary().logLikelihood()).isCloseTo(-206.5784, Offset.offset(5e-5));
        assertThat(fit.summary().aic()).isCloseTo(419.1569, Offset.offset(5e-5));
        assertThat(fit.summary().bic()).isCloseTo(424.8929, Offset.offset(5e-5));
        assertThat(statistic(weighted(true), "likelihood_parameters")).isEqualTo(3);
    }

    /** Of a line: r(a, b) = -mean x / sqrt(mean x^2), and both variances are inflated by 1 / (1 - r^2). */
    @Test
    void correlationDependencyAndInflationOfALine() {
        FitResult fit = CURVEFIT.fit(CURVEFIT.model("y = a + b*x"), Dataset.of("x", X, "y", Y));
        double correlation = -3.5 / Math.sqrt(140.0 / 8);
        List<Statistic> all = ParameterStatistics.of(fit);
        assertThat(value(all, "correlation_a~b")).isCloseTo(correlation, Offset.offset(1e-12));
        for (String name : List.of("a", "b")) {
            assertThat(value(all, "dependency_" + name)).isCloseTo(correlation * correlation, Offset.offset(1e-12));
            assertThat(value(all, "vif_" + name)).isCloseTo(1 / (1 - correlation * correlation), Offset.offset(1e-11));
            assertThat(value(all, "skewness_" + name)).isZero();
        }
    }

    private static Dataset data() {
        return Dataset.of("x", X, "y", Y, new Column.Numbers("s", Vector.of(SIGMA)));
    }

    private static FitResult weighted(boolean known) {
        var request =
                CURVEFIT.request(CURVEFIT.model("y = a*exp(-b*x) + c"), data()).sigma("s");
        return (known ? request.knownSigma() : request).fit();
    }

    private static double statistic(FitResult fit, String name) {
        return value(fit.diagnostics().statistics(), name);
    }

    private static double value(List<Statistic> all, String name) {
        return all.stream()
                .filter(statistic -> statistic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
