package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.Check;
import org.curvefit.api.fit.ErrorModel;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Statistic;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.numeric.Vector;
import org.curvefit.testkit.reference.Digits;
import org.junit.jupiter.api.Test;

/** Maximum likelihood of counts: the figures of R 4.2.2, {@code glm(..., family = poisson)} with epsilon 1e-16, and such found with 40 digits. */
class CountFitTest {
    private static final double EIGHT = 8;

    private static void agree(double value, double expected) {
        assertThat(Digits.agreeing(value, expected))
                .as("%s and %s", value, expected)
                .isGreaterThan(EIGHT);
    }

    private static void agree(ParameterEstimate estimate, double value, double error) {
        agree(estimate.value(), value);
        agree(estimate.standardError(), error);
    }

    private static Map<String, Double> statistics(FitResult fit) {
        return fit.diagnostics().statistics().stream().collect(Collectors.toMap(Statistic::name, Statistic::value));
    }

    /** {@code glm(n ~ x, family = poisson)}. */
    @Test
    void logarithmicLinkAsInR() {
        FitResult fit = Counts.request("n = exp(a + b*x)", Counts.decay()).fit();
        assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
        agree(fit.parameter("a"), 4.64667955616288175, 0.068915782840902426);
        agree(fit.parameter("b"), -0.29769037394094616, 0.018253888485820251);
        agree(fit.parameter("b").p(), 8.6119951156444183e-60);
        Map<String, Double> statistics = statistics(fit);
        agree(statistics.get("deviance"), 9.3678013029566536);
        agree(statistics.get("null_deviance"), 491.21887440095679);
        agree(statistics.get("pseudo_r2"), 1 - 9.3678013029566536 / 491.21887440095679);
        agree(statistics.get("pearson_chi2"), 8.6749056392990109);
        agree(statistics.get("dispersion"), 8.6749056392990109 / 13);
        agree(fit.summary().logLikelihood(), -34.555568271059009);
        agree(fit.summary().aic(), 73.111136542118018);
        agree(fit.summary().bic(), 74.527236944322439);
        double[] leverage = {0.49506779776536497, 0.26051552334866734, 0.15222478444642443, 0.11086625799034391};
        double[] cook = {0.046663261791452394, 0.00049286391157671652, 0.011260380068106278, 0.088166479756202384};
        double[] pearson = {-0.21923166092925717, -0.045487363553639047, -0.32608404868285662, 1.1213318177361451};
        double[] studentized = {-0.30852242743991803, -0.052896414495561074, -0.35415159054324685, 1.1891882229480533};
        for (int i = 0; i < 4; i++) {
            agree(fit.diagnostics().rows().leverage().at(i), leverage[i]);
            agree(fit.diagnostics().rows().cook().at(i), cook[i]);
            agree(fit.diagnostics().rows().standardized().at(i), pearson[i]);
            agree(fit.diagnostics().rows().studentized().at(i), studentized[i]);
        }
    }

    /** {@code glm(n ~ x, family = poisson(link = "identity"))}, and what it predicts at 15. */
    @Test
    void identityLinkAsInR() {
        FitResult fit = Counts.request("n = a + b*x", Counts.line()).fit();
        assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
        agree(fit.parameter("a"), 1.9096077819570580, 1.59302207027769449);
        agree(fit.parameter("b"), 1.9626244438014784, 0.28541150920157893);
        agree(fit.parameter("a").p(), 0.23063186588429446);
        Map<String, Double> statistics = statistics(fit);
        agree(statistics.get("deviance"), 3.5648331032183442);
        agree(statistics.get("null_deviance"), 43.911442055906861);
        agree(statistics.get("pearson_chi2"), 3.5783597178635431);
        agree(fit.summary().logLikelihood(), -28.11332409117562);
        agree(fit.summary().aic(), 60.226648182351241);
        agree(fit.summary().bic(), 61.196461481927244);
        assertThat(fit.summary().degreesOfFreedom()).isEqualTo(10);
    }

    /** {@code glm(breaks ~ wool + tension, family = poisson, data = warpbreaks)}: the counts scatter four times as much as counts do. */
    @Test
    void overdispersedWarpBreaksAsInR() {
        FitResult fit = Counts.request("breaks = exp(a + b*wool + m*medium + h*high)", warpBreaks())
                .fit();
        agree(fit.parameter("a"), 3.6919631449407966, 0.045410794342557848);
        agree(fit.parameter("b"), -0.2059884426386217, 0.051571242783575215);
        agree(fit.parameter("m"), -0.3213204316006118, 0.060265916695220391);
        agree(fit.parameter("h"), -0.5184884965115607, 0.063959519395746886);
        agree(statistics(fit).get("deviance"), 210.39188876245385);
        agree(fit.summary().aic(), 493.05596641795773);
        Check dispersion = fit.diagnostics().checks().stream()
                .filter(check -> check.name().equals("dispersion"))
                .findFirst()
                .orElseThrow();
        assertThat(dispersion.verdict()).isEqualTo(Check.Verdict.WARNING);
        agree(dispersion.statistic(), 213.07609419822137 / 50);
        agree(dispersion.p(), 5.1037625784539399e-22);
        assertThat(dispersion.text()).contains("too small, by a factor of 2.06");
    }

