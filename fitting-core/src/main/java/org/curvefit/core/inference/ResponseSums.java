package org.curvefit.core.inference;

import org.curvefit.api.data.Observations;
import org.curvefit.core.linalg.BlockProducts;

/**
 * Sums over the observed values alone: the same for every model of them, so that they are formed once.
 *
 * @param n observations
 * @param largest the largest magnitude of an observed value
 * @param weights sum of the weights w = 1 / sigma^2
 * @param total sum of weighted squares of the observed values about their weighted mean
 * @param aboutZero sum of weighted squares of the observed values
 * @param logWeights sum of ln w
 */
public record ResponseSums(int n, double largest, double weights, double total, double aboutZero, double logWeights) {

    /** Sums over observations. */
    public static ResponseSums of(Observations observations) {
        Blocks blocks = new Blocks(observations);
        double largest = 0;
        double weights = 0;
        double weightedSum = 0;
        double logWeights = 0;
        for (int from = 0; from < observations.size(); from += Blocks.CAPACITY) {
            int rows = blocks.load(from, 0);
            largest = largest(blocks.values, rows, largest);
            weights += blocks.weights(rows);
            weightedSum += BlockProducts.sum(blocks.weighted, rows);
            logWeights += blocks.logWeights(rows);
        }
        return about(
                weightedSum / weights,
                blocks,
                new ResponseSums(observations.size(), largest, weights, 0, 0, logWeights));
    }

    /** The sums of squares, with the mean known: the correction undoes the rounding of the mean. */
    private static ResponseSums about(double mean, Blocks blocks, ResponseSums first) {
        double total = 0;
        double correction = 0;
        double aboutZero = 0;
        for (int from = 0; from < first.n; from += Blocks.CAPACITY) {
            int rows = blocks.load(from, 0);
            aboutZero += BlockProducts.dot(blocks.weighted, blocks.values, rows);
            blocks.load(from, mean);
            total += BlockProducts.dot(blocks.weighted, blocks.values, rows);
            correction += BlockProducts.sum(blocks.weighted, rows);
        }
        return new ResponseSums(
                first.n,
                first.largest,
                first.weights,
                total - correction * correction / first.weights,
                aboutZero,
                first.logWeights);
    }

    private static double largest(double[] values, int rows, double before) {
        double largest = before;
        for (int i = 0; i < rows; i++) {
            double magnitude = Math.abs(values[i]);
            if (magnitude > largest) {
                largest = magnitude;
            }
        }
        return largest;
    }

    /** Observed values less a constant, and the same times their weights, block by block. */
    private static final class Blocks {
        static final int CAPACITY = 512;

        private final Observations observations;
        private final double[] values;
        private final double[] weighted;
        private final double[] weight;

        Blocks(Observations observations) {
            int capacity = Math.min(CAPACITY, observations.size());
            this.observations = observations;
            this.values = new double[capacity];
            this.weighted = observations.weighted() ? new double[capacity] : values;
            this.weight = new double[observations.weighted() ? capacity : 0];
        }

        int load(int from, double subtracted) {
            int rows = Math.min(CAPACITY, observations.size() - from);
            observations.observed().copyTo(from, values, 0, rows);
            if (subtracted != 0) {
                for (int i = 0; i < rows; i++) {
                    values[i] -= subtracted;
                }
            }
            if (observations.weighted()) {
                weigh(from, rows);
            }
            return rows;
        }

        private void weigh(int from, int rows) {
            observations.sigma().copyTo(from, weight, 0, rows);
            for (int i = 0; i < rows; i++) {
                weight[i] = 1 / (weight[i] * weight[i]);
                weighted[i] = weight[i] * values[i];
            }
        }

        double weights(int rows) {
            return observations.weighted() ? BlockProducts.sum(weight, rows) : rows;
        }

        double logWeights(int rows) {
            double sum = 0;
            for (int i = 0; i < rows && observations.weighted(); i++) {
                sum += Math.log(weight[i]);
            }
            return sum;
        }
    }
}
