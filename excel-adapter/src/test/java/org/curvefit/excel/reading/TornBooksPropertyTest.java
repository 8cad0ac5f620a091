package org.curvefit.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.error.DataException;
import org.curvefit.api.error.LimitException;
import org.junit.jupiter.api.Test;

/** Workbooks with bytes exchanged or missing: read, or refused in the words of the project; never anything else. */
final class TornBooksPropertyTest {
    private static final long SEED = 20260102;
    private static final int ROUNDS = 600;

    @Test
    void tornWorkbooksAreReadOrRefused() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            tear(WorkbookReaderContractTest.table(workbook));
        }
    }

    @Test
    void tornOldWorkbooksAreReadOrRefused() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            tear(WorkbookReaderContractTest.table(workbook));
        }
    }

    @Test
    void tornSheetsAreReadOrRefused() {
        String rows = RawBook.row(1, RawBook.text("A1", "x") + RawBook.text("B1", "y"))
                + RawBook.row(2, RawBook.number("A2", "1") + "<c r=\"B2\" t=\"s\"><v>0</v></c>")
                + RawBook.row(3, "<c r=\"A3\" s=\"1\"><f>1+1</f><v>2</v></c><c r=\"B3\" t=\"b\"><v>1</v></c>");
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder torn = new StringBuilder(rows);
            for (int k = random.nextInt(3); k >= 0; k--) {
                torn.setCharAt(random.nextInt(torn.length()), "<>\"/=&;0A. \u00FF".charAt(random.nextInt(12)));
            }
            refused += isRefused(RawBook.of(torn.toString())
                            .styles()
                            .strings("<si><t>a</t></si>")
                            .bytes())
                    ? 1
                    : 0;
        }
        assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
    }

    private static void tear(byte[] whole) {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] torn = random.nextInt(4) == 0
                    ? java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length))
                    : whole.clone();
            for (int k = random.nextInt(8); k >= 0; k--) {
                torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
            }
            refused += isRefused(torn) ? 1 : 0;
        }
        assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            assertThat(RawBook.read("torn.xlsx", bytes).rows()).isPositive();
            return false;
        } catch (DataException | LimitException refused) {
            assertThat(refused.code()).matches("E\\d{3}");
            return true;
        }
    }
}
