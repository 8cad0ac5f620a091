/**
 * Speed and memory, beside peers. Entry types: {@link org.curvefit.benchmarks.MeasureFits}, which compare.sh runs beside the same fits of a peer, and the classes named
 * {@code ...Benchmark}, which JMH runs. Uses the public interface only, but for the array kernels.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.benchmarks;
