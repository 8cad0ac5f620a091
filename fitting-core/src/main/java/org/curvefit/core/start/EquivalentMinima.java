package org.curvefit.core.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.numeric.Vector;
import org.curvefit.core.problem.Chunks;
import org.curvefit.core.problem.SeparableObjective;

/**
 * Many formulas describe the same curve by several points: a width counts squared, components can change places, a logistic curve can be written
 * rising or falling. Of the points that are found by turning signs and changing places, this chooses the one nearest to given start values, or else
 * the one with the fewest negative nonlinear parameters and the components in ascending order.
 */
public final class EquivalentMinima {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_PARAMETERS = 8;
    private static final double SAME_COST = 1e-9;
    private static final int MOST_ROUNDS = 20;
    private static final double ROUNDINGS = 100;

    private final SeparableObjective objective;
    private final SearchProblem problem;
    private final int[] nonlinear;
    private final double[] reference;
    private final double rounding;

    private EquivalentMinima(SearchProblem problem, Chunks chunks) {
        this.problem = problem;
        this.objective = new SeparableObjective(problem.function(), problem.observations(), problem.space(), chunks);
        this.nonlinear = objective.nonlinear();
        this.reference = reference(problem);
        this.rounding = rounding(problem.observations());
    }

    /** The cost of residuals that consist of rounding errors, so that exact data have equivalents too. */
    private static double rounding(Observations observations) {
        double largest = Math.max(
                Math.abs(observations.observed().min()),
                Math.abs(observations.observed().max()));
        double residual = ROUNDINGS * Math.ulp(1.0) * largest;
        return 0.5 * residual * residual * observations.size();
    }

    /** The values given for all free parameters, or nothing. */
    private static double[] reference(SearchProblem problem) {
        List<String> names = problem.space().freeNames();
        if (!problem.given().keySet().containsAll(names)) {
            return new double[0];
        }
        double[] all = new double[problem.space().total()];
        for (int k = 0; k < names.size(); k++) {
            all[problem.space().index(k)] = problem.given().get(names.get(k));
        }
        return all;
    }

    /**
     * The point to present.
     *
     * @param point all parameters of the model at a minimum
     */
    public static Vector choose(SearchProblem problem, Chunks chunks, Vector point) {
        EquivalentMinima equivalents = new EquivalentMinima(problem, chunks);
        int count = equivalents.nonlinear.length;
        return count == 0 || count > MOST_PARAMETERS || problem.observations().size() > MOST_ROWS
                ? point
                : Vector.of(equivalents.choose(point.toArray()));
    }

    private double[] choose(double[] point) {
        double[] best = point;
        double cost = objective.cost(nonlinearOf(best));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<double[]> better = better(best, cost);
            if (better.isEmpty()) {
                return best;
            }
            best = better.get();
        }
        return best;
    }

    private Optional<double[]> better(double[] best, double cost) {
        for (double[] candidate : candidates(nonlinearOf(best))) {
            double[] all = new double[best.length];
            double reached = objective.solve(candidate, all);
            boolean same = Math.abs(reached - cost) <= SAME_COST * cost + rounding;
            if (same && allowed(all) && preferred(all, best)) {
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }

    private boolean allowed(double[] all) {
        for (int index : nonlinear) {
            if (!problem.space().bounds(index).contains(all[index])) {
                return false;
            }
        }
        return true;
    }

    private double[] nonlinearOf(double[] all) {
        double[] point = new double[nonlinear.length];
        for (int k = 0; k < point.length; k++) {
            point[k] = all[nonlinear[k]];
        }
        return point;
    }

    /** One sign turned; two parameters exchanged; two pairs exchanged together. */
    private static List<double[]> candidates(double[] point) {
        List<double[]> candidates = new ArrayList<>();
        for (int k = 0; k < point.length; k++) {
            double[] turned = point.clone();
            turned[k] = -turned[k];
            candidates.add(turned);
        }
        for (int i = 0; i < point.length; i++) {
            for (int j = i + 1; j < point.length; j++) {
                double[] exchanged = exchanged(point, i, j);
                candidates.add(exchanged);
                for (int k = i + 1; k < point.length; k++) {
                    for (int l = k + 1; l < point.length && k != j; l++) {
                        if (l != j) {
                            candidates.add(exchanged(exchanged, k, l));
                        }
                    }
                }
            }
        }
        return candidates;
    }

    private static double[] exchanged(double[] point, int i, int j) {
        double[] exchanged = point.clone();
        exchanged[i] = point[j];
        exchanged[j] = point[i];
        return exchanged;
    }

    private boolean preferred(double[] candidate, double[] best) {
        if (reference.length > 0) {
            return distance(candidate) < distance(best) * (1 - SAME_COST);
        }
        int negative = 0;
        int negativeNow = 0;
        int order = 0;
        for (int index : nonlinear) {
            negative += candidate[index] < 0 ? 1 : 0;
            negativeNow += best[index] < 0 ? 1 : 0;
            order = order == 0 && Math.abs(candidate[index] - best[index]) > SAME_COST * Math.abs(best[index])
                    ? Double.compare(candidate[index], best[index])
                    : order;
        }
        return negative < negativeNow || negative == negativeNow && order < 0;
    }

    /** Sum of squared relative differences from the given start values. */
    private double distance(double[] all) {
        double sum = 0;
        for (int k = 0; k < problem.space().size(); k++) {
            int index = problem.space().index(k);
            double scale = Math.abs(all[index]) + Math.abs(reference[index]);
            double difference = scale == 0 ? 0 : (all[index] - reference[index]) / scale;
            sum += difference * difference;
        }
        return sum;
    }
}
