package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.curvefit.api.data.Observations;
import org.curvefit.api.numeric.Vector;

/** Points that structure and data suggest, drawn as the automatic start draws them; parameters that enter linearly are solved for. */
public final class PlausiblePoints {
    private static final int DRAWN = 400;
    private static final int KEPT = DRAWN / 4;
    private static final int ROWS = 100;
    private static final double ROUGH = 1e-7;

    private PlausiblePoints() {}

    /**
     * The better quarter of what is drawn.
     *
     * @param seed where chance begins
     * @return all parameters of the model, the best point first
     */
    public static List<Vector> of(SearchProblem problem, long seed) {
        Observations rows = Subsample.of(problem.observations(), ROWS);
        SearchModel model =
                SearchModel.of(problem, new Scales(rows, problem.function().inputs()));
        try (Level level = new Level(model.function(), model.space(), rows, 0, ROUGH)) {
            List<Vector> points = new ArrayList<>();
            for (Candidate candidate : drawn(model, level, new SplittableRandom(seed))) {
                points.add(Vector.of(model.parameters(level.variables(candidate.point()))));
            }
            return points;
        }
    }

    private static List<Candidate> drawn(SearchModel model, Level level, SplittableRandom random) {
        Hints hints = HintFinder.find(level.rows(), level.rows().observed().toArray());
        PriorDraws draws = new PriorDraws(model, level.searched(), hints);
        List<Candidate> drawn = new ArrayList<>();
        for (int i = 0; i < DRAWN; i++) {
            double[] point = new double[level.searched().length];
            draws.propose(random, point);
            double cost = level.cost(point);
            if (Double.isFinite(cost)) {
                drawn.add(new Candidate(point, cost, true));
            }
        }
        drawn.sort(Comparator.comparingDouble(Candidate::cost));
        return drawn.subList(0, Math.min(KEPT, drawn.size()));
    }
}
