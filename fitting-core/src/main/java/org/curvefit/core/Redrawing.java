package org.curvefit.core;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.numeric.Vector;

/**
 * Draws data again: whole rows; or residuals that are centred, widened by sqrt(n / (n - p)) and added to the fitted values; or, where sigma is known,
 * normal errors of that sigma added to them; or counts with the fitted means. B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, sections 6.5 and 9.4.
 */
final class Redrawing {
    /**
     * Steps the seeds of neighbouring draws apart. Their first random number is the seed of the draw, because generators of this kind with
     * neighbouring seeds may run through the same numbers.
     */
    private static final long STEP = 0x632be59bd9b4e019L;

    /** Counts with a larger mean are as good as normal. */
    private static final double LARGE_MEAN = 1e6;

    private final Observations observations;
    private final double[] residuals;
    private final double[] scaled;
    private final Source source;
    private final long seed;

    /** What is drawn. */
    enum Source {
        CASES,
        RESIDUALS,
        NORMAL,
        POISSON
    }

    /**
     * @param residuals (f - y) / sigma at the answer
     * @param parameters number of free parameters
     */
    Redrawing(Observations observations, double[] residuals, int parameters, Source source, long seed) {
        this.observations = observations;
        this.residuals = residuals.clone();
        this.source = source;
        this.seed = seed;
        double mean = 0;
        for (double residual : residuals) {
            mean += residual / residuals.length;
        }
        double wider = Math.sqrt(residuals.length / (double) (residuals.length - parameters));
        this.scaled = new double[residuals.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (residuals[i] - mean) * wider;
        }
    }

    /** Draw number {@code i}: the same for the same seed, whatever was drawn before. */
    Observations draw(int i) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed + (i + 1) * STEP).nextLong());
        int n = observations.size();
        if (source == Source.NORMAL) {
            double[] errors = new double[n];
            Arrays.setAll(errors, k -> random.nextGaussian());
            return withErrors(errors);
        }
        if (source == Source.POISSON) {
            double[] counts = new double[n];
            Arrays.setAll(counts, k -> count(observations.observed().at(k) + residuals[k], random));
            return of(observations.inputs(), Vector.of(counts), observations.sigma());
        }
        int[] rows = new int[n];
        for (int k = 0; k < n; k++) {
            rows[k] = random.nextInt(n);
        }
        return source == Source.CASES ? chosen(rows) : withResiduals(rows);
    }

    /** A count with this mean, by inversion of the distribution function. */
    private static double count(double mean, SplittableRandom random) {
        if (mean > LARGE_MEAN) {
            return Math.rint(mean + Math.sqrt(mean) * random.nextGaussian());
        }
        double level = random.nextDouble();
        return mean > 0 ? PoissonDistribution.of(mean).inverseCumulativeProbability(level) : 0;
    }

    private Observations chosen(int[] rows) {
        List<Vector> inputs =
                observations.inputs().stream().map(input -> input.select(rows)).toList();
        Vector sigma = observations.weighted() ? observations.sigma().select(rows) : Vector.empty();
        return of(inputs, observations.observed().select(rows), sigma);
    }

    private Observations withResiduals(int[] rows) {
        return withErrors(Arrays.stream(rows).mapToDouble(row -> scaled[row]).toArray());
    }

    /** Fitted values less these errors, in units of sigma. */
    private Observations withErrors(double[] errors) {
        double[] observed = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            double sigma = observations.weighted() ? observations.sigma().at(i) : 1;
            observed[i] = observations.observed().at(i) + sigma * (residuals[i] - errors[i]);
        }
        return of(observations.inputs(), Vector.of(observed), observations.sigma());
    }

    private static Observations of(List<Vector> inputs, Vector observed, Vector sigma) {
        return new Observations(inputs, observed, sigma, Rows.all(observed.size()), 0, 0, List.of());
    }
}
