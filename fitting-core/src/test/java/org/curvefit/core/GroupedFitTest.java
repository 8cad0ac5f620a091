package org.curvefit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.data.Rows;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.GroupedResult;
import org.curvefit.api.fit.Groups;
import org.curvefit.api.fit.Groups.Entry;
import org.curvefit.api.fit.ModelComparison;
import org.curvefit.api.fit.NestedTest;
import org.curvefit.api.numeric.Vector;
import org.junit.jupiter.api.Test;

/** A fit for each group of rows. */
class GroupedFitTest {
    private static final String DECAY = "y = a + b*exp(-c*x)";

    @Test
    void everyGroupIsFittedAsIfItWereAlone() {
        Dataset all = decays(3, 0.02);
        Groups groups = Fits.request(DECAY, all).by("cup").fit().groups();
        assertThat(groups.entries())
                .extracting(Entry::name)
                .containsExactly(Map.of("cup", "A"), Map.of("cup", "B"), Map.of("cup", "C"));
        for (int g = 0; g < 3; g++) {
            FitResult alone = Fits.fit(DECAY, decay(g, 0.02));
            FitResult own = groups.entries().get(g).result().orElseThrow();
            assertThat(own.values()).containsExactly(alone.values());
            assertThat(own.parameter("c").standardError())
                    .isEqualTo(alone.parameter("c").standardError());
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Dataset all = decays(9, 0.05);
        GroupedResult one = Fits.request(DECAY, all).by("cup").fit();
        GroupedResult four = Fits.request(DECAY, all).threads(4).by("cup").fit();
        for (int g = 0; g < 9; g++) {
            assertThat(four.groups().results().get(g).values())
                    .containsExactly(one.groups().results().get(g).values());
        }
    }

    @Test
    void aGroupThatCannotBeFittedIsAnEntryWithItsReason() {
        Dataset data = labelled(
                new String[] {"few", "few", "good", "good", "good", "good", "flat", "flat", "flat", "flat"},
                new double[] {1, 2, 1, 2, 3, 4, 5, 5, 5, 5},
                new double[] {1, 2, 2.1, 3.9, 6.2, 7.8, 1, 2, 3, 4});
        Groups groups =
                Fits.request("y = a + b*x + c*x^2", data).by("cup").fit().groups();
        assertThat(groups.entries())
                .extracting(Entry::status)
                .containsExactly("TOO_FEW_POINTS", "SOLVED", Entry.NOT_FITTED);
        assertThat(groups.entries().get(2).message()).startsWith("E305");
    }

    @Test
    void rowsKeepTheirPlacesInTheSource() {
        Dataset all = decays(2, 0.02);
        FitResult second =
                Fits.request(DECAY, all).by("cup").fit().groups().results().get(1);
        assertThat(second.provenance().data().address().of(0)).isEqualTo("row 13");
        assertThat(second.provenance().data().address().number(0)).isEqualTo(13);
    }

    @Test
    void aColumnThatTellsGroupsApartIsNoInputByItself() {
        double[] run = {1, 1, 1, 2, 2, 2};
        double[] x = {0, 1, 2, 0, 1, 2};
        double[] y = {1, 3.1, 4.9, 2, 2.9, 4.1};
        Dataset data = Dataset.of("run", run, "dose", x, new Column.Numbers("response", Vector.of(y)));
        FitResult first = Fits.request("y = a + b*x", data)
                .by("run")
                .fit()
                .groups()
                .results()
                .get(0);
        assertThat(first.provenance().variables().inputs()).containsExactly("dose");
        assertThat(first.provenance().variables().response()).containsExactly("response");
    }

    @Test
    void severalColumnsMakeAGroupForEachCombination() {
        List<Column> columns = new ArrayList<>(decays(2, 0.02).columns());
        List<String> halves = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            halves.add(i % 12 < 6 ? "early" : "late");
        }
        columns.add(new Column.Text("half", halves));
        Groups groups = Fits.request("y = a + b*x", Dataset.of(columns))
                .by("cup", "half")
                .fit()
                .groups();
        assertThat(groups.entries()).hasSize(4);
        assertThat(groups.entries().get(1).name()).isEqualTo(Map.of("cup", "A", "half", "late"));
    }

    /** Two means: F is the square of Student's t of two samples with a common variance. */
    @Test
    void theTestOfOneCurveForTwoMeansIsTheSquareOfT() {
        Dataset data = labelled(
                new String[] {"A", "A", "A", "B", "B", "B", "B"},
                new double[] {1, 2, 3, 1, 2, 3, 4},
                new double[] {5.1, 4.8, 5.3, 5.9, 6.2, 6.1, 5.7});
        ModelComparison curves =
                Fits.request("y = m + 0*x", data).by("cup").fit().curves().orElseThrow();
        NestedTest test = curves.models().stream()
                .flatMap(model -> model.test().stream())
                .findFirst()
                .orElseThrow();
        double meanA = 15.2 / 3;
        double meanB = 23.9 / 4;
        double squares = sum(meanA, 5.1, 4.8, 5.3) + sum(meanB, 5.9, 6.2, 6.1, 5.7);
        double t = (meanB - meanA) / Math.sqrt(squares / 5 * (1 / 3.0 + 1 / 4.0));
        assertThat(test.value()).isCloseTo(t * t, within(1e-9));
        assertThat(test.additional()).isEqualTo(1);
        assertThat(test.remaining()).isEqualTo(5);
    }

