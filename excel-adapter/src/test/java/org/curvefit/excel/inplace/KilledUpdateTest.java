package org.curvefit.excel.inplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.io.Placement;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.excel.libreoffice.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is the old one or the new one, at whatever moment the program dies. */
class KilledUpdateTest {

    private static final int TRIES = 50;
    private static final int OWN_SHEETS = 2;
    private static final int SHEETS_OF_A_RESULT = 2;
    private static final int LONGEST_WAIT_MILLIS = 400;

    @TempDir
    Path folder;

    /** Writes results into a workbook until somebody stops it. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            WorkbookUpdate update = new WorkbookUpdate(new OwnWorkbook());
            while (Files.exists(file)) {
                update.write(new ResultDocument(List.of(), List.of(), List.of(), 0), file, Placement.SHEETS);
                Files.writeString(Path.of(arguments[1]), "begun");
            }
        }
    }

    @Test
    void leavesTheOldOrTheNewWorkbook() throws IOException, InterruptedException {
        LibreOffice.assumeAsked();
        SplittableRandom random = new SplittableRandom(50);
        List<Integer> sheets = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Path file = folder.resolve("plate" + i + ".xlsm");
            UserWorkbook.write(file);
            killAfter(file, random.nextInt(LONGEST_WAIT_MILLIS));
            assertThat(UserWorkbook.parts(file)).containsKey("xl/vbaProject.bin");
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                sheets.add(workbook.getNumberOfSheets());
            }
        }
        assertThat(sheets).allMatch(count -> (count - OWN_SHEETS) % SHEETS_OF_A_RESULT == 0);
        assertThat(sheets).anyMatch(count -> count > OWN_SHEETS + SHEETS_OF_A_RESULT);
    }

    /** Waits for the first result, so that what is interrupted is not the start of the virtual machine. */
    private void killAfter(Path file, int millis) throws IOException, InterruptedException {
        Path begun = folder.resolve(file.getFileName() + ".begun");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        file.toString(),
                        begun.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (process.isAlive() && !Files.exists(begun)) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        assertThat(process.isAlive())
                .as(Files.readString(folder.resolve("log")))
                .isTrue();
        process.destroyForcibly().waitFor();
    }
}
