package org.curvefit.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.CurveFitException;
import org.curvefit.api.io.Source;
import org.curvefit.api.spi.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people have them; the folder is named by the property curvefit.referenceData, and without it these tests are skipped. */
class RealFilesTest {
    private static final Path FOLDER = Path.of(System.getProperty("curvefit.referenceData", "absent"), "files", "csv");

    static Stream<Path> files() throws java.io.IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Stream.of(FOLDER);
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.csvy?")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pollock-survey/AL5083-emissivity.csv | 139 | wavelength,Emissivity | 2",
                "pollock-survey/erionite.csv | 18 | T,Cp,S,H | 4",
                "siprecisa/raw_tomato_yields.csv | 11 | parameter,fertilizer,pounds | 1",
                "siprecisa/raw_sample_rip.csv | 38 | analita,misura1,misura2 | 2",
                "siprecisa/raw_sample_rip_deccomma.csv | 38 | analita,misura1,misura2 | 2",
                "siprecisa/raw_sample_rip_sepcomma.csv | 38 | analita,misura1,misura2 | 2",
                "siprecisa/raw_sample_recuno.csv | 2 | analita,misura,extunc | 2",
                "pollock/file_field_delimiter_0x3B.csv | 83 | DATE,TIME,Qty,PRODUCTID,Price,ProductType,ProductDescription,URL,Comments | 2",
                "pollock/file_preamble.csv | 83 | DATE,TIME,Qty,PRODUCTID,Price,ProductType,ProductDescription,URL,Comments | 2",
                "csv-spectrum/comma_in_quotes.csv | 1 | first,last,address,city,zip | 1",
                "csv-spectrum/newlines_crlf.csv | 3 | a,b,c | 3",
                "tabulator/bom.csv | 2 | id,name | 1",
                "tabulator/skip-rows.csv | 2 | id,name | 1",
            })
    void readsSensibly(String file, int rows, String names, int numberColumns) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), path + " is absent");
        Dataset data = read(path);
        assertThat(data.rows()).isEqualTo(rows);
        assertThat(String.join(",", data.names())).isEqualTo(names);
        assertThat(data.columns().stream().filter(Column.Numbers.class::isInstance))
                .hasSize(numberColumns);
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsOrSaysWhatToDo(Path file) {
        assumeTrue(Files.exists(file), file + " is absent");
        CurveFitException refused = catchThrowableOfType(CurveFitException.class, () -> read(file));
        if (refused != null) {
            assertThat(refused.hint()).isNotEmpty();
            assertThat(refused.where().place()).isNotEmpty();
        }
    }

    @org.junit.jupiter.api.Test
    void theDecimalCommaFileHoldsTheNumbersOfTheDecimalPointFile() {
        Path comma = FOLDER.resolve("siprecisa/raw_sample_rip_deccomma.csv");
        assumeTrue(Files.exists(comma), comma + " is absent");
        Dataset point = read(FOLDER.resolve("siprecisa/raw_sample_rip.csv"));
        assertThat(read(comma).columns()).isEqualTo(point.columns());
    }

    private static Dataset read(Path file) {
        return new CsvReader(CsvSettings.of(Settings.of("csv", CsvSettings.declared(), Map.of())))
                .read(Source.of(file));
    }
}