    private static double sum(double mean, double... values) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    @Test
    void groupsOfOneCurveNeedNoneOfTheirOwnAndOthersDo() {
        Dataset same = labelledNoise(4, g -> 1.0);
        Dataset different = labelledNoise(4, g -> 1 + 0.5 * g);
        assertThat(p(same)).isGreaterThan(0.05);
        assertThat(p(different)).isLessThan(1e-6);
    }

    private static double p(Dataset data) {
        ModelComparison curves =
                Fits.request("y = k*x", data).by("cup").fit().curves().orElseThrow();
        return curves.models().stream()
                .flatMap(model -> model.test().stream())
                .findFirst()
                .orElseThrow()
                .p();
    }

    @Test
    void withoutAnAnswerOfEveryGroupCurvesAreNotCompared() {
        Dataset data =
                labelled(new String[] {"A", "B", "B", "B"}, new double[] {1, 1, 2, 3}, new double[] {1, 1, 2.1, 2.9});
        assertThat(Fits.request("y = a + b*x", data).by("cup").fit().curves()).isEmpty();
        assertThat(Fits.request(DECAY, decay(0, 0.02).select(Rows.all(12)))
                        .by("cup")
                        .fit()
                        .curves())
                .isEmpty();
    }

    @Test
    void awayFromAMinimumAndOnABoundThereIsNoTest() {
        FitRequest held =
                Fits.request("y = k*x", labelledNoise(3, g -> 1 + 0.5 * g)).bound("k", 0, 1.2);
        ModelComparison curves = held.by("cup").fit().curves().orElseThrow();
        assertThat(curves.models()).allMatch(model -> model.test().isEmpty());
        assertThat(curves.notes()).anyMatch(note -> note.contains("bound"));
        FitRequest still = Fits.request("y = k*x", labelledNoise(3, g -> 1.0)).start("k", 1);
        assertThat(still.method("none").by("cup").fit().curves()).isEmpty();
    }

    @Test
    void timeIsSharedByAllGroups() {
        FitRequest hurried = Fits.request(DECAY, decays(3, 0.02)).timeout(Duration.ZERO);
        assertThat(hurried.by("cup").fit().groups().entries())
                .extracting(Entry::status)
                .containsOnly(FitStatus.TIME_LIMIT.name());
    }

    @Test
    void anInterruptLeavesTheGroupsThatAreLeft() {
        List<Integer> seen = new ArrayList<>();
        FitRequest request = Fits.request(DECAY, decays(5, 0.02)).onProgress(progress -> {
            seen.add(progress.iteration());
            if (progress.iteration() == 2) {
                Thread.currentThread().interrupt();
            }
        });
        Groups groups = request.by("cup").fit().groups();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
        assertThat(groups.entries())
                .extracting(Entry::status)
                .containsExactly("CONVERGED", "CONVERGED", "CANCELLED", "CANCELLED", "CANCELLED");
    }

    @Test
    void anUnknownColumnIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Fits.request(DECAY, decays(2, 0.02)).by("mug").fit())
                .isInstanceOfSatisfying(CurveFitException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("E203");
                    assertThat(refused.where().toString()).contains("cup");
                });
    }

    static Dataset decay(int group, double noise) {
        return decays(group + 1, noise)
                .select(Rows.of(IntStream.range(12 * group, 12 * group + 12).toArray()));
    }

    /** Cups A, B ... of 12 rows each: a = 20 + g, b = 60 + 5 g, c = 0.3 for all. */
    static Dataset decays(int groups, double noise) {
        String[] cups = new String[12 * groups];
        double[] x = new double[cups.length];
        double[] y = new double[cups.length];
        for (int i = 0; i < cups.length; i++) {
            int g = i / 12;
            Random random = new Random(31L * i + 7);
            cups[i] = String.valueOf((char) ('A' + g));
            x[i] = i % 12;
            y[i] = 20 + g + (60 + 5 * g) * Math.exp(-0.3 * x[i]) + noise * random.nextGaussian();
        }
        return labelled(cups, x, y);
    }

    private static Dataset labelledNoise(int groups, IntToDoubleFunction slope) {
        Random random = new Random(17);
        String[] cups = new String[15 * groups];
        double[] x = new double[cups.length];
        double[] y = new double[cups.length];
        for (int i = 0; i < cups.length; i++) {
            cups[i] = String.valueOf((char) ('A' + i % groups));
            x[i] = 1 + i / groups;
            y[i] = slope.applyAsDouble(i % groups) * x[i] + 0.4 * random.nextGaussian();
        }
        return labelled(cups, x, y);
    }

    static Dataset labelled(String[] cups, double[] x, double[] y) {
        return Dataset.of(List.of(
                new Column.Text("cup", List.of(cups)),
                new Column.Numbers("x", Vector.of(x)),
                new Column.Numbers("y", Vector.of(y))));
    }
}
