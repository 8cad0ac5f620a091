package org.curvefit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.curvefit.core.formula.kernel.ArrayMath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Array kernels beside loops over {@link Math}, per element of a block. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ArrayMathBenchmark.BLOCK)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ArrayMathBenchmark {
    static final int BLOCK = 512;
    private static final double EXPONENT = 1.3;

    private final ArrayMath math = new ArrayMath(BLOCK);
    private final double[] x = new double[BLOCK];
    private final double[] out = new double[BLOCK];

    /** Positive arguments of ordinary size. */
    public ArrayMathBenchmark() {
        Noise noise = new Noise(1);
        for (int i = 0; i < BLOCK; i++) {
            x[i] = 0.01 + Math.abs(3 * noise.next());
        }
    }

    /** The array kernel. */
    @Benchmark
    public double[] exp() {
        math.exp(x, out, BLOCK);
        return out;
    }

    /** The scalar function. */
    @Benchmark
    public double[] expOfMath() {
        for (int i = 0; i < BLOCK; i++) {
            out[i] = Math.exp(x[i]);
        }
        return out;
    }

    /** The array kernel. */
    @Benchmark
    public double[] log() {
        math.log(x, out, BLOCK);
        return out;
    }

    /** The scalar function. */
    @Benchmark
    public double[] logOfMath() {
        for (int i = 0; i < BLOCK; i++) {
            out[i] = Math.log(x[i]);
        }
        return out;
    }

    /** The array kernel. */
    @Benchmark
    public double[] sin() {
        math.sin(x, out, BLOCK);
        return out;
    }

    /** The scalar function. */
    @Benchmark
    public double[] sinOfMath() {
        for (int i = 0; i < BLOCK; i++) {
            out[i] = Math.sin(x[i]);
        }
        return out;
    }

    /** The array kernel. */
    @Benchmark
    public double[] pow() {
        math.pow(x, EXPONENT, out, BLOCK);
        return out;
    }

    /** The scalar function. */
    @Benchmark
    public double[] powOfMath() {
        for (int i = 0; i < BLOCK; i++) {
            out[i] = Math.pow(x[i], EXPONENT);
        }
        return out;
    }
}
