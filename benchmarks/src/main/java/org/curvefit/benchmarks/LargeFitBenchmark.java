package org.curvefit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.curvefit.api.CurveFit;
import org.curvefit.api.fit.FitRequest;
import org.curvefit.api.fit.FitResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One fit of a million rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LargeFitBenchmark {
    private static final int ROWS = 1_000_000;

    /** Which model. */
    @Param({"EXP3", "GAUSSLIN", "LOGISTIC4", "POLY5"})
    public FitCase fit = FitCase.EXP3;

    /** How many threads. */
    @Param({"1", "2"})
    public int threads = 1;

    private FitRequest request = FitCase.EXP3.request(CurveFit.load(), FitCase.EXP3.data(2, 1));

    /** Makes the data. */
    @Setup
    public void prepare() {
        request = fit.request(CurveFit.load(), fit.data(ROWS, 1)).threads(threads);
    }

    /** One fit. */
    @Benchmark
    public FitResult fit() {
        return request.fit();
    }
}
