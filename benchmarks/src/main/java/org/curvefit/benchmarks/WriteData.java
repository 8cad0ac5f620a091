package org.curvefit.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.curvefit.api.data.Column;
import org.curvefit.api.data.Dataset;

/** Writes the data of the cases for peers: all x, then all y, as little-endian doubles. */
public final class WriteData {
    /** How many data sets a small case goes round. */
    static final int SMALL_SETS = 100;

    private WriteData() {}

    /**
     * @param arguments the folder, and the number of rows of the large fits
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int rows = Integer.parseInt(arguments[1]);
        for (FitCase fit : FitCase.values()) {
            for (int seed = 0; seed < SMALL_SETS; seed++) {
                write(fit.data(fit.smallRows(), seed), folder.resolve(fit.title() + "-" + seed));
            }
            write(fit.data(rows, 1), folder.resolve(fit.title() + "-large"));
        }
    }

    private static void write(Dataset data, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * data.rows() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Column column : data.columns()) {
            for (double value : ((Column.Numbers) column).values().toArray()) {
                bytes.putDouble(value);
            }
        }
        Files.write(file, bytes.array());
    }
}
