package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvefit.api.fit.FitFlag;
import org.curvefit.api.fit.FitStatus;
import org.curvefit.api.fit.Groups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of {@code explain} says something about everything that the program can print, and about nothing else. */
final class ExplanationsTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern CODE = Pattern.compile("\"([EWN][0-9]{3})\"");
    private static final int WIDEST = 100;

    private static Explanations catalogue() throws IOException {
        return Explanations.load();
    }

    private static Stream<Explanation> entries() throws IOException {
        return catalogue().entries().stream();
    }

    private static Set<String> words() throws IOException {
        return entries().map(Explanation::word).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every code that stands in a source file of a module. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> modules = Files.list(TOP)) {
            modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .forEach(sources -> addCodes(sources, codes));
        }
        return codes;
    }

    private static void addCodes(Path sources, Set<String> codes) {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(codes::add);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everyCodeStatusAndFlagHasOneEntryAndEveryEntryASource() throws IOException {
        Set<String> printed = codes();
        Stream.of(FitStatus.values()).map(FitStatus::name).forEach(printed::add);
        Stream.of(FitFlag.values()).map(FitFlag::name).forEach(printed::add);
        printed.add(Groups.Entry.NOT_FITTED);
        assertThat(printed).hasSizeGreaterThan(100);
        assertThat(words()).isEqualTo(printed);
        assertThat(catalogue().entries()).hasSameSizeAs(words());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntrySaysWhatItMeansOrWhatToDoAndFitsAPage(Explanation entry) {
        assertThat(entry.lines())
                .anyMatch(line -> line.kind() == Explanation.Kind.MEANS || line.kind() == Explanation.Kind.DO);
        assertThat(entry.title().length()).isLessThan(WIDEST - entry.word().length());
        assertThat(entry.text()).startsWith(entry.word() + "  " + entry.title() + "\n\n");
        assertThat(entry.text().lines().filter(line -> !line.contains("curvefit ")))
                .allMatch(line -> line.length() <= WIDEST);
    }

    @Test
    void aWordIsFoundHoweverItIsWritten() throws IOException {
        for (String word : new String[] {"NOT_IDENTIFIABLE", "not-identifiable", "not identifiable"}) {
            assertThat(catalogue().find(word).orElseThrow().word()).isEqualTo("NOT_IDENTIFIABLE");
        }
        assertThat(catalogue().find("e102").orElseThrow().word()).isEqualTo("E102");
    }

    @Test
    void theCommandPrintsTheTextsAskedFor() {
        Run run = RealEngine.run("explain", "E102", "GRID_BEST");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        E102  two values without an operator between them

                        means    A product is never implied: 2x could be a name as well as a product, so
                                 the program does not guess.
                        why      Formulas on paper leave the sign of multiplication out.
                        do       Write 2*x. Where the first value is a name before a bracket, as in
                                 k(x+1), write k*(x+1).
                        example  curvefit check 'y = 2x + a'

                        GRID_BEST  the best node of a grid

                        means    Of all nodes this one has the lowest loss. It is not claimed to be a
                                 minimum, and has no standard errors.
                        do       Go on from there: --then lm.
                        example  data.csv
                                     x,y
                                     1,2
                                     2,4.1
                                     3,5.9
                                 curvefit 'y = a*x' data.csv --method grid --grid a=0:4:5
                        """);
    }

    @Test
    void withoutAWordAllAreListedWithALineEach() throws IOException {
        Run run = RealEngine.run("explain");
        assertThat(run.code()).isZero();
        for (String word : words()) {
            assertThat(run.out().lines().filter(line -> line.startsWith("  " + word + " ")))
                    .hasSize(1);
        }
        assertThat(run.out()).contains("\n\nFiles (exit code 3)\n");
    }

    @Test
    void anUnknownWordNamesTheNearestOnes() {
        Run run = RealEngine.run("explain", "E1012");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error E122  there is no code, status or flag \"E1012\"");
        assertThat(run.err()).contains("the nearest: E101, E102, E112");
        assertThat(RealEngine.run("explain", "CONVERGD").err()).contains("curvefit explain CONVERGED, or");
    }
}
