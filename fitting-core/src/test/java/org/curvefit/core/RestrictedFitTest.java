package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.ConstraintState;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.IntervalChoice;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.api.fit.Uncertainty;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;
import org.junit.jupiter.api.Test;

/** A fit under ties and constraints is the fit of the formula with the relations put in by hand, in everything that is said about it. */
class RestrictedFitTest {
    private static final Percentage NINE_DIGITS = Percentage.withPercentage(1e-7);
    private static final Dataset DECAY =
            Fits.noisy(40, 0, 8, new Random(141), (x, noise) -> 2 + 5 * Math.exp(-0.7 * x) + 0.1 * noise);
    private static final Dataset CURVE =
            Fits.noisy(25, 0, 4, new Random(142), (x, noise) -> 1 + 2 * x - 0.3 * x * x + 0.2 * noise);
    private static final Dataset PEAKS = Fits.noisy(
            60,
            0,
            10,
            new Random(143),
            (x, noise) -> 3 * Math.exp(-Math.pow(x - 3, 2)) + 2 * Math.exp(-Math.pow(x - 6.5, 2)) + 0.05 * noise);

    @Test
    void aTieInANonlinearModel() {
        FitResult tied =
                Fits.request("y = a + b*exp(-c*x)", DECAY).tie("b", "2*a").fit();
        FitResult byHand = Fits.fit("y = a + 2*a*exp(-c*x)", DECAY);
        assertThat(tied.status()).isEqualTo(byHand.status());
        SameFits.check(tied, byHand, "a", "c");
        ParameterEstimate b = tied.parameter("b");
        assertThat(b.value()).isEqualTo(2 * tied.parameter("a").value());
        assertThat(b.standardError()).isCloseTo(2 * tied.parameter("a").standardError(), NINE_DIGITS);
        assertThat(b.low()).isCloseTo(2 * tied.parameter("a").low(), NINE_DIGITS);
        assertThat(b.p()).isCloseTo(tied.parameter("a").p(), Offset.offset(1e-12));
        assertThat(b.tie()).hasValue("2 * a");
        assertThat(b.fixed()).isFalse();
    }

    @Test
    void whereNothingRemainsEveryParameterSaysWhyItHasNoError() {
        FitResult held = Fits.request("y = a + b*x", CURVE)
                .constraint("a = 1")
                .constraint("b = 0.5")
                .fit();
        assertThat(held.summary().degreesOfFreedom()).isEqualTo(25);
        assertThat(held.uncertainty()).isInstanceOf(Uncertainty.Estimated.class);
        for (ParameterEstimate estimate : held.parameters()) {
            assertThat(estimate.standardError()).isNaN();
            assertThat(estimate.reason()).hasValue("follows from what is held or on its limit");
        }
    }

    @Test
    void aTieInALinearModelIsSolvedInClosedForm() {
        FitResult tied =
                Fits.request("y = a + b*x + c*x^2", CURVE).tie("c", "-b/8").fit();
        assertThat(tied.status()).isEqualTo(FitStatus.SOLVED);
        SameFits.check(tied, Fits.fit("y = a + b*(x - x^2/8)", CURVE), "a", "b");
    }

    /** The error of k = log(2)/h is |dk/dh| times that of h. */
    @Test
    void aNonlinearTieHasItsErrorByTheDeltaMethod() {
        FitResult tied = Fits.request("y = a + b*exp(-k*x) + 0*h", DECAY)
                .tie("k", "log(2)/h")
                .fit();
        FitResult byHand = Fits.fit("y = a + b*exp(-log(2)/h*x)", DECAY);
        SameFits.check(tied, byHand, "a", "b", "h");
        double h = byHand.parameter("h").value();
        double expected = Math.log(2) / (h * h) * byHand.parameter("h").standardError();
        assertThat(tied.parameter("k").standardError()).isCloseTo(expected, NINE_DIGITS);
    }

    @Test
    void tiesOfTiesAndOfHeldParameters() {
        FitResult tied = Fits.request("y = a + b*exp(-c*x) + d*x + f", DECAY)
                .tie("d", "a-f")
                .tie("a", "f/4")
                .fix("f", 1)
                .fit();
        SameFits.check(tied, Fits.fit("y = 1.25 + b*exp(-c*x) - 0.75*x", DECAY), "b", "c");
        assertThat(tied.parameter("d").value()).isEqualTo(-0.75);
        assertThat(tied.parameter("d").standardError()).isNaN();
        assertThat(tied.parameter("d").reason()).isPresent();
    }

