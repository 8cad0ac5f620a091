package org.curvefit.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a case as CSV, for whole processes. */
public final class WriteCsv {
    private WriteCsv() {}

    /**
     * @param arguments file and number of rows
     */
    public static void main(String[] arguments) throws IOException {
        CsvBenchmark.writeTable(FitCase.EXP3.data(Integer.parseInt(arguments[1]), 1), Path.of(arguments[0]));
    }
}
