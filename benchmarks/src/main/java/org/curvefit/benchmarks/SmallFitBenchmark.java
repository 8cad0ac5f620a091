package org.curvefit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.curvefit.api.CurveFit;
import org.curvefit.api.data.Dataset;
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

/** Many small fits of one model, one thread, statistics included: fits per second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SmallFitBenchmark {
    /** Which model. */
    @Param({"EXP3", "GAUSS4", "LOGISTIC4", "MISRA"})
    public FitCase fit = FitCase.EXP3;

    private FitRequest[] requests = new FitRequest[0];
    private int next;

    /** Makes the data. */
    @Setup
    public void prepare() {
        FitRequest request = fit.request(CurveFit.load(), fit.data(fit.smallRows(), 0));
        requests = new FitRequest[WriteData.SMALL_SETS];
        for (int seed = 0; seed < requests.length; seed++) {
            Dataset data = fit.data(fit.smallRows(), seed);
            requests[seed] = request.data(data);
        }
    }

    /** One fit. */
    @Benchmark
    public FitResult fit() {
        next = (next + 1) % requests.length;
        return requests[next].fit();
    }
}
