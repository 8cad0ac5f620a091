package org.curvefit.core.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.curvefit.api.fit.ComparedModel;
import org.curvefit.api.fit.ComparedModel.Rank;
import org.curvefit.api.fit.FitStatus;

/**
 * The order of models by AICc, their Akaike weights and evidence ratios; K. P. Burnham, D. R. Anderson, Model Selection and Multimodel Inference, 2002,
 * sections 2.6 and 2.9. Residuals at rounding level have no likelihood: models that explain the data exactly stand first, the one of fewest
 * parameters before the others. Models without an answer that may be used stand last.
 */
public final class Ranking {
    /** Between models that explain the data exactly the number of parameters decides; then, and where AICc does not exist, the sum of squares. */
    private static final Comparator<ComparedModel> ORDER = Comparator.comparing(
                    (ComparedModel model) -> !model.status().ok())
            .thenComparing(model -> !exact(model))
            .thenComparing(model -> exact(model) ? model.summary().parameters() : 0)
            .thenComparing(model -> !ranked(model))
            .thenComparingDouble(model ->
                    ranked(model) ? model.summary().aicc() : model.summary().rss());

    private Ranking() {}

    /** The same models with their ranks, the best first; those that stand alike in the order given. */
    public static List<ComparedModel> of(List<ComparedModel> models) {
        List<ComparedModel> ordered = new ArrayList<>(models);
        ordered.sort(ORDER);
        boolean comparable = models.stream().noneMatch(Ranking::exact);
        double best = ordered.get(0).summary().aicc();
        double sum = 0;
        for (ComparedModel model : ordered) {
            sum += comparable && ranked(model) ? likelihood(model, best) : 0;
        }
        List<ComparedModel> placed = new ArrayList<>();
        for (ComparedModel model : ordered) {
            Rank rank = comparable && ranked(model) ? rank(model.summary().aicc() - best, sum) : Rank.NONE;
            placed.add(model.withRank(rank));
        }
        return placed;
    }

    private static Rank rank(double delta, double sum) {
        return new Rank(delta, Math.exp(-delta / 2) / sum, Math.exp(delta / 2));
    }

    private static double likelihood(ComparedModel model, double best) {
        return Math.exp((best - model.summary().aicc()) / 2);
    }

    private static boolean ranked(ComparedModel model) {
        return model.status().ok() && Double.isFinite(model.summary().aicc());
    }

    private static boolean exact(ComparedModel model) {
        return model.status() == FitStatus.EXACT;
    }
}
