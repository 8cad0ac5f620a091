package org.curvefit.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.curvefit.api.CurveFit;
import org.curvefit.testkit.reference.ReferenceSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fits of all nonlinear sets of NIST without start values; needs the folder that the property curvefit.referenceData names. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class StartBenchmark {
    private final CurveFit curvefit = CurveFit.load();
    private List<ReferenceSet> sets = List.of();

    /** Reads the sets. */
    @Setup
    public void read() {
        Optional<Path> folder = ReferenceSet.folder();
        sets = ReferenceSet.all(folder.orElseThrow().resolve("nist-nonlinear"));
    }

    /** All sets once; the sum of their residual sums of squares. */
    @Benchmark
    public double fitAll() {
        double sum = 0;
        for (ReferenceSet set : sets) {
            sum += curvefit.fit(curvefit.model(set.formula()), set.data())
                    .summary()
                    .rss();
        }
        return sum;
    }
}
