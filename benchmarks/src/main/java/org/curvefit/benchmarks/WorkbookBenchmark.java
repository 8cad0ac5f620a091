package org.curvefit.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads a hundred thousand rows of two columns from a workbook, beside the user model of Apache POI. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WorkbookBenchmark {
    private static final int ROWS = 100_000;

    private final CurveFit curvefit = CurveFit.load();
    private Path file = Path.of("");

    /** Writes the file to be read. */
    @Setup
    public void prepare() throws IOException {
        file = Files.createTempFile("curvefit", ".xlsx");
        Dataset data = FitCase.EXP3.data(ROWS, 1);
        Column.Numbers x = (Column.Numbers) data.column("x");
        Column.Numbers y = (Column.Numbers) data.column("y");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            SXSSFSheet sheet = workbook.createSheet("data");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("x");
            header.createCell(1).setCellValue("y");
            for (int i = 0; i < ROWS; i++) {
                Row row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(x.values().at(i));
                row.createCell(1).setCellValue(y.values().at(i));
            }
            workbook.write(out);
        }
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** One table with its names, types, defects and hash. */
    @Benchmark
    public Dataset curvefit() {
        return curvefit.read(file);
    }

    /** The numbers alone. */
    @Benchmark
    public Dataset poiUserModel() throws IOException {
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toString())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int i = 0; i < ROWS; i++) {
                x[i] = sheet.getRow(i + 1).getCell(0).getNumericCellValue();
                y[i] = sheet.getRow(i + 1).getCell(1).getNumericCellValue();
            }
        }
        return Dataset.of("x", x, "y", y);
    }
}
