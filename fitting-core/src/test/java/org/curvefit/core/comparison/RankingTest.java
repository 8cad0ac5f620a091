package org.curvefit.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.ComparedModel;
import org.curvefit.api.fit.ComparedModel.Rank;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.FitSummary;
import org.junit.jupiter.api.Test;

class RankingTest {
    /** Differences 0, 2, 4.2 and the weights that Burnham and Anderson's definition gives them, by hand: 1, 0.36788, 0.12246 over their sum 1.49034. */
    @Test
    void weightsAreLikelihoodsOverTheirSum() {
        List<ComparedModel> ranked = Ranking.of(List.of(
                model("c", FitStatus.CONVERGED, 14.2, 2, 5),
                model("a", FitStatus.SOLVED, 10, 3, 4),
                model("b", FitStatus.CONVERGED, 12, 4, 3)));
        assertThat(ranked).extracting(ComparedModel::name).containsExactly("a", "b", "c");
        assertThat(ranked.get(0).rank().delta()).isZero();
        assertThat(ranked.get(0).rank().weight()).isCloseTo(0.67099, within(1e-5));
        assertThat(ranked.get(1).rank().weight()).isCloseTo(0.24684, within(1e-5));
        assertThat(ranked.get(2).rank().weight()).isCloseTo(0.08217, within(1e-5));
        assertThat(ranked.get(1).rank().evidenceRatio()).isCloseTo(Math.E, within(1e-12));
        assertThat(ranked.get(2).rank().delta()).isCloseTo(4.2, within(1e-12));
    }

    /** Only differences count, however large the figures are. */
    @Test
    void aCommonOffsetChangesNothing() {
        List<ComparedModel> ranked = Ranking.of(
                List.of(model("a", FitStatus.SOLVED, 1e6, 3, 4), model("b", FitStatus.SOLVED, 1e6 + 2, 3, 4)));
        assertThat(ranked.get(1).rank().evidenceRatio()).isCloseTo(Math.E, within(1e-9));
        assertThat(ranked.get(0).rank().weight() + ranked.get(1).rank().weight())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void anAnswerThatMustNotBeUsedHasNoWeightAndStandsLast() {
        List<ComparedModel> ranked = Ranking.of(
                List.of(model("bad", FitStatus.MAX_ITERATIONS, 1, 3, 4), model("good", FitStatus.SOLVED, 10, 2, 9)));
        assertThat(ranked).extracting(ComparedModel::name).containsExactly("good", "bad");
        assertThat(ranked.get(0).rank().weight()).isEqualTo(1);
        assertThat(ranked.get(1).rank()).isEqualTo(Rank.NONE);
    }

    @Test
    void amongExactModelsTheOneOfFewestParametersIsFirstAndNoneHasAWeight() {
        List<ComparedModel> ranked = Ranking.of(List.of(
                model("cubic", FitStatus.EXACT, -900, 4, 1e-29),
                model("noise", FitStatus.SOLVED, 3, 1, 5),
                model("line", FitStatus.EXACT, -800, 2, 1e-28)));
        assertThat(ranked).extracting(ComparedModel::name).containsExactly("line", "cubic", "noise");
        assertThat(ranked).extracting(ComparedModel::rank).containsOnly(Rank.NONE);
    }

    @Test
    void modelsWithoutAiccStandBehindThoseThatHaveItBySumOfSquares() {
        List<ComparedModel> ranked = Ranking.of(List.of(
                model("large", FitStatus.SOLVED, Double.NaN, 5, 2),
                model("small", FitStatus.SOLVED, 40, 2, 9),
                model("middle", FitStatus.SOLVED, Double.NaN, 4, 1)));
        assertThat(ranked).extracting(ComparedModel::name).containsExactly("small", "middle", "large");
    }

    private static ComparedModel model(String name, FitStatus status, double aicc, int parameters, double rss) {
        double nan = Double.NaN;
        FitSummary summary = new FitSummary(
                10, 0, 0, parameters, 10 - parameters, rss, nan, nan, nan, nan, nan, nan, aicc, nan, nan, 0, 0);
        return new ComparedModel(name, status, summary, Rank.NONE, nan, Optional.empty(), Optional.empty());
    }
}