    private static Dataset warpBreaks() {
        double[] breaks = {
            26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43, 28, 15, 26,
            27, 14, 29, 19, 29, 31, 41, 20, 44, 42, 26, 19, 16, 39, 28, 21, 39, 29, 20, 21, 24, 17, 13, 15, 15, 16, 28
        };
        double[] wool = new double[54];
        double[] medium = new double[54];
        double[] high = new double[54];
        for (int i = 0; i < 54; i++) {
            wool[i] = i / 27;
            medium[i] = i / 9 % 3 == 1 ? 1 : 0;
            high[i] = i / 9 % 3 == 2 ? 1 : 0;
        }
        return Dataset.of(List.of(
                new Column.Numbers("wool", Vector.of(wool)),
                new Column.Numbers("medium", Vector.of(medium)),
                new Column.Numbers("high", Vector.of(high)),
                new Column.Numbers("breaks", Vector.of(breaks))));
    }

    /** Newton's method with 40 digits. */
    @Test
    void aNonlinearDecayWithBackground() {
        FitResult found = Counts.request("n = a*exp(-k*x) + b", Counts.decay()).fit();
        FitResult started = Counts.request("n = a*exp(-k*x) + b", Counts.decay())
                .start("a", 50)
                .start("k", 0.1)
                .start("b", 3)
                .fit();
        for (FitResult fit : List.of(found, started)) {
            assertThat(fit.status()).as(fit.explanation()).isEqualTo(FitStatus.CONVERGED);
            agree(fit.parameter("a"), 104.5655906734385, 7.2886328492234007);
            agree(fit.parameter("k"), 0.30015034079270803, 0.020158973125638923);
            agree(fit.parameter("b"), 0.083376370623713813, 0.32142513103717826);
            ErrorModel.Counts counts = fit.summary().errors().counts().orElseThrow();
            agree(counts.deviance(), 9.3107294436495288);
            agree(counts.pearson(), 8.1470298986042718);
            agree(fit.summary().logLikelihood(), -34.527032341405429);
            Uncertainty.Estimated errors = (Uncertainty.Estimated) fit.uncertainty();
            double correlation = errors.covariance().at(0, 1) / 7.2886328492234007 / 0.020158973125638923;
            agree(correlation, 0.67172822739072172);
        }
    }

    /** sum (1 - y / mu) dmu/dp = 0. */
    @Test
    void theScoresVanishAtTheAnswer() {
        FitResult fit = Counts.request("n = a*exp(-k*x) + b", Counts.decay()).fit();
        double a = fit.parameter("a").value();
        double k = fit.parameter("k").value();
        double b = fit.parameter("b").value();
        double[] scores = new double[3];
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25};
        double[] n = {102, 77, 55, 50, 30, 26, 16, 15, 6, 9, 3, 4, 0, 1, 0};
        for (int i = 0; i < x.length; i++) {
            double decayed = Math.exp(-k * x[i]);
            double share = 1 - n[i] / (a * decayed + b);
            scores[0] += share * decayed;
            scores[1] -= share * a * x[i] * decayed;
            scores[2] += share;
        }
        for (int i = 0; i < 3; i++) {
            double error = fit.parameters().get(i).standardError();
            assertThat(scores[i] * error).isCloseTo(0, within(1e-8));
        }
    }

    @Test
    void theResultSaysWhatItsErrorsAre() {
        FitResult fit = Counts.request("n = exp(a + b*x)", Counts.decay()).fit();
        ErrorModel errors = fit.summary().errors();
        assertThat(errors.loss()).isEqualTo("poisson");
        assertThat(errors.weights()).contains("Poisson");
        assertThat(errors.covariance()).contains("f_p f_p' / mean");
        assertThat(errors.distribution()).isEqualTo("normal");
        ParameterEstimate b = fit.parameter("b");
        assertThat(b.high() - b.value()).isCloseTo(1.959963984540054 * b.standardError(), within(1e-12));
        double rss = 0;
        for (int i = 0; i < 15; i++) {
            rss += Math.pow(fit.diagnostics().rows().residuals().at(i), 2);
        }
        assertThat(fit.summary().rss()).isCloseTo(rss, within(1e-9));
    }
}
