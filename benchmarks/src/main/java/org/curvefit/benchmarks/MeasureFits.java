package org.curvefit.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;

/**
 * One round of the comparison with a peer: warms up, then prints a line {@code kind,case,seconds,rss,megabytes} per case: CPU seconds of the fitting thread for one fit (with
 * several threads wall seconds), the residual sum of squares as a proof that the same minimum was found, and for large fits how far the heap grew.
 */
public final class MeasureFits {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SMALL_WARM_UPS = 200_000;
    private static final int SMALL_FITS = 20_000;
    private static final int LARGE_FITS = 7;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final List<FitCase> SMALL = List.of(FitCase.EXP3, FitCase.GAUSS4, FitCase.LOGISTIC4, FitCase.MISRA);
    private static final List<FitCase> LARGE =
            List.of(FitCase.EXP3, FitCase.GAUSSLIN, FitCase.LOGISTIC4, FitCase.POLY5);

    private final CurveFit curvefit = CurveFit.load();
    private final PrintStream out;

    private MeasureFits(PrintStream out) {
        this.out = out;
    }

    /**
     * @param arguments small, or large with the number of rows and of threads
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        MeasureFits measure = new MeasureFits(out);
        if (arguments[0].equals("small")) {
            SMALL.forEach(measure::small);
        } else {
            for (FitCase fit : LARGE) {
                measure.large(fit, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            }
            out.printf("process,resident,,,%.1f%n", residentMegabytes());
        }
    }

    private void small(FitCase fit) {
        Dataset[] sets = new Dataset[WriteData.SMALL_SETS];
        for (int seed = 0; seed < sets.length; seed++) {
            sets[seed] = fit.data(fit.smallRows(), seed);
        }
        FitRequest request = fit.request(curvefit, sets[0]);
        fits(request, sets, SMALL_WARM_UPS);
        long before = THREADS.getCurrentThreadCpuTime();
        double rss = fits(request, sets, SMALL_FITS);
        double seconds = (THREADS.getCurrentThreadCpuTime() - before) / NANOS / SMALL_FITS;
        out.printf("small,%s,%.4g,%.12g,%n", fit.title(), seconds, rss);
    }

    /** The sum of the residual sums of squares of one round through the sets. */
    private static double fits(FitRequest request, Dataset[] sets, int count) {
        double rss = 0;
        for (int i = 0; i < count; i++) {
            FitResult result = request.data(sets[i % sets.length]).fit();
            rss += i < sets.length ? result.summary().rss() : 0;
        }
        return rss;
    }

    private void large(FitCase fit, int rows, int threads) {
        FitRequest request = fit.request(curvefit, fit.data(rows, 1)).threads(threads);
        FitResult result = request.fit();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < LARGE_FITS; i++) {
            long before = now(threads);
            result = request.fit();
            best = Math.min(best, (now(threads) - before) / NANOS);
        }
        String kind = threads == 1 ? "large" : "large-" + threads + "-threads-wall";
        out.printf(
                "%s,%s,%.4g,%.12g,%.1f%n",
                kind, fit.title(), best, result.summary().rss(), growth(request));
    }

    private static long now(int threads) {
        return threads == 1 ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** How far the heap grows during a fit, from a collected heap with the data in it to its highest point. */
    private static double growth(FitRequest request) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
        request.fit();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return (peak - before) / MEGABYTE;
    }

    private static double residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Double.parseDouble(line.replaceAll("\\D+", "")) * 1024 / MEGABYTE;
            }
        }
        return Double.NaN;
    }
}
