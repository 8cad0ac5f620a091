package org.curvefit.core.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.fit.ParameterRules;
import org.curvefit.api.fit.Progress;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.ParameterSpace;
import org.junit.jupiter.api.Test;

class StartSearchTest {
    private static final Budget UNLIMITED = new Budget(Integer.MAX_VALUE, System.nanoTime(), Long.MAX_VALUE);

    private static ModelFunction model(String formula) {
        return Formula.parse("y = " + formula).bind(List.of("x", "y"), List.of());
    }

    private static Observations observe(int rows, double from, double to, DoubleUnaryOperator curve) {
        double[] x = new double[rows];
        double[] y = new double[rows];
        java.util.Random noise = new java.util.Random(3);
        for (int i = 0; i < rows; i++) {
            x[i] = from + (to - from) * i / (rows - 1);
            y[i] = curve.applyAsDouble(x[i]) + 1e-3 * noise.nextGaussian();
        }
        return new Observations(List.of(Vector.of(x)), Vector.of(y), Vector.empty(), Rows.all(rows), 0, 0, List.of());
    }

    private static SearchOutcome search(
            ModelFunction function, Observations observations, ParameterRules rules, FitListener listener) {
        ParameterSpace space = ParameterSpace.of(function.parameters(), rules);
        try (Chunks chunks = new Chunks(observations.size(), 1)) {
            return new StartSearch(
                            new SearchProblem(function, observations, space, rules.start()),
                            chunks,
                            UNLIMITED,
                            listener,
                            1)
                    .search();
        }
    }

    private static SearchOutcome search(String formula, Observations observations, ParameterRules rules) {
        return search(model(formula), observations, rules, FitListener.none());
    }

    private static final DoubleUnaryOperator DECAY = x -> 2 + 5 * Math.exp(-0.7 * x);

    @Test
    void findsTheParametersOfADecay() {
        SearchOutcome found = search("c+a*exp(-k*x)", observe(30, 0, 6, DECAY), ParameterRules.none());
        assertThat(found.point().toArray()).containsExactly(new double[] {2, 5, 0.7}, within(0.01));
        assertThat(found.sufficient()).isTrue();
        assertThat(found.runaway()).isFalse();
        assertThat(found.start().origin()).isEqualTo("auto");
    }

    @Test
    void givesTheSameBitsEachTime() {
        Observations data = observe(40, 0, 10, x -> 3 * Math.sin(2.1 * x + 0.4) + Math.exp(-x));
        SearchOutcome one = search("a*sin(w*x+p)+b*exp(-k*x)", data, ParameterRules.none());
        SearchOutcome other = search("a*sin(w*x+p)+b*exp(-k*x)", data, ParameterRules.none());
        assertThat(other).isEqualTo(one);
    }

    @Test
    void holdsFixedParametersAndSearchesTheOthers() {
        ParameterRules rules = new ParameterRules(Map.of(), Map.of(), Map.of("k", 0.7), List.of());
        SearchOutcome found = search("c+a*exp(-k*x)", observe(30, 0, 6, DECAY), rules);
        assertThat(found.point().toArray()).containsExactly(new double[] {2, 5, 0.7}, within(0.01));
    }

    @Test
    void staysWithinBoundsOfLinearAndNonlinearParameters() {
        ParameterRules rules = new ParameterRules(
                Map.of(), Map.of("c", new Bounds(2.5, 9), "k", new Bounds(0, 0.6)), Map.of(), List.of());
        SearchOutcome found = search("c+a*exp(-k*x)", observe(30, 0, 6, DECAY), rules);
        assertThat(found.point().at(0)).isBetween(2.5, 9.0);
        assertThat(found.point().at(2)).isBetween(0.0, 0.6);
    }

    @Test
    void findsTheMinimumOnABound() {
        ParameterRules rules = new ParameterRules(Map.of(), Map.of("c", new Bounds(2.5, 9)), Map.of(), List.of());
        SearchOutcome found = search("c+a*exp(-k*x)", observe(30, 0, 6, DECAY), rules);
        ParameterRules onBound = new ParameterRules(Map.of(), Map.of(), Map.of("c", 2.5), List.of());
        SearchOutcome expected = search("c+a*exp(-k*x)", observe(30, 0, 6, DECAY), onBound);
        assertThat(found.cost()).isCloseTo(expected.cost(), within(1e-6 * expected.cost()));
    }

    @Test
    void prefersTheWaveNearAGivenStart() {
        Observations data = observe(60, 0, 12, x -> Math.sin(3 * x) + 0.9 * Math.sin(5 * x));
        ParameterRules rules = new ParameterRules(Map.of("w", 5.0), Map.of(), Map.of(), List.of());
        SearchOutcome found = search("a*sin(w*x)", data, rules);
        assertThat(found.cost())
                .isLessThanOrEqualTo(
                        search("a*sin(w*x)", data, ParameterRules.none()).cost() * 1.0001);
    }

