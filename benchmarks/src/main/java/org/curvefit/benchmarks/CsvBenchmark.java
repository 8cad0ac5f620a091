package org.curvefit.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.io.ResultDocument;
import org.curvefit.api.io.TableKind;
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

/** Reads a million rows of CSV, and writes a million rows of fitted values, residuals and row statistics. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CsvBenchmark {
    private static final int ROWS = 1_000_000;

    private final CurveFit curvefit = CurveFit.load();
    private final Dataset data = FitCase.EXP3.data(ROWS, 1);
    private final ResultDocument document = new ResultDocument(
            List.of(FitCase.EXP3.request(curvefit, data).fit()), List.of(TableKind.ROWS), List.of(), 0);
    private Path file = Path.of("");

    /** Writes the file to be read. */
    @Setup
    public void prepare() throws IOException {
        file = Files.createTempFile("curvefit", ".csv");
        writeTable(data, file);
    }

    /** Writes x and y as CSV. */
    static void writeTable(Dataset data, Path file) throws IOException {
        double[] x = ((Column.Numbers) data.column("x")).values().toArray();
        double[] y = ((Column.Numbers) data.column("y")).values().toArray();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("x,y\n");
            for (int i = 0; i < x.length; i++) {
                out.write(x[i] + "," + y[i] + "\n");
            }
        }
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** One file. */
    @Benchmark
    public Dataset read() {
        return curvefit.read(file);
    }

    /** One table. */
    @Benchmark
    public void write() throws IOException {
        curvefit.writer("csv").write(document, OutputStream.nullOutputStream());
    }
}
