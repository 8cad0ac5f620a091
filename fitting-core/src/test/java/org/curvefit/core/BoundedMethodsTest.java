package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.MinimizationRequest;
import org.curvefit.api.fit.MinimizationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every method ends on the bound that presses, and at the minimum of what is left free there. */
class BoundedMethodsTest {
    private static final String DECAY = "y = a + b*exp(-c*x)";
    private static final Dataset DATA =
            Fits.noisy(40, 0, 8, new Random(141), (x, noise) -> 2 + 5 * Math.exp(-0.7 * x) + 0.1 * noise);
    private static final CurveFit CURVEFIT = CurveFit.load();

    @ParameterizedTest
    @CsvSource({"lm,1e-9", "gauss-newton,1e-9", "newton,1e-9", "gd,1e-5"})
    void aBoundedFitIsThatOfTheParameterHeldOnItsBound(String method, double digits) {
        FitResult bounded = Fits.request(DECAY, DATA)
                .bound("a", 0, 1)
                .start("a", 0.5)
                .start("b", 4)
                .start("c", 1)
                .method(method)
                .fit();
        FitResult held = Fits.request(DECAY, DATA).fix("a", 1).fit();
        assertThat(bounded.status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(bounded.parameter("a").value()).isEqualTo(1);
        for (String name : new String[] {"b", "c"}) {
            double expected = held.parameter(name).value();
            assertThat(bounded.parameter(name).value()).isCloseTo(expected, Offset.offset(digits * Math.abs(expected)));
        }
    }

    @Test
    void stochasticGradientDescentStaysOnTheBoundAndComesNear() {
        FitResult bounded = Fits.request(DECAY, DATA)
                .bound("a", 0, 1)
                .start("a", 0.5)
                .start("b", 4)
                .start("c", 1)
                .method("sgd")
                .fit();
        FitResult held = Fits.request(DECAY, DATA).fix("a", 1).fit();
        assertThat(bounded.parameter("a").value()).isEqualTo(1);
        assertThat(bounded.summary().rss()).isLessThan(1.01 * held.summary().rss());
    }

    /** Held at u = 1, the minimum of (u - 3)^2 + (v - u)^2 + v^4 solves 2 (v - 1) + 4 v^3 = 0. */
    @ParameterizedTest
    @CsvSource({"newton,1e-9", "gd,1e-5"})
    void aBoundedWrittenLossEndsAtTheMinimumAlongTheBound(String method, double digits) {
        MinimizationResult result = minimize("(u-3)^2 + (v-u)^2 + v^4", method, 2);
        assertThat(result.verdict().status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(result.verdict().explanation()).startsWith("u lies on its bound");
        assertThat(result.parameters().get(0).value()).isEqualTo(1);
        assertThat(result.parameters().get(1).value()).isCloseTo(0.5897545123014, Offset.offset(digits));
    }

    @ParameterizedTest
    @CsvSource({"newton", "gd"})
    void whereEveryParameterPressesTheCornerIsTheAnswer(String method) {
        MinimizationResult result = minimize("(u-3)^2 + (v-5)^2", method, 2);
        assertThat(result.verdict().status()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(result.parameters()).extracting(p -> p.value()).containsExactly(1.0, 2.0);
    }

    private static MinimizationResult minimize(String loss, String method, double highest) {
        MinimizationRequest request = CURVEFIT.minimize(loss)
                .start("u", -0.5)
                .start("v", 0.3)
                .bound("u", -1, 1)
                .bound("v", -1, highest)
                .method(method, Map.of());
        return request.minimize();
    }
}
