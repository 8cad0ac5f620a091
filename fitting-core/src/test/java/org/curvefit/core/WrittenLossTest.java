package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.CriticalPoint;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.MinimizationRequest;
import org.curvefit.api.fit.MinimizationResult;
import org.curvefit.api.fit.TaylorModel;
import org.junit.jupiter.api.Test;

/** Losses that are written down, without data. */
class WrittenLossTest {
    private static final CurveFit CURVEFIT = CurveFit.load();
    private static final String EXPONENTIALS = "0.06*exp(2*x1+x2) + 0.05*exp(x1-2*x2) + exp(-x1)";
    private static final String BUMP = "x1*exp(-(x1^2+x2^2))";

    @Test
    void knowsValueAndGradientOfThreeExponentialsAtZero() {
        TaylorModel model = at(EXPONENTIALS, 0, 0).taylor();
        assertThat(model.value()).isEqualTo(1.11, within(1e-12));
        assertThat(model.gradient().toArray()).containsExactly(new double[] {-0.83, -0.04}, within(1e-12));
    }

    @Test
    void theTaylorModelHasValueGradientAndCurvatureOfTheLossAtItsPoint() {
        for (TaylorModel model : new TaylorModel[] {
            at(EXPONENTIALS, 0, 2).taylor(), at(BUMP, -1, 1).taylor()
        }) {
            double[] point = model.point().toArray();
            assertThat(model.at(point)).isEqualTo(model.value());
            assertThat(model.gradientAt(point)).isEqualTo(model.gradient());
            double h = 1e-4;
            double[] beside = {point[0] + h, point[1]};
            double curvature = (model.at(beside) - 2 * model.value() + model.at(point[0] - h, point[1])) / (h * h);
            assertThat(curvature).isEqualTo(model.hessian().at(0, 0), within(1e-4));
        }
    }

    @Test
    void theDirectionalDerivativeIsTheDifferenceQuotient() {
        TaylorModel model = at(EXPONENTIALS, 0.3, -0.2).taylor();
        double[] u = {0.6, 0.8};
        double h = 1e-5;
        double quotient =
                (at(EXPONENTIALS, 0.3 + h * u[0], -0.2 + h * u[1]).taylor().value()
                                - at(EXPONENTIALS, 0.3 - h * u[0], -0.2 - h * u[1])
                                        .taylor()
                                        .value())
                        / (2 * h);
        assertThat(model.along(3, 4)).isEqualTo(quotient, within(1e-6));
        double[] down = model.steepestDescent().toArray();
        assertThat(model.along(down)).isLessThanOrEqualTo(model.along(-u[0], -u[1]));
    }

    @Test
    void tellsMinimumMaximumAndSaddleApart() {
        assertThat(kind("x1^2 + x2^2", 1, 1)).isEqualTo(CriticalPoint.Kind.MINIMUM);
        assertThat(kind("-x1^2 - 3*x2^2", 1, 1)).isEqualTo(CriticalPoint.Kind.MAXIMUM);
        assertThat(kind("x1^2 - x2^2", 1, 1)).isEqualTo(CriticalPoint.Kind.SADDLE);
        assertThat(kind("x1^2 + 0*x2", 1, 1)).isEqualTo(CriticalPoint.Kind.INCONCLUSIVE);
    }

    @Test
    void maximizesByMinimizingTheNegative() {
        MinimizationResult highest =
                at("3 - (x1-1)^2 - 2*(x2+1)^2", 5, 5).maximize().minimize();
        assertThat(highest.status()).isEqualTo(FitStatus.CONVERGED);
        assertThat(highest.loss()).isEqualTo(3, within(1e-12));
        assertThat(highest.values()).containsExactly(new double[] {1, -1}, within(1e-9));
        assertThat(highest.criticalPoint().orElseThrow().kind()).isEqualTo(CriticalPoint.Kind.MAXIMUM);
    }

    @Test
    void findsTheBestOrderOfMagnitudeOfTheLearningRateAndCallsDivergenceByItsName() {
        MinimizationRequest parabola = CURVEFIT.minimize("w^2").start("w", 100);
        MinimizationResult searched =
                parabola.method("gd", Map.of("rate", "search")).minimize();
        assertThat(searched.status()).isEqualTo(FitStatus.CONVERGED);
        MinimizationResult diverged =
                parabola.method("gd", Map.of("rate", "1.5")).minimize();
        assertThat(diverged.status()).isEqualTo(FitStatus.DIVERGED);
        assertThat(diverged.explanation()).contains("largest that did not diverge is 0.999");
        assertThat(diverged.values()).containsExactly(100);
    }

    @Test
    void zigZagsDownAnIllConditionedValleyWhereNewtonTakesOneStep() {
        MinimizationRequest valley = at("3*x1^2 + 3*x2^2 + 4*x1*x2", 5, -1);
        int descent =
                valley.method("gd", Map.of("rate", "0.15")).minimize().end().iterations();
        int newton = valley.method("newton", Map.of()).minimize().end().iterations();
        assertThat(newton).isEqualTo(1);
        assertThat(descent).isGreaterThan(20);
    }

    @Test
    void flagsASaddleThatIsStationary() {
        MinimizationResult saddle =
                at("x1^2 - x2^2", 1, 0).method("gd", Map.of("rate", "0.25")).minimize();
        assertThat(saddle.flags()).contains(FitFlag.SADDLE_POINT);
    }

    private static CriticalPoint.Kind kind(String loss, double x1, double x2) {
        return at(loss, x1, x2)
                .method("gd", Map.of("rate", "1e-6"))
                .minimize()
                .criticalPoint()
                .orElseThrow()
                .kind();
    }

    private static MinimizationRequest at(String loss, double x1, double x2) {
        return CURVEFIT.minimize(loss).start("x1", x1).start("x2", x2);
    }
}