    @Test
    void prefersPositiveWidthsAndFrequencies() {
        Observations data = observe(80, 0, 8, x -> Math.sin(4 * x - 1) + 3 * Math.exp(-Math.pow((x - 3) / 0.5, 2)));
        SearchOutcome found = search("a*sin(w*x+p)+b*exp(-((x-m)/s)^2)", data, ParameterRules.none());
        assertThat(found.point().at(1)).isCloseTo(4, within(0.01));
        assertThat(found.point().at(5)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void prefersTheSlowestOfWavesThatLookTheSame() {
        Observations data = observe(100, 0, 10, x -> 5 * Math.sin(2 * x - 0.1) * Math.exp(-0.02 * x * x));
        for (long seed = 1; seed <= 5; seed++) {
            ModelFunction function = model("a*sin(x*w+p)*exp(-x^2*k)");
            ParameterSpace space = ParameterSpace.of(function.parameters());
            SearchProblem problem = new SearchProblem(function, data, space, Map.of());
            try (Chunks chunks = new Chunks(data.size(), 1)) {
                SearchOutcome found = new StartSearch(problem, chunks, UNLIMITED, FitListener.none(), seed).search();
                assertThat(found.point().at(1)).isCloseTo(2, within(0.01));
            }
        }
    }

    @Test
    void weighsObservationsByTheirSigma() {
        double[] x = {0, 1, 2, 3, 4, 5};
        double[] y = {7, 4.48, 3.233, 2.612, 2.304, 50};
        double[] sigma = {0.01, 0.01, 0.01, 0.01, 0.01, 1e6};
        Observations data =
                new Observations(List.of(Vector.of(x)), Vector.of(y), Vector.of(sigma), Rows.all(6), 0, 0, List.of());
        SearchOutcome found = search("c+a*exp(-k*x)", data, ParameterRules.none());
        assertThat(found.point().toArray()).containsExactly(new double[] {2, 5, 0.7}, within(0.05));
    }

    @Test
    void tellsAListenerHowItGoesOn() {
        List<Progress> heard = new ArrayList<>();
        search(model("c+a*exp(-k*x)"), observe(30, 0, 6, DECAY), ParameterRules.none(), heard::add);
        assertThat(heard)
                .isNotEmpty()
                .allSatisfy(progress -> assertThat(progress.phase()).isEqualTo("search"));
    }

    @Test
    void answersWithTheBestSoFarWhenTheThreadIsInterrupted() {
        SearchOutcome found = search(
                model("c+a*exp(-k*x)+b*exp(-l*x)+d*exp(-m*x)"),
                observe(300, 0, 6, DECAY),
                ParameterRules.none(),
                progress -> Thread.currentThread().interrupt());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(found.cost()).isFinite();
        assertThat(found.sufficient()).isFalse();
    }

    @Test
    void saysThatAMinimumLiesAtInfinity() {
        DoubleUnaryOperator accelerating = x -> Math.exp(x / 2) + 0.01 * Math.pow(x, 4);
        SearchOutcome found = search("a*(1-exp(-exp(l)*x))", observe(30, 0, 6, accelerating), ParameterRules.none());
        assertThat(found.runaway()).isTrue();
    }

    @Test
    void keepsANarrowPeakOfManyRowsInSight() {
        Observations data = observe(50_000, 0, 1000, x -> 1 + 4 * Math.exp(-Math.pow((x - 613) / 0.8, 2)));
        SearchOutcome found = search("c+a*exp(-((x-m)/s)^2)", data, ParameterRules.none());
        assertThat(found.point().at(2)).isCloseTo(613, within(0.1));
    }

    @Test
    void searchesAFunctionThatIsNoFormula() {
        Observations data = observe(40, 0, 8, x -> 4 / (1 + Math.exp((3 - x) / 0.6)));
        SearchOutcome found = search(new Sigmoid(), data, ParameterRules.none(), FitListener.none());
        assertThat(found.point().toArray()).containsExactly(new double[] {4, 3, 0.6}, within(0.02));
    }

    @Test
    void doubtsAMinimumThatLeavesAPattern() {
        Observations data = observe(60, 0, 10, x -> Math.sin(3 * x) + 0.3 * x * x);
        SearchOutcome found = search("a*exp(-((x-m)/s)^2)+b*exp(-((x-n)/t)^2)", data, ParameterRules.none());
        assertThat(found.polished()).isGreaterThan(60);
    }

    /** y = a / (1 + exp((m - x) / s)) with first derivatives. */
    private static final class Sigmoid implements ModelFunction {
        @Override
        public String text() {
            return "sigmoid";
        }

        @Override
        public String understood() {
            return "sigmoid";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("a"), new Parameter("m"), new Parameter("s"));
        }

        @Override
        public List<String> inputs() {
            return List.of("x");
        }

        @Override
        public java.util.Optional<org.curvefit.api.model.Response> response() {
            return java.util.Optional.empty();
        }

        @Override
        public Derivatives derivatives() {
            return Derivatives.FIRST;
        }

        @Override
        public ModelKernel kernel(int[] wanted) {
            return new ModelKernel() {
                @Override
                public void evaluate(double[] p, double[][] inputs, int rows, double[] values) {
                    for (int i = 0; i < rows; i++) {
                        values[i] = p[0] / (1 + Math.exp((p[1] - inputs[0][i]) / p[2]));
                    }
                }

                @Override
                public void linearize(
                        double[] p, double[][] inputs, int rows, double[] values, double[][] derivatives) {
                    for (int i = 0; i < rows; i++) {
                        double distance = (p[1] - inputs[0][i]) / p[2];
                        double share = 1 / (1 + Math.exp(distance));
                        double slope = -p[0] * share * (1 - share) / p[2];
                        double[] all = {share, slope, -slope * distance};
                        values[i] = p[0] * share;
                        for (int k = 0; k < wanted.length; k++) {
                            derivatives[k][i] = all[wanted[k]];
                        }
                    }
                }
            };
        }
    }
}
