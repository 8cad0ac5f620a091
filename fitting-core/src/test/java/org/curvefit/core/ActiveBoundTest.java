package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.testkit.reference.Digits;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.api.Test;

/** A fit with a bound active is the fit of the formula with the bound put in by hand, in everything that is said about it. */
class ActiveBoundTest {
    private static final Dataset DECAY =
            Fits.noisy(40, 0, 8, new Random(141), (x, noise) -> 2 + 5 * Math.exp(-0.7 * x) + 0.1 * noise);
    private static final Dataset CURVE =
            Fits.noisy(25, 0, 4, new Random(142), (x, noise) -> 1 + 2 * x - 0.3 * x * x + 0.2 * noise);

    @Test
    void ofANonlinearModelWithOneBound() {
        FitRequest bounded = Fits.request("y = a + b*exp(-c*x)", DECAY).bound("a", 0, 1);
        SameFits.check(bounded.fit(), Fits.fit("y = 1 + b*exp(-c*x)", DECAY), "b", "c");
    }

    @Test
    void ofANonlinearModelFromGivenStartValues() {
        FitResult bounded = Fits.request("y = a + b*exp(-c*x)", DECAY)
                .bound("c", 0.9, 5)
                .start("a", 1)
                .start("b", 1)
                .start("c", 1)
                .fit();
        SameFits.check(bounded, Fits.fit("y = a + b*exp(-0.9*x)", DECAY), "a", "b");
    }

    @Test
    void ofTwoBounds() {
        FitRequest bounded =
                Fits.request("y = a + b*exp(-c*x)", DECAY).bound("a", 0, 1).bound("b", 0, 4);
        SameFits.check(bounded.fit(), Fits.fit("y = 1 + 4*exp(-c*x)", DECAY), "c");
    }

    @Test
    void ofALinearModel() {
        FitRequest bounded = Fits.request("y = a + b*x + c*x^2", CURVE).bound("c", 0, Double.POSITIVE_INFINITY);
        SameFits.check(bounded.fit(), Fits.fit("y = a + b*x", CURVE), "a", "b");
    }

    @Test
    void besideAParameterThatIsHeld() {
        FitRequest bounded =
                Fits.request("y = a + b*exp(-c*x)", DECAY).fix("b", 5).bound("a", 0, 1);
        SameFits.check(bounded.fit(), Fits.fit("y = 1 + 5*exp(-c*x)", DECAY), "c");
    }

    @Test
    void ofEveryParameter() {
        FitResult result = Fits.request("y = a*x", CURVE).bound("a", 0, 0.5).fit();
        assertThat(result.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(result.summary().degreesOfFreedom()).isEqualTo(25);
        assertThat(result.summary().parameters()).isZero();
        assertThat(result.parameter("a").high()).isEqualTo(0.5);
    }

    /** For a line through the origin: SSE(a) = SSE(0) + 2 d g + d^2 sum x^2, with t(0.95; 24) = 1.710882080. */
    @Test
    void theIntervalBeginsAtTheBoundAndEndsWhereTheSumOfSquaresHasRisen() {
        FitResult result = Fits.request("y = a*x + b", CURVE).bound("b", 2, 9).fit();
        FitResult slope = Fits.fit("y = a*x + 2", CURVE);
        ParameterEstimate b = result.parameter("b");
        assertThat(b.standardError()).isNaN();
        assertThat(b.t()).isNaN();
        assertThat(b.low()).isEqualTo(2);
        double rss = slope.summary().rss();
        double risen = Fits.request("y = a*x + b", CURVE)
                .fix("b", b.high())
                .fit()
                .summary()
                .rss();
        double t = 1.7108820799094275;
        assertThat(risen).isCloseTo(rss * (1 + t * t / 24), Percentage.withPercentage(1e-7));
        assertThat(b.reason()).hasValueSatisfying(words -> assertThat(words).contains("one-sided"));
    }

    @Test
    void theExplanationNamesParameterBoundAndWhatToType() {
        FitResult result = Fits.request("y = a + b*exp(-c*x)", DECAY)
                .bound("a", 0, 1)
                .bound("b", 0, 4)
                .fit();
        assertThat(result.explanation())
                .contains("a at its upper bound 1 and b at its upper bound 4")
                .contains("widen --bound a=0:1 --bound b=0:4", "--fix a=1 --fix b=4");
    }

    /** Free parameters from scipy and R with the third one held; twenty-eight degrees of freedom. */
    @Test
    void aPublishedCaseWithTheOffsetAtZero() {
        ReferenceSet set = ReferenceFits.set("cases-hard/h15-bound-active-c.json");
        double open = Double.POSITIVE_INFINITY;
        for (Map<String, Double> start : set.starts()) {
            FitRequest request = Fits.request("y = a*exp(-k*x) + c", set.data())
                    .bound("a", 0, open)
                    .bound("k", 0, open)
                    .bound("c", 0, open);
            for (Map.Entry<String, Double> value : start.entrySet()) {
                request = request.start(value.getKey(), value.getValue());
            }
            published(request.fit());
        }
        published(Fits.request("y = a*exp(-k*x) + c", set.data())
                .bound("c", 0, open)
                .fit());
    }

    private static void published(FitResult fit) {
        assertThat(fit.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(fit.parameter("c").value()).isCloseTo(0, Offset.offset(1e-10));
        assertThat(fit.parameter("c").standardError()).isNaN();
        agree(fit.parameter("a").value(), 4.827604754304948);
        agree(fit.parameter("k").value(), 0.6860667717356874);
        agree(fit.parameter("a").standardError(), 0.14602668020224957);
        agree(fit.parameter("k").standardError(), 0.03218312260970045);
        agree(fit.summary().rss(), 1.1239667288553505);
        assertThat(fit.summary().degreesOfFreedom()).isEqualTo(28);
    }

    private static void agree(double found, double published) {
        assertThat(Digits.agreeing(found, published)).isGreaterThan(6);
    }
}
