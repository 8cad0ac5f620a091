package org.curvefit.core.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curvefit.api.data.Observations;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.fit.FitSettings;
import org.curvefit.core.formula.Formula;
import org.curvefit.core.iteration.Budget;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.DataSelection;
import org.curvefit.core.problem.ParameterSpace;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.api.Test;

/** Reference sets without their start values; skipped, with a message, where the reference data are absent. */
class StartSearchReferenceTest {
    private static final double SECONDS = 1e9;

    /** Lanczos1 is exact to the digits in which its data are printed. */
    private static final double EXACT = 1e-20;

    @Test
    void findsTheCertifiedMinimumOfEverySetOfNistWithoutStartValues() {
        check("nist-nonlinear");
    }

    @Test
    void findsTheMinimumOfEverySetFittedWithR() {
        check("r-reference");
    }

    @Test
    void findsTheMinimumOfEveryHardCase() {
        check("cases-hard");
    }

    private static void check(String folder) {
        Path root = ReferenceSet.folder().orElseGet(() -> abort("no reference data: " + folder + " is not tested"));
        List<String> table = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (ReferenceSet set : ReferenceSet.all(root.resolve(folder))) {
            Double certified = set.figures().get("residual_sum_of_squares");
            if (certified != null) {
                long began = System.nanoTime();
                SearchOutcome found = search(set);
                double seconds = (System.nanoTime() - began) / SECONDS;
                double rss = 2 * found.cost();
                boolean hit = rss <= certified * (1 + 1e-6) + EXACT;
                table.add(String.format(
                        Locale.ROOT,
                        "%-30s %6.3f s  rss %.9g  certified %.9g  %s",
                        set.name(),
                        seconds,
                        rss,
                        certified,
                        evidence(found)));
                if (!hit) {
                    missed.add(table.get(table.size() - 1));
                }
            }
        }
        System.out.println(String.join(System.lineSeparator(), table));
        assertThat(table).isNotEmpty();
        assertThat(missed).isEmpty();
    }

    private static String evidence(SearchOutcome found) {
        return found.agreeing() + " of " + found.polished() + (found.sufficient() ? " sufficient" : " doubtful")
                + (found.runaway() ? " runaway" : "");
    }

    private static SearchOutcome search(ReferenceSet set) {
        DataSelection selection = DataSelection.of(Formula.parse(set.formula()), set.data(), FitSettings.DEFAULT);
        Observations observations = selection.observations();
        ParameterSpace space = ParameterSpace.of(selection.function().parameters());
        SearchProblem problem = new SearchProblem(selection.function(), observations, space, Map.of());
        Budget budget = new Budget(Integer.MAX_VALUE, System.nanoTime(), Long.MAX_VALUE);
        try (Chunks chunks = new Chunks(observations.size(), 1)) {
            return new StartSearch(problem, chunks, budget, FitListener.none(), 1).search();
        }
    }
}
