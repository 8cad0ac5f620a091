package org.curvefit.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.curvefit.api.fit.MethodChoice;
import org.curvefit.api.numeric.Vector;
import org.curvefit.api.solver.Surface;

/**
 * The loss at 20 x 20 x 20 x 20 nodes over 1,000 rows: prints {@code grid,case,seconds} with the CPU seconds of the fitting thread, and writes rows
 * and losses for {@code peers/grid_peer.py}, which compares them node by node.
 */
public final class MeasureGrids {
    private static final int ROWS = 1000;
    private static final int MOST_ROUNDS = 60;
    private static final double ENOUGH_SECONDS = 3;
    private static final double NANOS = 1e9;
    private static final String PEAK = "exp(-(x-m)^2/(2*s^2))";
    private static final String STEP = "1/(1+(x/c)^b)";

    /**
     * A question.
     *
     * @param name in tables
     * @param formula whose parameters are scanned
     * @param grid its axes
     * @param like where the data come from
     */
    private record Scan(String name, String formula, String grid, FitCase like) {}

    private static final String PEAK_AXES = "a=1:5:20,m=0:2:20,s=0.3:1.5:20,c=0:1:20";
    private static final String STEP_AXES = "a=1:3:20,b=0.5:2.5:20,c=1:5:20,d=-0.5:0.5:20";

    /** Those with {@code -plain} write a linear parameter as the square root of its square, so that it is not recognised. */
    private static final List<Scan> SCANS = List.of(
            new Scan("gauss4", "y = a*" + PEAK + "+c", PEAK_AXES, FitCase.GAUSS4),
            new Scan("logistic4", "y = d+(a-d)*" + STEP, STEP_AXES, FitCase.LOGISTIC4),
            new Scan("gauss4-plain", "y = sqrt(a^2)*" + PEAK + "+sqrt(c^2)", PEAK_AXES, FitCase.GAUSS4),
            new Scan("logistic4-plain", "y = cbrt(d^3)+(cbrt(a^3)-cbrt(d^3))*" + STEP, STEP_AXES, FitCase.LOGISTIC4));

    private MeasureGrids() {}

    /**
     * @param arguments the folder for rows and losses, and optionally a number of threads
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        try (CurveFit curvefit = CurveFit.load()) {
            for (Scan scan : SCANS) {
                measure(curvefit, scan, folder, threads, out);
            }
        }
    }

    private static void measure(CurveFit curvefit, Scan scan, Path folder, int threads, PrintStream out)
            throws IOException {
        Dataset data = scan.like().data(ROWS, 1);
        FitRequest request =
                curvefit.request(curvefit.model(scan.formula()), data).threads(threads);
        MethodChoice usual = request.settings().method();
        MethodChoice grid =
                new MethodChoice("grid", Map.of("grid", scan.grid()), usual.loss(), usual.lossSettings(), usual.seed());
        FitRequest question = request.settings(request.settings().withMethod(grid));
        FitResult result = question.fit();
        double best = Double.POSITIVE_INFINITY;
        double spent = 0;
        for (int round = 0; round < MOST_ROUNDS && spent < ENOUGH_SECONDS; round++) {
            long before = now(threads);
            result = question.fit();
            double seconds = (now(threads) - before) / NANOS;
            best = Math.min(best, seconds);
            spent += seconds;
        }
        Surface surface = result.trace().surface().orElseThrow();
        out.printf("grid,%s,%.4g%n", scan.name(), best);
        write(
                folder.resolve(scan.name() + ".x"),
                result.provenance().observations().inputs().get(0));
        write(
                folder.resolve(scan.name() + ".y"),
                result.provenance().observations().observed());
        write(folder.resolve(scan.name() + ".losses"), surface.losses());
        Files.writeString(folder.resolve(scan.name() + ".names"), String.join(" ", surface.names()));
    }

    private static long now(int threads) {
        return threads == 1 ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static void write(Path file, Vector values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.size(); i++) {
            bytes.putDouble(values.at(i));
        }
        Files.write(file, bytes.array());
    }
}