    @Test
    void peaksOfEqualWidth() {
        String formula = "y = h*exp(-((x-m)/s)^2) + g*exp(-((x-n)/w)^2)";
        FitResult tied = Fits.request(formula, PEAKS).tie("w", "s").fit();
        FitResult byHand = Fits.fit("y = h*exp(-((x-m)/s)^2) + g*exp(-((x-n)/s)^2)", PEAKS);
        assertThat(tied.summary().degreesOfFreedom()).isEqualTo(55);
        assertThat(tied.summary().rss()).isCloseTo(byHand.summary().rss(), NINE_DIGITS);
    }

    @Test
    void sharesThatAddUpToOne() {
        FitResult summed =
                Fits.request("y = a + b*x + c*x^2", CURVE).constraint("a+b+c=1").fit();
        SameFits.check(summed, Fits.fit("y = a + b*x + (1-a-b)*x^2", CURVE), "a", "b");
        assertThat(summed.status()).isEqualTo(FitStatus.SOLVED);
        ParameterEstimate a = summed.parameter("a");
        ParameterEstimate b = summed.parameter("b");
        ParameterEstimate c = summed.parameter("c");
        assertThat(a.value() + b.value() + c.value()).isCloseTo(1, Offset.offset(1e-12));
        FitResult other = Fits.fit("y = a + (1-a-c)*x + c*x^2", CURVE);
        assertThat(c.standardError()).isCloseTo(other.parameter("c").standardError(), NINE_DIGITS);
        ConstraintState state = summed.diagnostics().constraints().get(0);
        assertThat(state.active()).isTrue();
        double step = 1e-4;
        double above =
                Fits.fit("y = a + b*x + (1.0001-a-b)*x^2", CURVE).summary().rss();
        double below =
                Fits.fit("y = a + b*x + (0.9999-a-b)*x^2", CURVE).summary().rss();
        assertThat(state.multiplier()).isCloseTo((below - above) / (2 * step), Percentage.withPercentage(1e-4));
    }

    @Test
    void anInequalityThatPressesInALinearModel() {
        FitResult held = Fits.request("y = a + b*x + c*x^2", CURVE)
                .constraint("b + 2*c <= 1")
                .fit();
        assertThat(held.status()).as(held.explanation()).isEqualTo(FitStatus.AT_BOUND);
        SameFits.check(held, Fits.fit("y = a + (1-2*c)*x + c*x^2", CURVE), "a", "c");
        assertThat(held.explanation()).contains("b + 2*c <= 1").contains("multiplier");
        assertThat(held.diagnostics().constraints().get(0).multiplier()).isPositive();
    }

    @Test
    void anInequalityThatPressesInANonlinearModel() {
        FitResult held = Fits.request("y = a + b*exp(-c*x)", DECAY)
                .constraint("a >= 0.6*b")
                .fit();
        assertThat(held.status()).as(held.explanation()).isEqualTo(FitStatus.AT_BOUND);
        SameFits.check(held, Fits.fit("y = 0.6*b + b*exp(-c*x)", DECAY), "b", "c");
        assertThat(held.parameter("a").value())
                .isCloseTo(0.6 * held.parameter("b").value(), NINE_DIGITS);
    }

    @Test
    void anInequalityThatDoesNotPressChangesNothing() {
        FitResult free = Fits.request("y = a + b*exp(-c*x)", DECAY)
                .constraint("a + b <= 100")
                .fit();
        assertThat(free.status()).isEqualTo(FitStatus.CONVERGED);
        SameFits.check(free, Fits.fit("y = a + b*exp(-c*x)", DECAY), "a", "b", "c");
        assertThat(free.diagnostics().constraints()).containsExactly(new ConstraintState("a + b <= 100", false, 0));
    }

    /** Of three inequalities one presses; another is broken without it but holds along it. */
    @Test
    void severalInequalities() {
        FitResult held = Fits.request("y = a + b*x + c*x^2", CURVE)
                .constraint("b <= 1")
                .constraint("b + c <= 1.2")
                .constraint("a + b + c <= 50")
                .fit();
        SameFits.check(held, Fits.fit("y = a + x + c*x^2", CURVE), "a", "c");
        assertThat(held.diagnostics().constraints().stream().map(ConstraintState::active))
                .containsExactly(true, false, false);
    }

