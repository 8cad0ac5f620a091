package org.curvefit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.curvefit.api.solver.Capability;
import org.curvefit.api.solver.Iterate;
import org.curvefit.api.solver.Iterates;
import org.curvefit.api.solver.Objective;
import org.curvefit.api.solver.Scanned;
import org.curvefit.api.solver.Solver;
import org.curvefit.api.solver.Stop;
import org.junit.jupiter.api.Test;

/** What every solver keeps to: it comes down, tells the truth about where it is, asks for what it needs and keeps no array of the caller. */
public abstract class SolverContract {
    /** The names of the parameters of all problems here. */
    protected static final List<String> PARAMETERS = List.of("p0", "p1");

    private static final double[] START = {-1.2, 1};
    private static final int FEW = 20;
    private static final Set<Capability> CURVED =
            EnumSet.of(Capability.GRADIENT, Capability.RESIDUALS, Capability.HESSIAN, Capability.BATCHES);

    /** The solver under test, with its defaults. */
    protected abstract Solver solver();

    /** Trials that are certainly enough for a problem of two parameters. */
    protected int trials() {
        return 500;
    }

    /** How far from the minimum of a smooth problem the solver may end. */
    protected double tolerance() {
        return 1e-6;
    }

    @Test
    void hasANameAndKnowsWhatItNeeds() {
        assertThat(solver().name()).matches("[a-z][a-z0-9-]*");
        assertThat(EnumSet.allOf(Capability.class)).containsAll(solver().requires());
    }

    @Test
    void findsTheMinimumOfALinearProblem() {
        assertThat(run(line(), 5, -3)).containsExactly(new double[] {1, 2}, Offset.offset(tolerance()));
    }

    @Test
    void findsTheMinimumOfACurvedProblem() {
        assumeCurved();
        assertThat(run(bowl(Double.POSITIVE_INFINITY), START))
                .containsExactly(new double[] {1, 1}, Offset.offset(tolerance()));
    }

    @Test
    void tellsTheCostOfItsPoint() {
        Objective objective = easiest();
        Iterates iterates = begin(objective, START);
        boolean over = false;
        for (int trial = 0; trial < FEW && !over; trial++) {
            over = iterates.advance().isPresent();
            double cost = objective.cost(point(iterates.current()));
            assertThat(iterates.current().cost()).isCloseTo(cost, Offset.offset(1e-10 * objective.cost(START)));
        }
    }

    @Test
    void neverRaisesTheCost() {
        assumeFalse(solver().requires().contains(Capability.BATCHES), "a batch shows only a part of the loss");
        Objective objective = easiest();
        Iterates iterates = begin(objective, START);
        double before = iterates.current().cost();
        boolean over = false;
        for (int trial = 0; trial < FEW && !over; trial++) {
            over = iterates.advance().isPresent();
            assertThat(iterates.current().cost()).isLessThanOrEqualTo(before * (1 + 1e-12) + 1e-20);
            before = iterates.current().cost();
        }
    }

    @Test
    void copiesTheStart() {
        double[] start = START.clone();
        Iterates iterates = begin(easiest(), start);
        assumeFalse(iterates instanceof Scanned, "goes over nodes of its own");
        assertThat(point(iterates.current())).containsExactly(START);
        iterates.advance();
        assertThat(start).containsExactly(START);
        double[] reached = point(iterates.current());
        Arrays.fill(start, 1e3);
        assertThat(point(iterates.current())).containsExactly(reached);
    }

    @Test
    void runsDoNotDisturbEachOther() {
        Objective objective = easiest();
        List<double[]> alone = path(solver(), objective, START);
        Solver shared = ready(solver());
        Iterates one = shared.begin(objective, START);
        Iterates other = shared.begin(easiest(), new double[] {3, 3});
        for (double[] expected : alone) {
            boolean over = one.advance().isPresent();
            other.advance();
            assertThat(point(one.current())).containsExactly(expected);
            if (over) {
                return;
            }
        }
    }

    @Test
    void staysWhereTheObjectiveAllows() {
        assumeCurved();
        Iterates iterates = begin(bowl(0.5), START);
        for (int trial = 0; trial < trials() && iterates.advance().isEmpty(); trial++) {
            assertThat(iterates.current().point(0)).isLessThanOrEqualTo(0.5);
            assertThat(iterates.current().point(1)).isLessThanOrEqualTo(0.5);
        }
    }

