package org.curvefit.core.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Problems drawn at random from many models, in many units: the search must reach what a local fit from the true parameters reaches. The property
 * {@code curvefit.startRepetitions} sets how many problems of each model are drawn.
 */
class StartSearchGeneratedTest {
    private static final double SECONDS = 1e9;
    private static final double REQUIRED = 0.97;

    @Test
    void reachesTheMinimumNearTheTruthForNearlyAllProblems() {
        int repetitions = Integer.getInteger("curvefit.startRepetitions", 3);
        Tally total = new Tally("all");
        for (ModelCase model : ModelCase.all()) {
            Tally tally = new Tally(model.name());
            for (int repetition = 0; repetition < repetitions; repetition++) {
                tally.add(GeneratedProblem.draw(model, 0, 1000 + repetition));
            }
            System.out.println(tally);
            total.add(tally);
        }
        System.out.println(total);
        assertThat(total.solved).isGreaterThan((int) (REQUIRED * total.drawn));
    }

    static final class Tally {
        private final String name;
        private final List<Double> seconds = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private int drawn;
        private int solved;
        private int flagged;
        private int silent;

        Tally(String name) {
            this.name = name;
        }

        void add(GeneratedProblem problem) {
            long began = System.nanoTime();
            SearchOutcome found = problem.search();
            seconds.add((System.nanoTime() - began) / SECONDS);
            drawn++;
            boolean good = problem.solvedBy(2 * found.cost());
            solved += good ? 1 : 0;
            flagged += found.sufficient() ? 0 : 1;
            silent += !good && found.sufficient() ? 1 : 0;
            if (!good) {
                failures.add(String.format(
                        Locale.ROOT,
                        "   %.4g times as high, %d rows, noise %g, units %g %g offset %g, %s (%d of %d): truth %s found %s",
                        2 * found.cost() / problem.rssFromTruth(),
                        problem.design().rows(),
                        problem.design().noise(),
                        problem.design().unitOfX(),
                        problem.design().unitOfY(),
                        problem.design().offset(),
                        found.sufficient() ? "SILENT" : "flagged",
                        found.agreeing(),
                        found.polished(),
                        problem.truth(),
                        found.point()));
            }
        }

        void add(Tally other) {
            seconds.addAll(other.seconds);
            drawn += other.drawn;
            solved += other.solved;
            flagged += other.flagged;
            silent += other.silent;
        }

        @Override
        public String toString() {
            List<Double> sorted = seconds.stream().sorted().toList();
            String line = String.format(
                    Locale.ROOT,
                    "%-32s solved %4d of %4d  flagged %3d  silent failures %2d  median %.3f s  slowest %.3f s",
                    name,
                    solved,
                    drawn,
                    flagged,
                    silent,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1));
            return failures.isEmpty()
                    ? line
                    : line + System.lineSeparator() + String.join(System.lineSeparator(), failures);
        }
    }
}
