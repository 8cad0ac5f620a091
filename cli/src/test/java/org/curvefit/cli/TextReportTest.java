package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people read, to the letter. To renew the files after a change that is meant, run with {@code -Dcurvefit.golden=write} and look at the
 * difference.
 */
final class TextReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "converged    | temp_C = a + b*exp(-c*minute) | cooling.csv   |",
                "wrong-model  | temp_C = m*minute + t0        | cooling.csv   |",
                "undetermined | temp_C = a*b*minute           | cooling.csv   |",
                "exact        | y = w1*x1 + w2*x2             | quadratic.csv |",
                "fixed        | temp_C = a + b*exp(-c*minute) | cooling.csv   | --fix a=22",
                "transformed  | log(temp_C) = a - c*minute    | cooling.csv   | --confidence 99",
                "digits       | temp_C = a + b*exp(-c*minute) | cooling.csv   | --digits 3",
                "rows         | temp_C = a + b*exp(-c*minute) | cooling.csv   | --emit rows"
            })
    void looksAsItDidBefore(String name, String formula, String data, String options) throws IOException {
        String[] extra = options == null ? new String[0] : options.split(" ");
        String[] args = new String[extra.length + 4];
        args[0] = formula;
        args[1] = data;
        args[2] = "-f";
        args[3] = "text";
        System.arraycopy(extra, 0, args, 4, extra.length);
        Environment examples = new Environment(Path.of("../examples"), Map.of(), Terminals.none(), CurveFit::load);
        Run run = Run.of(examples, args);
        assertGolden(name, run.out() + "-- standard error\n" + run.err() + "-- exit code " + run.code() + "\n");
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if ("write".equals(System.getProperty("curvefit.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
