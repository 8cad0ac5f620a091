package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvefit.api.CurveFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents show is what the program prints. */
final class DocumentsTest {
    private static final Path TOP = Path.of("..");
    private static final String DECAY = "temp_C = a + b*exp(-c*minute)";

    @TempDir
    private Path folder;

    @Test
    void theCommandsOfTheReadmeRunAndPrintWhatItShows() throws IOException {
        ShownCommands.copyExamples(TOP.resolve("examples"), folder.resolve("examples"));
        String readme = Files.readString(TOP.resolve("README.md"));
        String printed = new ShownCommands(folder).rerun(readme);
        if ("write".equals(System.getProperty("curvefit.golden"))) {
            Files.writeString(TOP.resolve("README.md"), printed);
        }
        assertThat(printed).isEqualTo(Files.readString(TOP.resolve("README.md")));
    }

    @Test
    void everyDocumentThatTheReadmeNamesIsThere() throws IOException {
        List<String> named = Pattern.compile("\\]\\(([^)]+)\\)")
                .matcher(Files.readString(TOP.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(TOP.resolve(name)).exists());
    }

    @Test
    void theTablesOfTheArchitectureHaveEveryPackageThatIsReleased() throws IOException {
        String tables = Files.readString(TOP.resolve("docs/architecture.md"));
        List<String> packages = new ArrayList<>();
        for (String module :
                List.of("plugin-api", "fitting-core", "csv-adapter", "excel-adapter", "report-adapter", "cli")) {
            Path sources = TOP.resolve(module).resolve("src/main/java/org/curvefit");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .map(file -> sources.relativize(file.getParent()).toString())
                        .map(name -> name.replace('\\', '.').replace('/', '.').replaceFirst("^api\\.", ""))
                        .filter(name -> !name.equals("api"))
                        .forEach(packages::add);
            }
        }
        assertThat(packages)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(tables).contains("| `" + name + "` |"));
    }

    @ParameterizedTest
    @CsvSource({
        "temp_C = a + b*exp(-c*minute), cooling.csv",
        "counts = a*exp(-k*minute) + b, decay.csv",
        "temp = a + b*exp(-c*zeit), messung.csv",
        "y = w1*x1 + w2*x2, quadratic.csv"
    })
    void theCommandsOfTheExamplesRun(String formula, String file) throws IOException {
        assertThat(Files.readString(TOP.resolve("examples/README.md")))
                .contains("./curvefit '" + formula + "' examples/" + file);
        assertThat(run(formula, "examples/" + file).code()).isZero();
    }

    @Test
    void theExamplesShowThePredictionThatIsPrinted() throws IOException {
        String saved = folder.resolve("cooling.json").toString();
        run(DECAY, "examples/cooling.csv", "-o", saved);
        Run predicted = Run.of(environment(), "minute\n70\n80\n", new String[] {"predict", saved, "--digits", "8"});
        assertThat(Files.readString(TOP.resolve("examples/README.md"))).contains("```text\n" + predicted.out() + "```");
    }

    @Test
    void theWorkbookHasTheSheetsThatThePageNames() throws IOException {
        String page = Files.readString(TOP.resolve("docs/spreadsheets.md"));
        String workbook = folder.resolve("cooling.xlsx").toString();
        assertThat(page).contains("./curvefit '" + DECAY + "' examples/cooling.csv -o cooling.xlsx\n");
        assertThat(run(DECAY, "examples/cooling.csv", "-o", workbook).code()).isZero();
        for (String sheet : List.of("Parameters", "Rows", "Summary", "Problems", "Chart")) {
            assertThat(page).contains("| `" + sheet + "` |");
            assertThat(run("peek", workbook).out()).contains(sheet);
        }
        assertThat(run("fit = a + b*exp(-c*minute)", workbook, "--sheet", "Rows")
                        .code())
                .isZero();
    }

    private static Run run(String... args) {
        return Run.of(environment(), args);
    }

    private static Environment environment() {
        return new Environment(TOP, Map.of(), Terminals.none(), CurveFit::load);
    }
}