    @Test
    void aCornerLeavesNothingFree() {
        FitResult held = Fits.request("y = a + b*x", CURVE)
                .constraint("a <= 0.5")
                .constraint("b <= 0.25")
                .fit();
        assertThat(held.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(held.parameter("a").value()).isEqualTo(0.5);
        assertThat(held.parameter("b").value()).isEqualTo(0.25);
        assertThat(held.summary().degreesOfFreedom()).isEqualTo(25);
    }

    @Test
    void boundsOfAParameterThatIsWrittenThroughOthers() {
        FitRequest request =
                Fits.request("y = a + b*exp(-c*x)", DECAY).tie("b", "2*a").bound("b", 0, 4);
        FitResult held = request.fit();
        assertThat(held.status()).as(held.explanation()).isEqualTo(FitStatus.AT_BOUND);
        SameFits.check(held, Fits.fit("y = 2 + 4*exp(-c*x)", DECAY), "c");
        assertThat(held.explanation()).contains("b <= 4");
    }

    @Test
    void anEqualityBesideABoundThatPresses() {
        FitResult held = Fits.request("y = a + b*x + c*x^2", CURVE)
                .constraint("a+b+c=1")
                .bound("c", 0, 5)
                .bound("b", -5, 5)
                .bound("a", -5, 5)
                .fit();
        assertThat(held.status()).as(held.explanation()).isEqualTo(FitStatus.AT_BOUND);
        SameFits.check(held, Fits.fit("y = a + (1-a)*x", CURVE), "a");
    }

    @Test
    void bandsAreThoseOfTheReducedModel() {
        FitResult tied =
                Fits.request("y = a + b*exp(-c*x)", DECAY).tie("b", "2*a").fit();
        FitResult byHand = Fits.fit("y = a + 2*a*exp(-c*x)", DECAY);
        var own = org.curvefit.api.fit.ErrorBand.of(tied).orElseThrow();
        var other = org.curvefit.api.fit.ErrorBand.of(byHand).orElseThrow();
        var inputs = tied.provenance().observations().inputs();
        for (int i = 0; i < 40; i++) {
            assertThat(own.at(inputs, 40).ciHigh().at(i))
                    .isCloseTo(other.at(inputs, 40).ciHigh().at(i), NINE_DIGITS);
        }
    }

    @Test
    void profilesAndDerivedQuantitiesAreThoseOfTheReducedModel() {
        var profile =
                IntervalChoice.DEFAULT.withKind(IntervalChoice.Kind.PROFILE).withDerived("top = a + b");
        FitRequest request = Fits.request("y = a + b*exp(-c*x)", DECAY).tie("b", "2*a");
        FitResult tied =
                request.settings(request.settings().withIntervals(profile)).fit();
        FitRequest substituted = Fits.request("y = a + 2*a*exp(-c*x)", DECAY);
        FitResult byHand = substituted
                .settings(substituted
                        .settings()
                        .withIntervals(IntervalChoice.DEFAULT.withKind(IntervalChoice.Kind.PROFILE)))
                .fit();
        assertThat(tied.parameter("c").low()).isCloseTo(byHand.parameter("c").low(), NINE_DIGITS);
        var top = tied.diagnostics().inference().derived().get(0);
        assertThat(top.value()).isCloseTo(3 * tied.parameter("a").value(), NINE_DIGITS);
        assertThat(top.standardError()).isCloseTo(3 * byHand.parameter("a").standardError(), NINE_DIGITS);
    }

    @Test
    void aModelOfAHost() {
        FitRequest request = host("a + b*exp(-c*x)");
        FitResult tied = request.tie("b", "2*a").fit();
        SameFits.check(tied, host("a + 2*a*exp(-c*x)").fit(), "a", "c");
        FitResult held = request.constraint("a >= 0.6*b").fit();
        SameFits.check(held, host("0.6*b + b*exp(-c*x)").fit(), "b", "c");
    }

    private static FitRequest host(String formula) {
        CurveFit curvefit = CurveFit.load();
        ModelFunction hidden = curvefit.model(formula).bind(List.of("x", "y"), List.of());
        return curvefit.request(new HostModel(hidden), DECAY);
    }

    /** A host sees kernels, not formulas. */
    private record HostModel(ModelFunction hidden) implements ModelFunction {
        @Override
        public String text() {
            return "host";
        }

        @Override
        public String understood() {
            return "host";
        }

        @Override
        public List<Parameter> parameters() {
            return hidden.parameters();
        }

        @Override
        public List<String> inputs() {
            return hidden.inputs();
        }

        @Override
        public Optional<Response> response() {
            return Optional.empty();
        }

        @Override
        public Derivatives derivatives() {
            return Derivatives.FIRST;
        }

        @Override
        public ModelKernel kernel(int[] wanted) {
            return hidden.kernel(wanted);
        }
    }
}
