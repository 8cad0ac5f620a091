package org.curvefit.core.diagnostics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.curvefit.api.data.Observations;
import org.curvefit.api.numeric.Vector;

/**
 * Whether the curve misses the means of replicates by more than their scatter allows: F = ((SSE - SS_PE) / (m - p)) / (SS_PE / (n - m)) with m distinct
 * rows of inputs and SS_PE the weighted squares about the mean of each; Draper and Smith, Applied Regression Analysis (1998), section 2.1.
 *
 * @param distinct m
 * @param f NaN where there are no replicates, or no more distinct inputs than parameters
 * @param p probability of so large an F for a model that fits; NaN as F
 */
record LackOfFit(int distinct, double f, double p) {
    /**
     * @param rss weighted residual sum of squares of the fit
     * @param parameters number of free parameters
     */
    static LackOfFit of(Observations observations, double rss, int parameters) {
        int n = observations.size();
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, byInputs(observations.inputs()));
        int distinct = 0;
        double pure = 0;
        for (int from = 0; from < n; distinct++) {
            int to = from + 1;
            while (to < n && byInputs(observations.inputs()).compare(order[from], order[to]) == 0) {
                to++;
            }
            pure += aboutMean(observations, order, from, to);
            from = to;
        }
        if (distinct == n || distinct <= parameters || !(pure > 0)) {
            return new LackOfFit(distinct, Double.NaN, Double.NaN);
        }
        double f = (rss - pure) / (distinct - parameters) / (pure / (n - distinct));
        double p = f > 0 ? FDistribution.of(distinct - parameters, n - distinct).survivalProbability(f) : 1;
        return new LackOfFit(distinct, f, p);
    }

    private static Comparator<Integer> byInputs(List<Vector> inputs) {
        return (a, b) -> {
            int compared = 0;
            for (int j = 0; j < inputs.size() && compared == 0; j++) {
                compared =
                        Double.compare(inputs.get(j).at(a) + 0.0, inputs.get(j).at(b) + 0.0);
            }
            return compared;
        };
    }

    private static double aboutMean(Observations observations, Integer[] order, int from, int to) {
        double weights = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            weights += weight(observations, order[i]);
            sum += weight(observations, order[i]) * observations.observed().at(order[i]);
        }
        double mean = sum / weights;
        double squares = 0;
        for (int i = from; i < to; i++) {
            double off = observations.observed().at(order[i]) - mean;
            squares += weight(observations, order[i]) * off * off;
        }
        return squares;
    }

    private static double weight(Observations observations, int i) {
        double sigma = observations.weighted() ? observations.sigma().at(i) : 1;
        return 1 / (sigma * sigma);
    }
}
