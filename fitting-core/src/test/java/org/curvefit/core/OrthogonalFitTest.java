package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.curvefit.core.InputErrors.agree;
import static org.curvefit.core.InputErrors.data;
import static org.curvefit.core.InputErrors.decay;
import static org.curvefit.core.InputErrors.errors;
import static org.curvefit.core.InputErrors.free;
import static org.curvefit.core.InputErrors.statistic;
import static org.curvefit.core.InputErrors.surface;
import static org.curvefit.core.InputErrors.york;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.EstimatedPoints;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.junit.jupiter.api.Test;

/** Errors in x as well as in y. Figures that are not published are those of ODRPACK 2.01 as it is found in scipy 1.17, run again until nothing moves. */
class OrthogonalFitTest {
    private static final double PARAMETER_DIGITS = 7.5;
    private static final double ERROR_DIGITS = 6;

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
}
