package org.curvefit.core.start;

import java.util.List;
import java.util.Optional;

/** Takes the lowest minima of the search to all rows and to the model's own parameters, and keeps the lowest. */
final class Contest {
    private static final int CONTENDERS = 3;

    /** A minimum counts as kept on the way if its cost does not rise by more. */
    private static final double KEPT = 1.5;

    private static final double SAME = 1e-9;

    private final SearchProblem problem;
    private final SearchModel model;
    private final Level fine;
    private final ModelDescent descent;
    private double[] start;
    private int agreeing;
    private Optional<Minima.Minimum> lowest = Optional.empty();

    Contest(SearchProblem problem, SearchModel model, Level fine, ModelDescent descent) {
        this.problem = problem;
        this.model = model;
        this.fine = fine;
        this.descent = descent;
        this.start = new double[problem.space().total()];
    }

    /**
     * Runs.
     *
     * @param minima the lowest first
     */
    void run(List<Minima.Minimum> minima) {
        int enough = problem.observations().size() > StartSearch.FINE_ROWS ? 1 : CONTENDERS;
        for (int i = 0; i < minima.size(); i++) {
            boolean kept = descent.cost() <= KEPT * minima.get(i).descent().cost();
            if (i >= enough && kept) {
                return;
            }
            enter(minima.get(i));
        }
    }

    /** A minimum whose parameters cannot be written with enough digits is approached once more from where the path to it began. */
    private void enter(Minima.Minimum minimum) {
        approach(minimum, MirrorImage.positive(fine, minimum.descent().end()));
        if (!(descent.cost() <= KEPT * minimum.descent().cost())) {
            approach(minimum, minimum.descent().start());
        }
    }

    private void approach(Minima.Minimum minimum, double[] from) {
        double before = descent.cost();
        double reached = descent.descend(model.parameters(fine.variables(from)));
        if (reached < before * (1 - SAME) || lowest.isEmpty() && reached < before) {
            note(minimum);
        } else if (reached <= before * (1 + SAME)) {
            agreeing += minimum.independent();
        }
    }

    private void note(Minima.Minimum minimum) {
        agreeing = minimum.independent();
        start = model.parameters(fine.variables(minimum.descent().start()));
        lowest = Optional.of(minimum);
    }

    /** All parameters at the lowest point. */
    double[] point() {
        return descent.point();
    }

    double cost() {
        return descent.cost();
    }

    /** Where the path to it began. */
    double[] start() {
        return start;
    }

    /** How many independent starts led to it. */
    int agreeing() {
        return agreeing;
    }

    /** Whether it lies at infinity, as far as can be told. */
    boolean runaway() {
        return !descent.settled()
                || lowest.map(minimum -> Runaway.at(
                                fine, model.function(), minimum.descent().end()))
                        .orElse(false);
    }

    int evaluations() {
        return descent.evaluations();
    }
}
