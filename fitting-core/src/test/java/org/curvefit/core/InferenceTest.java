package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.FormulaException;
import org.curvefit.api.fit.DerivedQuantity;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.IntervalChoice.Kind;
import org.curvefit.api.fit.Nonlinearity;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derived quantities, skewness and dependency, each against another way to the same number. */
class InferenceTest {
    private static final String COOLING = "temp_C = a + b*exp(-c*minute)";

    /** The model written with the derived quantity as its parameter gives value, error and interval directly. */
    @Test
    void aDerivedQuantityIsTheParameterOfTheModelWrittenWithIt() {
        FitResult fit = Fits.request(COOLING, Fits.cooling())
                .derive("t_half = log(2)/c")
                .derive("a + b")
                .fit();
        FitResult other = Fits.request("temp_C = a + b*exp(-log(2)*minute/t_half)", Fits.cooling())
                .fit();
        FitResult sum = Fits.request("temp_C = a + (top - a)*exp(-c*minute)", Fits.cooling())
                .fit();
        DerivedQuantity half = fit.derived().get(0);
        assertThat(half.name()).isEqualTo("t_half");
        assertThat(half.value()).isCloseTo(other.parameter("t_half").value(), within(1e-8));
        assertThat(half.standardError()).isCloseTo(other.parameter("t_half").standardError(), within(1e-8));
        assertThat(half.high()).isCloseTo(other.parameter("t_half").high(), within(1e-8));
        DerivedQuantity top = fit.derived().get(1);
        assertThat(top.name()).isEqualTo("a + b");
        assertThat(top.standardError()).isCloseTo(sum.parameter("top").standardError(), within(1e-8));
    }

    /** The derivative of log(-c) is 1/c all the same. */
    @Test
    void aDerivedQuantityWithoutValueHasNoError() {
        DerivedQuantity none = Fits.request("temp_C = a + b*exp(-c*minute)", Fits.cooling())
                .derive("log(-c)")
                .fit()
                .derived()
                .get(0);
        assertThat(none.value()).isNaN();
        assertThat(none.standardError()).isNaN();
        assertThat(none.low()).isNaN();
    }

    @Test
    void aDerivedQuantityMayUseFixedParametersOnly() {
        FitResult fit = Fits.request(COOLING, Fits.cooling())
                .fix("c", 0.0625)
                .derive("rate = 1/c")
                .fit();
        assertThat(fit.derived().get(0).value()).isEqualTo(16);
        assertThat(fit.derived().get(0).standardError()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h = log(2)/cc", "c = 2*a", "h = 3", "h = minute*c", " = a"})
    void whatIsNoQuantityOfTheParametersIsRefused(String definition) {
        assertThatThrownBy(() ->
                        Fits.request(COOLING, Fits.cooling()).derive(definition).fit())
                .isInstanceOf(FormulaException.class)
                .hasMessageMatching("(?s).*(parameter|name).*");
    }

    /** Of y = sqrt(t) the estimate is the squared mean, whose skewness is 3 tau / mu to first order, tau = s / sqrt(n). */
    @Test
    void skewnessOfASquaredMeanIsThatOfTheory() {
        Dataset data = Fits.noisy(25, 0, 1, new Random(3), (x, noise) -> 2 + 0.4 * noise);
        FitResult fit = Fits.fit("y = sqrt(t) + 0*x", data);
        double mean = Math.sqrt(fit.parameter("t").value());
        double expected = 3 * fit.summary().residualSd() / 5 / mean;
        assertThat(skewness(fit, 0)).isCloseTo(expected, within(1e-9));
    }

    /** The triple sum of the definition, with derivatives by differences. */
    @Test
    void skewnessIsTheTripleSumOfItsDefinition() {
        FitResult fit = Fits.fit(COOLING, Fits.cooling());
        double[] x = fit.provenance().observations().inputs().get(0).toArray();
        double s2 = Math.pow(fit.summary().residualSd(), 2);
        Matrix covariance = ((Uncertainty.Estimated) fit.uncertainty()).covariance();
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                for (int l = 0; l < 3; l++) {
                    for (int m = 0; m < 3; m++) {
                        double weights = w(fit, x, j, l, m) + w(fit, x, l, j, m) + w(fit, x, m, j, l);
                        sum += covariance.at(k, j)
                                * covariance.at(k, l)
                                * covariance.at(k, m)
                                / (s2 * s2 * s2)
                                * weights;
                    }
                }
            }
            double expected = -s2 * s2 * sum / Math.pow(covariance.at(k, k), 1.5);
            assertThat(skewness(fit, k)).isCloseTo(expected, within(1e-5 * Math.abs(expected)));
        }
    }

    /** W_jlm of the cooling curve from its derivatives, written by hand. */
    private static double w(FitResult fit, double[] x, int j, int l, int m) {
        double b = fit.parameter("b").value();
        double c = fit.parameter("c").value();
        double sum = 0;
        for (double at : x) {
            double e = Math.exp(-c * at);
            double[] slopes = {1, e, -b * at * e};
            double[][] bends = {{0, 0, 0}, {0, 0, -at * e}, {0, -at * e, b * at * at * e}};
            sum += slopes[j] * bends[l][m];
        }
        return sum;
    }

    @Test
    void aSkewedEstimateIsSaidToMisleadUnlessTheIntervalIsAProfile() {
        Dataset data =
                Dataset.of("x", new double[] {1, 2, 3, 4, 5, 7}, "y", new double[] {8.3, 10.3, 19.0, 16.0, 15.6, 19.8});
        FitResult wald = Fits.fit("y = A*(1-exp(-k*x))", data);
        FitResult profile = Fits.request("y = A*(1-exp(-k*x))", data)
                .intervals(Kind.PROFILE)
                .fit();
        assertThat(wald.diagnostics().checks()).anyMatch(check -> check.name().equals("skewness"));
        assertThat(profile.diagnostics().checks())
                .noneMatch(check -> check.name().equals("skewness"));
        assertThat(Fits.fit(COOLING, Fits.cooling()).diagnostics().checks())
                .noneMatch(check -> check.name().equals("skewness"));
    }

    /** The variance of a slope is inflated by 1 / (1 - R2) of its column on the others; uncentred, with the constant as a column. */
    @Test
    void dependencyIsTheShareThatTheOtherColumnsExplain() {
        FitResult fit =
                Fits.fit("y = a + b*x", Dataset.of("x", new double[] {1, 2, 3, 6}, "y", new double[] {1, 3, 2, 5}));
        Nonlinearity slope = fit.diagnostics().inference().nonlinearity().get(1);
        double explained = 12.0 * 12 / 4 / 50;
        assertThat(slope.dependency()).isCloseTo(explained, within(1e-12));
        assertThat(slope.vif()).isCloseTo(1 / (1 - explained), within(1e-12));
        assertThat(slope.skewness()).isEqualTo(0, within(1e-12));
    }

    private static double skewness(FitResult fit, int k) {
        return fit.diagnostics().inference().nonlinearity().get(k).skewness();
    }
}