    /** Beyond p0 = 0.9 the first residual is not a number: no solver goes on from there, and one that got there says that it diverged. */
    @Test
    void neverGoesOnWhereTheCostIsNotFinite() {
        assumeCurved();
        Objective cliff = new DenseResiduals(2, CURVED, new Valley(0.9), Double.POSITIVE_INFINITY);
        Iterates iterates = begin(cliff, START);
        Optional<Stop> stop = Optional.empty();
        for (int trial = 0; trial < 100 && stop.isEmpty(); trial++) {
            stop = iterates.advance();
            if (stop.isEmpty()) {
                assertThat(iterates.current().cost()).isFinite();
                assertThat(cliff.cost(point(iterates.current()))).isFinite();
            }
        }
        if (stop.isEmpty() || !(stop.get() instanceof Stop.Diverged)) {
            assertThat(iterates.current().cost()).isLessThanOrEqualTo(cliff.cost(START));
        }
    }

    @Test
    void whatItTellsIsANumberOrAbsent() {
        Iterates iterates = begin(easiest(), START);
        iterates.advance();
        Iterate now = iterates.current();
        assertThat(now.size()).isEqualTo(2);
        now.gradient(0).ifPresent(value -> assertThat(value).isNotNaN());
        now.largestCosine().ifPresent(value -> assertThat(value).isNotNaN().isNotNegative());
        now.actualReduction().ifPresent(value -> assertThat(value).isNotNaN());
        now.predictedReduction().ifPresent(value -> assertThat(value).isNotNaN());
        now.relativeStep().ifPresent(value -> assertThat(value).isNotNaN().isNotNegative());
        now.stepNorm().ifPresent(value -> assertThat(value).isNotNaN().isNotNegative());
        now.rate().ifPresent(value -> assertThat(value).isNotNaN());
    }

    private Iterates begin(Objective objective, double[] start) {
        return ready(solver()).begin(objective, start);
    }

    private static Solver ready(Solver solver) {
        return solver.forParameters(PARAMETERS);
    }

    private void assumeCurved() {
        assumeFalse(solver().requires().contains(Capability.LINEAR), "solves linear problems only");
    }

    private Objective easiest() {
        return solver().requires().contains(Capability.LINEAR) ? line() : bowl(Double.POSITIVE_INFINITY);
    }

    private double[] run(Objective objective, double... start) {
        List<double[]> path = path(solver(), objective, start);
        return path.get(path.size() - 1);
    }

    private List<double[]> path(Solver solver, Objective objective, double... start) {
        Iterates iterates = ready(solver).begin(objective, start);
        List<double[]> points = new ArrayList<>();
        boolean over = false;
        for (int trial = 0; trial < trials() && !over; trial++) {
            over = iterates.advance().isPresent();
            points.add(point(iterates.current()));
            over |= solver.defaultRules().stream()
                    .anyMatch(rule -> rule.test(iterates.current()).isPresent());
        }
        return points;
    }

    private static double[] point(Iterate iterate) {
        double[] point = new double[iterate.size()];
        Arrays.setAll(point, iterate::point);
        return point;
    }

    /** y = 1 + 2 x at five places. */
    private static Objective line() {
        return new DenseResiduals(2, EnumSet.allOf(Capability.class), new Line(), Double.POSITIVE_INFINITY);
    }

    private static Objective bowl(double highest) {
        return new DenseResiduals(2, CURVED, new Valley(Double.POSITIVE_INFINITY), highest);
    }

    private record Line() implements DenseResiduals.Form {
        private static final double[] X = {-2, -1, 0, 1, 2};

        @Override
        public double[] residuals(double[] p) {
            return Arrays.stream(X).map(x -> p[0] + p[1] * x - (1 + 2 * x)).toArray();
        }

        @Override
        public double[][] jacobian(double[] p) {
            return Arrays.stream(X).mapToObj(x -> new double[] {1, x}).toArray(double[][]::new);
        }

        @Override
        public double[] hessian(double[] p) {
            return new double[] {5, 0, 0, 10};
        }
    }

    /**
     * A gently curved valley with its minimum at (1, 1): residuals p1 - p0^2 and 1 - p0.
     *
     * @param cliff beyond this p0 the first residual is not a number
     */
    private record Valley(double cliff) implements DenseResiduals.Form {
        @Override
        public double[] residuals(double[] p) {
            return new double[] {p[0] > cliff ? Double.NaN : p[1] - p[0] * p[0], 1 - p[0]};
        }

        @Override
        public double[][] jacobian(double[] p) {
            return new double[][] {{-2 * p[0], 1}, {-1, 0}};
        }

        @Override
        public double[] hessian(double[] p) {
            return new double[] {6 * p[0] * p[0] - 2 * p[1] + 1, -2 * p[0], -2 * p[0], 1};
        }
    }
}
