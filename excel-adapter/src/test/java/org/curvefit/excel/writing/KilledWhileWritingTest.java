package org.curvefit.excel.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.io.FileOutput;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.excel.libreoffice.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that is being replaced when the process is killed is the old one or the new one. */
class KilledWhileWritingTest {
    private static final int TRIES = 50;
    private static final int LONGEST_MILLISECONDS = 400;
    private static final int[] ROWS = {2_000, 3_000};

    @TempDir
    Path folder;

    @Test
    void leavesTheOldFileOrTheNewOne() throws IOException, InterruptedException {
        LibreOffice.assumeAsked();
        List<byte[]> whole = List.of(Fits.written(result(0)), Fits.written(result(1)));
        Path file = folder.resolve("result.xlsx");
        SplittableRandom random = new SplittableRandom(11);
        int interrupted = 0;
        for (int k = 0; k < TRIES; k++) {
            Files.write(file, whole.get(0));
            Process writer = writer(file);
            assertThat(writer.getInputStream().read()).isEqualTo('.');
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLISECONDS));
            writer.destroyForcibly().waitFor();
            assertThat(whole).as("try %d", k).contains(Files.readAllBytes(file));
            interrupted += temporaryFiles();
        }
        assertThat(interrupted).as("killed in the middle").isGreaterThan(TRIES / 5);
    }

    /** A process that is killed while it writes leaves its temporary file. */
    private int temporaryFiles() throws IOException {
        int found = 0;
        try (var files = Files.newDirectoryStream(folder, ".result.xlsx.*")) {
            for (Path temporary : files) {
                Files.delete(temporary);
                found++;
            }
        }
        return found;
    }

    private static Process writer(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWhileWritingTest.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static FitResult result(int which) {
        return Fits.of("y = a + b*x + c*z", Fits.drawn(ROWS[which], (x, z) -> x + z));
    }

    /** Replaces a file by one of two workbooks, again and again; a dot says that it has begun. */
    public static void main(String[] args) throws IOException {
        List<FitResult> results = List.of(result(0), result(1));
        System.out.print('.');
        System.out.flush();
        for (int k = 1; ; k++) {
            ResultDocument document = ResultDocument.of(results.get(k % 2));
            FileOutput.write(Path.of(args[0]), out -> new XlsxWriter().write(document, out));
        }
    }
}
