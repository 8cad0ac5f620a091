package org.curvefit.excel.writing.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    @Test
    void columnsAreLettersAsElsewhere() {
        for (int column = 0; column < References.MOST_COLUMNS; column++) {
            assertThat(References.column(column)).isEqualTo(CellReference.convertNumToColString(column));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "tau_1, tau_1",
        "c, c_",
        "C, C_",
        "r, r_",
        "R1C1, R1C1_",
        "a1, a1_",
        "xfd99, xfd99_",
        "ec50, ec50_",
        "k_on, k_on",
        "true, true_",
        "the rate, the_rate",
        "2nd, _2nd",
        "\u03b1, \u03b1",
        "alpha1, alpha1",
    })
    void namesAreThoseThatASpreadsheetAllows(String wanted, String name) throws java.io.IOException {
        assertThat(References.name(wanted, new HashSet<>())).isEqualTo(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createName().setNameName(name);
            assertThat(workbook.getName(name)).isNotNull();
        }
    }

    @Test
    void namesThatDifferInCaseOnlyAreTold() {
        Set<String> taken = new HashSet<>();
        assertThat(References.name("a", taken)).isEqualTo("a");
        assertThat(References.name("A", taken)).isEqualTo("A_2");
        assertThat(References.name("c", taken)).isEqualTo("c_");
        assertThat(References.name("c_", taken)).isEqualTo("c__2");
    }
}
