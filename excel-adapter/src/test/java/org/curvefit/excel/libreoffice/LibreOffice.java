package org.curvefit.excel.libreoffice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window; only in the Maven profile {@code spreadsheet}. */
public final class LibreOffice {

    private static final String SWITCH = "curvefit.spreadsheet";
    private static final int MOST_SECONDS = 180;

    /** Formulas of files are computed anew when they are loaded, whatever the files say. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
            </oor:items>
            """;

    private LibreOffice() {}

    /** Skips the test that asks, and says so, unless the build was asked to use LibreOffice. */
    public static void assumeAsked() {
        boolean asked = Boolean.getBoolean(SWITCH);
        if (!asked) {
            System.err.println(
                    "SKIPPED: the comparison with LibreOffice needs mvn -Pspreadsheet, and soffice on the path");
        }
        Assumptions.assumeTrue(asked, "run with -Pspreadsheet");
    }

    /** The workbook as LibreOffice saves it after computing every formula. */
    public static Path recalculated(Path workbook, Path folder) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "profile");
        Path settings = Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu");
        Files.writeString(settings, ALWAYS_RECALCULATE);
        Path out = Files.createTempDirectory(folder, "out");
        List<String> command = List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString(),
                workbook.toString());
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice took more than " + MOST_SECONDS + " seconds");
        }
        String name = workbook.getFileName().toString();
        Path converted = out.resolve(name.substring(0, name.lastIndexOf('.')) + ".xlsx");
        if (!Files.exists(converted)) {
            throw new AssertionError("LibreOffice did not open " + workbook + ": " + Files.readString(log));
        }
        return converted;
    }
}
