package org.curvefit.core.problem;

import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.core.linalg.Accumulation;
import org.curvefit.core.linalg.BlockProducts;
import org.curvefit.core.linalg.BlockQr;
import org.curvefit.core.linalg.NormalEquations;

/**
 * Streams the weighted residuals of all rows, and their derivatives for chosen parameters, into sums of the size of the parameters: block by
 * block, chunk by chunk, merged in the order of the chunks.
 */
final class Residuals {
    private final ModelFunction function;
    private final Observations observations;
    private final int[] wanted;
    private final Chunks chunks;
    private final LossCorrection correction;
    private final ResidualBlock[] blocks;
    private final double[] sums;
    private Optional<ChunkAccumulation> products = Optional.empty();
    private Optional<ChunkAccumulation> triangles = Optional.empty();
    private double[][] curvatures = new double[0][];
    private int evaluations;

    Residuals(ModelFunction function, Observations observations, int[] wanted, Chunks chunks) {
        this(function, observations, wanted, chunks, LossCorrection.none());
    }

    Residuals(
            ModelFunction function, Observations observations, int[] wanted, Chunks chunks, LossCorrection correction) {
        this.correction = correction;
        this.function = function;
        this.observations = observations;
        this.wanted = wanted.clone();
        this.chunks = chunks;
        this.blocks = new ResidualBlock[chunks.threads()];
        this.sums = new double[chunks.count()];
    }

    /** Passes over the data so far. */
    int evaluations() {
        return evaluations;
    }

    /** r'r; not finite where a residual is not. */
    double squared(double[] parameters) {
        evaluations++;
        chunks.run((worker, chunk) -> {
            ResidualBlock block = block(worker);
            double sum = 0;
            for (int from = chunks.from(chunk); from < chunks.to(chunk); from += ModelFunction.BLOCK) {
                int rows = block.load(from);
                block.residuals(parameters);
                double[] residuals = block.columns()[wanted.length];
                sum += BlockProducts.dot(residuals, residuals, rows);
            }
            sums[chunk] = sum;
        });
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    /**
     * r'r for many sets of parameters, block by block, so that a block computes only what differs from one set to the next.
     *
     * @param target one value per set, filled; not finite where a residual is not
     */
    void squared(double[][] parameters, int count, double[] target) {
        evaluations += count;
        double[][] parts = new double[chunks.count()][count];
        chunks.run((worker, chunk) -> {
            ResidualBlock block = block(worker);
            double[] part = parts[chunk];
            for (int from = chunks.from(chunk); from < chunks.to(chunk); from += ModelFunction.BLOCK) {
                int rows = block.load(from);
                double[] residuals = block.columns()[wanted.length];
                for (int i = 0; i < count; i++) {
                    block.scan(parameters[i], i > 0);
                    part[i] += BlockProducts.dot(residuals, residuals, rows);
                }
            }
        });
        for (int i = 0; i < count; i++) {
            target[i] = 0;
            for (double[] part : parts) {
                target[i] += part[i];
            }
        }
    }

    /**
     * The residuals (f - y) / sigma of all rows.
     *
     * @param target one value per observation, filled
     */
    void residuals(double[] parameters, double[] target) {
        evaluations++;
        chunks.run((worker, chunk) -> {
            ResidualBlock block = block(worker);
            for (int from = chunks.from(chunk); from < chunks.to(chunk); from += ModelFunction.BLOCK) {
                int rows = block.load(from);
                block.residuals(parameters);
                System.arraycopy(block.columns()[wanted.length], 0, target, from, rows);
            }
        });
    }

    /**
     * J'r of some rows.
     *
     * @param gradient one element per wanted parameter, filled
     */
    void batchGradient(double[] parameters, int[] rows, int from, int to, double[] gradient) {
        java.util.Arrays.fill(gradient, 0);
        ResidualBlock block = block(0);
        for (int begin = from; begin < to; begin += ModelFunction.BLOCK) {
            int count = block.gather(rows, begin, Math.min(to, begin + ModelFunction.BLOCK));
            block.linearize(parameters);
            for (int k = 0; k < wanted.length; k++) {
                gradient[k] += BlockProducts.dot(block.columns()[k], block.columns()[wanted.length], count);
            }
        }
    }

    /** [J r]'[J r]. */
    Accumulation normalEquations(double[] parameters) {
        if (products.isEmpty()) {
            products = Optional.of(new ChunkAccumulation(chunks, () -> new NormalEquations(wanted.length)));
        }
        return accumulate(parameters, products.get());
    }

    /** The triangular factor of [J r]. */
    Accumulation triangle(double[] parameters) {
        if (triangles.isEmpty()) {
            triangles = Optional.of(new ChunkAccumulation(chunks, () -> new BlockQr(wanted.length)));
        }
        return accumulate(parameters, triangles.get());
    }

    private Accumulation accumulate(double[] parameters, ChunkAccumulation parts) {
        evaluations++;
        chunks.run((worker, chunk) -> {
            ResidualBlock block = block(worker);
            Accumulation part = parts.begin(worker);
            for (int from = chunks.from(chunk); from < chunks.to(chunk); from += ModelFunction.BLOCK) {
                int rows = block.load(from);
                block.linearize(parameters);
                part.add(block.columns(), rows);
            }
            parts.end(worker, chunk);
        });
        return parts.merged();
    }

    /**
     * Exact Hessian of 1/2 r'r: J'J plus the sum of r_i times the second derivatives.
     *
     * @param hessian m x m, column-major, filled completely
     */
    void hessian(double[] parameters, double[] hessian) {
        evaluations++;
        if (curvatures.length == 0) {
            curvatures = new double[chunks.count()][wanted.length * (wanted.length + 1) / 2];
        }
        chunks.run((worker, chunk) -> {
            ResidualBlock block = block(worker);
            double[] sum = curvatures[chunk];
            java.util.Arrays.fill(sum, 0);
            for (int from = chunks.from(chunk); from < chunks.to(chunk); from += ModelFunction.BLOCK) {
                int rows = block.load(from);
                block.curvature(parameters);
                addCurvature(block, rows, sum);
            }
        });
        for (int k = 0, packed = 0; k < wanted.length; k++) {
            for (int l = 0; l <= k; l++, packed++) {
                double total = 0;
                for (double[] sum : curvatures) {
                    total += sum[packed];
                }
                hessian[k + l * wanted.length] = total;
                hessian[l + k * wanted.length] = total;
            }
        }
    }

    private void addCurvature(ResidualBlock block, int rows, double[] sum) {
        double[][] columns = block.columns();
        for (int k = 0, packed = 0; k < wanted.length; k++) {
            for (int l = 0; l <= k; l++, packed++) {
                sum[packed] += BlockProducts.dot(columns[k], columns[l], rows)
                        + BlockProducts.dot(columns[wanted.length], block.second()[packed], rows);
            }
        }
    }

    private ResidualBlock block(int worker) {
        if (blocks[worker] == null) {
            blocks[worker] = chunks.borrow(function, wanted, observations).correctedBy(correction);
        }
        return blocks[worker];
    }
}
