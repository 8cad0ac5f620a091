package org.curvefit.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.error.DataException;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.ParameterEstimate;
import org.curvefit.excel.libreoffice.LibreOffice;
import org.curvefit.testkit.reference.ReferenceSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference data as workbooks: the same numbers to the last bit, and so the same parameters. Skipped where the data are not there. */
final class ReferenceDataTest {
    @TempDir
    private Path folder;

    private static Path root() {
        return ReferenceSet.folder()
                .orElseGet(() -> abort(
                        "SKIPPED: no reference data, workbooks of them are not tested; set -Dcurvefit.referenceData"));
    }

    private static List<ReferenceSet> sets() {
        Path root = root();
        return Stream.of("nist-linear", "nist-nonlinear", "r-reference")
                .flatMap(sets -> ReferenceSet.all(root.resolve(sets)).stream())
                .toList();
    }

    @Test
    void workbooksHoldTheNumbersOfTheCsvFilesToTheLastBit() throws IOException {
        for (ReferenceSet set : sets()) {
            for (Workbook workbook : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
                isSame(RawBook.read("a.xlsx", bytes(workbook, set.data())), set);
            }
        }
    }

    @Test
    void aWorkbookSavedByLibreOfficeHoldsTheSameNumbers() throws IOException, InterruptedException {
        LibreOffice.assumeAsked();
        for (ReferenceSet set : sets().subList(0, 3)) {
            Path written = Files.write(folder.resolve(set.name() + ".xlsx"), bytes(new XSSFWorkbook(), set.data()));
            isSame(RawBook.read("a.xlsx", Files.readAllBytes(LibreOffice.recalculated(written, folder))), set);
        }
    }

    private static void isSame(Dataset data, ReferenceSet set) {
        assertThat(data.names()).as(set.name()).isEqualTo(set.data().names());
        for (Column expected : set.data().columns()) {
            if (expected instanceof Column.Numbers numbers) {
                assertThat(RawBook.numbers(data, expected.name()))
                        .as(set.name())
                        .isEqualTo(numbers.values());
            }
        }
    }

    @Test
    void aFitOfAWorkbookGivesTheParametersOfTheCsvFile() throws IOException {
        CurveFit curvefit = CurveFit.load();
        List<String> some = List.of("Misra1a", "Hahn1", "Thurber", "Rat43");
        List<ReferenceSet> chosen =
                sets().stream().filter(set -> some.contains(set.name())).toList();
        assertThat(chosen).hasSize(some.size());
        for (ReferenceSet set : chosen) {
            Dataset workbook = RawBook.read("a.xlsx", bytes(new XSSFWorkbook(), set.data()));
            assertThat(values(fit(curvefit, set, workbook))).isEqualTo(values(fit(curvefit, set, set.data())));
        }
    }

    @Test
    void workbooksAsPeopleHaveThemAreReadOrNamed() throws IOException {
        try (Stream<Path> files = Files.list(root().resolve("files/xlsx"))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (file.getFileName().toString().startsWith("protected")) {
                    assertThatExceptionOfType(DataException.class)
                            .isThrownBy(() -> RawBook.read("a.xlsx", bytes))
                            .satisfies(refused -> assertThat(refused.code()).isEqualTo("E205"));
                } else {
                    assertThat(RawBook.read("a.xlsx", bytes).rows())
                            .as(file.toString())
                            .isPositive();
                }
            }
        }
    }

    @Test
    void theDeathsOfReadxlAreFoundBelowTheirRemarks() throws IOException {
        byte[] bytes = Files.readAllBytes(root().resolve("files/xlsx/deaths.xlsx"));
        Dataset found = RawBook.read("deaths.xlsx", bytes);
        assertThat(found.names())
                .containsExactly("Name", "Profession", "Age", "Has kids", "Date of birth", "Date of death");
        assertThat(found.reading().dialect()).containsEntry("range", "A5:F19");
        Dataset chosen = RawBook.read("deaths.xlsx", bytes, "range", "A5:F15");
        assertThat(RawBook.numbers(chosen, "Age").at(0)).isEqualTo(69);
        assertThat(RawBook.column(chosen, "Age").defects()).isEmpty();
        assertThat(chosen.reading().dialect()).containsEntry("dates in Date of birth", "days since 1947-01-08");
    }

    private static FitResult fit(CurveFit curvefit, ReferenceSet set, Dataset data) {
        var request = curvefit.request(curvefit.model(set.formula()), data);
        for (var start : set.starts().get(1).entrySet()) {
            request = request.start(start.getKey(), start.getValue());
        }
        return request.fit();
    }

    private static List<Double> values(FitResult result) {
        return result.parameters().stream().map(ParameterEstimate::value).toList();
    }

    private static byte[] bytes(Workbook workbook, Dataset data) throws IOException {
        Sheet sheet = workbook.createSheet("data");
        for (int i = 0; i <= data.rows(); i++) {
            Row row = sheet.createRow(i);
            for (int k = 0; k < data.columns().size(); k++) {
                Column column = data.columns().get(k);
                if (i == 0) {
                    row.createCell(k).setCellValue(column.name());
                } else if (column instanceof Column.Numbers numbers) {
                    double value = numbers.values().at(i - 1);
                    if (!Double.isNaN(value)) {
                        row.createCell(k).setCellValue(value);
                    }
                } else {
                    row.createCell(k).setCellValue(column.text(i - 1));
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
