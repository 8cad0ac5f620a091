package org.curvefit.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.Influence;
import org.curvefit.api.fit.RowDiagnostics;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Against the explicit hat matrix J (J'J)^-1 J' and against fits with one row left out. */
class RowStatisticsTest {
    private static final int N = 15;
    private static final CurveFit CURVEFIT = CurveFit.load();
    private static final double[] X =
            IntStream.range(0, N).mapToDouble(i -> 0.5 * i).toArray();

    @Test
    void leverageIsTheDiagonalOfTheHatMatrixOfACurve() {
        FitResult fit = fit("y = a + b*exp(-c*x)", X, decay());
        double[] p = fit.values();
        double[][] jacobian = new double[N][];
        Arrays.setAll(jacobian, i -> {
            double e = Math.exp(-p[2] * X[i]);
            return new double[] {1, e, -p[1] * X[i] * e};
        });
        double[] leverage = fit.diagnostics().rows().leverage().toArray();
        assertThat(leverage).containsExactly(diagonal(jacobian), Offset.offset(1e-9));
        assertThat(Arrays.stream(leverage).sum()).isCloseTo(3, Offset.offset(1e-9));
    }

    @Test
    void standardErrorsAreThoseOfTheInverseNormalMatrix() {
        FitResult fit = fit("y = a + b*x", X, decay());
        double meanX = Arrays.stream(X).average().getAsDouble();
        double squares = Arrays.stream(X).map(x -> (x - meanX) * (x - meanX)).sum();
        double s = fit.summary().residualSd();
        assertThat(fit.parameter("b").standardError()).isCloseTo(s / Math.sqrt(squares), Offset.offset(1e-12));
        assertThat(fit.parameter("a").standardError())
                .isCloseTo(s * Math.sqrt(1.0 / N + meanX * meanX / squares), Offset.offset(1e-12));
    }

    @Test
    void residualsAreObservedMinusFittedAndStandardizedByTheirDeviation() {
        double[] y = decay();
        FitResult fit = fit("y = a + b*x", X, y);
        RowDiagnostics rows = fit.diagnostics().rows();
        double a = fit.parameter("a").value();
        double b = fit.parameter("b").value();
        double s = fit.summary().residualSd();
        for (int i = 0; i < N; i++) {
            double residual = y[i] - (a + b * X[i]);
            assertThat(rows.fitted().at(i)).isCloseTo(a + b * X[i], Offset.offset(1e-12));
            assertThat(rows.residuals().at(i)).isCloseTo(residual, Offset.offset(1e-12));
            assertThat(rows.standardized().at(i)).isCloseTo(residual / s, Offset.offset(1e-12));
            assertThat(rows.studentized().at(i))
                    .isCloseTo(residual / (s * Math.sqrt(1 - rows.leverage().at(i))), Offset.offset(1e-10));
        }
    }

    @Test
    void cooksDistanceIsHowFarTheCurveMovesWithoutTheRow() {
        double[] y = decay();
        FitResult full = fit("y = a + b*x + c*x^2", X, y);
        double[] fitted = full.predict(X);
        double variance = full.summary().rss() / (N - 3);
        for (int left = 0; left < N; left++) {
            double[] without = fit("y = a + b*x + c*x^2", without(X, left), without(y, left))
                    .predict(X);
            double moved = 0;
            for (int i = 0; i < N; i++) {
                moved += (fitted[i] - without[i]) * (fitted[i] - without[i]);
            }
            assertThat(full.diagnostics().rows().cook().at(left))
                    .isCloseTo(moved / (3 * variance), Offset.offset(1e-9));
        }
    }

    /** Externally studentized: the residual from the curve fitted without the row, over its standard error there. */
    @Test
    void externallyStudentizedResidualsAndDffitsComeFromTheFitWithoutTheRow() {
        double[] y = decay();
        FitResult full = fit("y = a + b*x", X, y);
        RowDiagnostics rows = full.diagnostics().rows();
        Influence influence = full.diagnostics().influence();
        for (int left = 0; left < N; left++) {
            FitResult others = fit("y = a + b*x", without(X, left), without(y, left));
            double leverage = rows.leverage().at(left);
            double sd = others.summary().residualSd();
            double ownPrediction = others.predict(X[left])[0];
            double deleted = (y[left] - ownPrediction) * Math.sqrt(1 - leverage) / sd;
            assertThat(influence.studentized().at(left)).isCloseTo(deleted, Offset.offset(1e-9));
            double moved = (full.predict(X[left])[0] - ownPrediction) / (sd * Math.sqrt(leverage));
            assertThat(influence.dffits().at(left)).isCloseTo(moved, Offset.offset(1e-9));
            double slope = full.parameter("b").value() - others.parameter("b").value();
            double error = full.parameter("b").standardError() / full.summary().residualSd() * sd;
            assertThat(influence.parameters()).containsExactly("a", "b");
            assertThat(influence.dfbetas().get(1).at(left)).isCloseTo(slope / error, Offset.offset(1e-9));
        }
    }

    /** Sigma that is known is the same without the row; the residuals here are larger than it by far. */
    @Test
    void whereSigmaIsKnownTheOtherRowsDoNotTellTheScatter() {
        double[] y = decay();
        FitResult full = known(X, y);
        Influence influence = full.diagnostics().influence();
        for (int left = 0; left < N; left++) {
            FitResult others = known(without(X, left), without(y, left));
            double leverage = full.diagnostics().rows().leverage().at(left);
            double ownPrediction = others.predict(X[left])[0];
            double deleted = (y[left] - ownPrediction) * Math.sqrt(1 - leverage) / 0.01;
            assertThat(influence.studentized().at(left)).isCloseTo(deleted, Offset.offset(1e-7));
            double moved = (full.predict(X[left])[0] - ownPrediction) / (0.01 * Math.sqrt(leverage));
            assertThat(influence.dffits().at(left)).isCloseTo(moved, Offset.offset(1e-7));
            double slope = full.parameter("b").value() - others.parameter("b").value();
            assertThat(influence.dfbetas().get(1).at(left))
                    .isCloseTo(slope / full.parameter("b").standardError(), Offset.offset(1e-7));
        }
    }

    @Test
    void theOnlyRowOffALineStandsOutWithoutLimit() {
        double[] y = Arrays.stream(X).map(x -> 1 + 2 * x).toArray();
        y[6] += 1;
        double[] studentized =
                fit("y = a + b*x", X, y).diagnostics().influence().studentized().toArray();
        assertThat(studentized[6]).isGreaterThan(1e6);
    }

    /** Without the last row the slope is not determined: what is divided by 1 - h would be rounding. */
    @Test
    void aRowThatAloneDecidesAParameterHasNoInfluenceThatCouldBeMeasured() {
        FitResult fit = fit("y = a + b*x", new double[] {0, 0, 0, 0, 1}, new double[] {1.1, 2, 3.1, 4, 5.3});
        RowDiagnostics rows = fit.diagnostics().rows();
        Influence influence = fit.diagnostics().influence();
        assertThat(rows.leverage().at(4)).isEqualTo(1);
        assertThat(rows.studentized().at(4)).isNaN();
        assertThat(rows.cook().at(4)).isNaN();
        assertThat(influence.studentized().at(4)).isNaN();
        assertThat(influence.dffits().at(4)).isNaN();
        assertThat(influence.dfbetas().get(1).at(4)).isNaN();
        assertThat(statistic(fit, "press")).isNaN();
        assertThat(rows.cook().at(0)).isCloseTo(0.291406791406791, Offset.offset(1e-12));
        assertThat(fit.diagnostics().checks())
                .anySatisfy(check -> assertThat(check.text())
                        .contains("row 5 alone decides a parameter", "largest Cook's distance 0.291"));
    }

    @Test
    void predictedResidualsComeFromTheFitsWithoutTheirRows() {
        double[] y = decay();
        FitResult full = fit("y = a + b*x", X, y);
        double press = 0;
        double mean = Arrays.stream(y).average().orElseThrow();
        double total = 0;
        for (int left = 0; left < N; left++) {
            double prediction =
                    fit("y = a + b*x", without(X, left), without(y, left)).predict(X[left])[0];
            press += (y[left] - prediction) * (y[left] - prediction);
            total += (y[left] - mean) * (y[left] - mean);
        }
        assertThat(statistic(full, "press")).isCloseTo(press, Offset.offset(1e-9));
        assertThat(statistic(full, "predicted_r2")).isCloseTo(1 - press / total, Offset.offset(1e-9));
        assertThat(statistic(full, "sst")).isCloseTo(total, Offset.offset(1e-9));
    }

    /** For a line F is the square of the slope's t, and their probabilities agree. */
    @Test
    void theFStatisticOfALineIsTheSquareOfT() {
        FitResult full = fit("y = a + b*x", X, decay());
        double t = full.parameter("b").value() / full.parameter("b").standardError();
        assertThat(statistic(full, "f_statistic")).isCloseTo(t * t, Offset.offset(1e-8));
        assertThat(statistic(full, "f_p"))
                .isCloseTo(full.parameter("b").p(), org.assertj.core.data.Percentage.withPercentage(1e-6));
        assertThat(statistic(full, "multiple_r"))
                .isCloseTo(Math.sqrt(full.summary().r2()), Offset.offset(1e-12));
    }

    @Test
    void sizesOfResiduals() {
        FitResult full = fit("y = a + b*x", X, decay());
        double[] residuals = full.diagnostics().rows().residuals().toArray();
        assertThat(statistic(full, "mae"))
                .isCloseTo(Arrays.stream(residuals).map(Math::abs).average().orElseThrow(), Offset.offset(1e-12));
        assertThat(statistic(full, "max_abs_residual"))
                .isCloseTo(Arrays.stream(residuals).map(Math::abs).max().orElseThrow(), Offset.offset(1e-15));
        double squares = Arrays.stream(residuals).map(r -> r * r).sum();
        assertThat(statistic(full, "unweighted_rss")).isCloseTo(squares, Offset.offset(1e-12));
        assertThat(statistic(full, "rmse")).isCloseTo(Math.sqrt(squares / N), Offset.offset(1e-12));
        assertThat(statistic(full, "reduced_chi2")).isCloseTo(squares / (N - 2), Offset.offset(1e-12));
    }

    /** By the projection of the residuals on the columns of the Jacobian at a point that is not yet the minimum. */
    @Test
    void theRelativeOffsetIsTheCotangentOfResidualsAndTangentPlane() {
        double[] y = decay();
        FitResult early = CURVEFIT.request(CURVEFIT.model("y = a + b*exp(-c*x)"), Dataset.of("x", X, "y", y))
                .start("a", 1)
                .start("b", 4)
                .start("c", 0.5)
                .maxIterations(1)
                .fit();
        double[] p = early.values();
        double[][] jacobian = new double[N][];
        Arrays.setAll(jacobian, i -> {
            double e = Math.exp(-p[2] * X[i]);
            return new double[] {1, e, -p[1] * X[i] * e};
        });
        RealMatrix j = new Array2DRowRealMatrix(jacobian);
        RealMatrix hat =
                j.multiply(MatrixUtils.inverse(j.transpose().multiply(j))).multiply(j.transpose());
        double[] residuals = early.diagnostics().rows().residuals().toArray();
        double[] tangent = hat.operate(residuals);
        double along = Arrays.stream(tangent).map(r -> r * r).sum();
        double all = Arrays.stream(residuals).map(r -> r * r).sum();
        double offset = Math.sqrt(along / 3) / Math.sqrt((all - along) / (N - 3));
        assertThat(offset).isGreaterThan(1e-3);
        assertThat(statistic(early, "relative_offset")).isCloseTo(offset, Offset.offset(1e-9 * offset));
    }

    private static double statistic(FitResult fit, String name) {
        return fit.diagnostics().statistics().stream()
                .filter(statistic -> statistic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void statisticsThatDoNotExistAreAbsent() {
        RowDiagnostics open = fit("y = a*b*x", X, decay()).diagnostics().rows();
        assertThat(open.fitted().size()).isEqualTo(N);
        assertThat(open.leverage().size()).isZero();
        assertThat(open.cook().size()).isZero();
        RowDiagnostics full = fit("y = a + b*x", new double[] {1, 2}, new double[] {1, 3})
                .diagnostics()
                .rows();
        assertThat(full.standardized().size()).isZero();
        assertThat(full.residuals().toArray()).containsExactly(new double[2], Offset.offset(1e-12));
    }

    private static double[] diagonal(double[][] jacobian) {
        RealMatrix j = new Array2DRowRealMatrix(jacobian);
        RealMatrix hat =
                j.multiply(MatrixUtils.inverse(j.transpose().multiply(j))).multiply(j.transpose());
        return IntStream.range(0, N).mapToDouble(i -> hat.getEntry(i, i)).toArray();
    }

    private static double[] without(double[] values, int left) {
        return IntStream.range(0, values.length)
                .filter(i -> i != left)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static double[] decay() {
        Random random = new Random(181);
        return Arrays.stream(X)
                .map(x -> 2 + 5 * Math.exp(-0.7 * x) + 0.1 * random.nextGaussian())
                .toArray();
    }

    private static FitResult known(double[] x, double[] y) {
        Dataset data = Dataset.of("x", x, "y", y);
        return CURVEFIT.request(CURVEFIT.model("y = a + b*x"), data)
                .sigma("0.01")
                .knownSigma()
                .fit();
    }

    private static FitResult fit(String formula, double[] x, double[] y) {
        return CURVEFIT.fit(CURVEFIT.model(formula), Dataset.of("x", x, "y", y));
    }
}
