package org.curvefit.core.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.curvefit.api.data.Observations;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.core.problem.ParameterSpace;

/**
 * Looks for terms in the inputs that would take up what a model leaves: the part of a power or product that is orthogonal to the model's derivatives,
 * against the residuals. Draper and Smith, Applied Regression Analysis (3rd ed.), section 15.4, forward selection.
 */
final class MissingTerms {
    private static final int MOST_ROWS = 2000;
    private static final int MOST_TERMS = 2;
    private static final int HIGHEST_POWER = 3;

    /** A term that takes less of the sum of squares is not worth a word. */
    private static final double LEAST_SHARE = 0.2;

    /** A column with less of its length outside of the others adds nothing new. */
    private static final double NOTHING_NEW = 1e-9;

    /** Among terms that do the same the first, simplest one is taken. */
    private static final double BETTER = 1 + 1e-9;

    private static final double PERCENT = 100;

    private final ModelFunction function;
    private final Observations observations;
    private final ParameterSpace space;
    private final double[] parameters;
    private final int[] rows;
    private final double[] left;
    private final List<double[]> basis = new ArrayList<>();

    /**
     * @param point the model and its data
     */
    MissingTerms(FittedPoint point) {
        this.function = point.function();
        this.observations = point.observations();
        this.space = point.space();
        this.parameters = point.parameters().toArray();
        this.rows = new int[Math.min(MOST_ROWS, observations.size())];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) ((long) i * observations.size() / rows.length);
        }
        this.left = new double[rows.length];
    }

    /** What to add to the formula, and what it would bring; empty where no simple term brings much. */
    Optional<Suggestion> suggestion() {
        linearize();
        double whole = squares(left);
        Map<String, double[]> candidates = candidates();
        List<String> chosen = new ArrayList<>();
        double taken = 0;
        while (chosen.size() < MOST_TERMS) {
            Optional<String> next = best(candidates);
            double before = squares(left);
            if (next.isEmpty() || before <= NOTHING_NEW * whole) {
                break;
            }
            removeFrom(left, candidates.get(next.get()));
            if (squares(left) > (1 - LEAST_SHARE) * before) {
                break;
            }
            taken = 1 - squares(left) / whole;
            chosen.add(next.get());
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(suggestion(chosen, taken));
    }

    private Suggestion suggestion(List<String> chosen, double taken) {
        StringBuilder added = new StringBuilder();
        for (String term : chosen) {
            added.append(" + ").append(fresh(added.toString()));
            added.append(term.equals("1") ? "" : "*" + term);
        }
        String words = String.format(
                Locale.ROOT,
                "try adding%s to the formula, which would lower the sum of squares by %.3g %%",
                added,
                PERCENT * taken);
        return new Suggestion(words, function.text() + added);
    }

    /** A name that no parameter and no column has. */
    private String fresh(String taken) {
        int number = 1;
        while (taken.contains("c" + number) || known("c" + number)) {
            number++;
        }
        return "c" + number;
    }

    private boolean known(String name) {
        return function.inputs().contains(name)
                || function.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(name));
    }

    /** The weighted residuals, freed from what the model's own derivatives could take up. */
    private void linearize() {
        int size = space.size();
        double[][] columns = new double[size][rows.length];
        ModelKernel kernel = function.kernel(space.indices());
        double[][] inputs = new double[function.inputs().size()][ModelFunction.BLOCK];
        double[] values = new double[ModelFunction.BLOCK];
        double[][] derivatives = new double[size][ModelFunction.BLOCK];
        for (int from = 0; from < rows.length; from += ModelFunction.BLOCK) {
            int count = Math.min(ModelFunction.BLOCK, rows.length - from);
            for (int j = 0; j < inputs.length; j++) {
                for (int i = 0; i < count; i++) {
                    inputs[j][i] = observations.inputs().get(j).at(rows[from + i]);
                }
            }
            kernel.linearize(parameters, inputs, count, values, derivatives);
            for (int i = 0; i < count; i++) {
                left[from + i] = (observations.observed().at(rows[from + i]) - values[i]) / sigma(from + i);
                for (int k = 0; k < size; k++) {
                    columns[k][from + i] = derivatives[k][i] / sigma(from + i);
                }
            }
        }
        for (double[] column : columns) {
            removeFrom(left, column);
        }
    }

    private double sigma(int i) {
        return observations.weighted() ? observations.sigma().at(rows[i]) : 1;
    }

    /** Powers of each input, then products of two, the simplest first. */
    private Map<String, double[]> candidates() {
        Map<String, double[]> candidates = new LinkedHashMap<>();
        candidates.put("1", column(0, 0, 0, 0));
        List<String> names = function.inputs();
        for (int power = 1; power <= HIGHEST_POWER; power++) {
            for (int j = 0; j < names.size(); j++) {
                candidates.put(power == 1 ? quoted(j) : quoted(j) + "^" + power, column(j, power, j, 0));
            }
        }
        for (int j = 0; j < names.size(); j++) {
            for (int other = j + 1; other < names.size(); other++) {
                candidates.put(quoted(j) + "*" + quoted(other), column(j, 1, other, 1));
            }
        }
        return candidates;
    }

    private String quoted(int j) {
        String name = function.inputs().get(j);
        return name.matches("[A-Za-z_][A-Za-z_0-9]*") ? name : "`" + name + "`";
    }

    private double[] column(int one, int power, int other, int otherPower) {
        double[] column = new double[rows.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = (power(one, i, power) * power(other, i, otherPower)) / sigma(i);
        }
        return column;
    }

    private double power(int input, int i, int power) {
        return power == 0 ? 1 : Math.pow(observations.inputs().get(input).at(rows[i]), power);
    }

    /** The candidate that takes up most. */
    private Optional<String> best(Map<String, double[]> candidates) {
        Optional<String> best = Optional.empty();
        double most = 0;
        for (Map.Entry<String, double[]> candidate : candidates.entrySet()) {
            double[] free = orthogonal(candidate.getValue());
            double length = squares(free);
            double gain = length > 0 ? Math.pow(product(free, left), 2) / length : 0;
            if (gain > BETTER * most) {
                most = gain;
                best = Optional.of(candidate.getKey());
            }
        }
        return best;
    }

    /** Takes a column out of a vector, and out of all that come later. */
    private void removeFrom(double[] vector, double[] column) {
        double[] free = orthogonal(column);
        double length = Math.sqrt(squares(free));
        if (length == 0) {
            return;
        }
        for (int i = 0; i < free.length; i++) {
            free[i] /= length;
        }
        basis.add(free);
        subtract(vector, free);
    }

    /** The part of a column outside of those taken out so far, by Gram and Schmidt done twice; zeros where it is rounding. */
    private double[] orthogonal(double[] column) {
        double[] free = column.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (double[] direction : basis) {
                subtract(free, direction);
            }
        }
        return squares(free) > NOTHING_NEW * squares(column) ? free : new double[column.length];
    }

    private static void subtract(double[] vector, double[] direction) {
        double length = product(vector, direction);
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= length * direction[i];
        }
    }

    private static double squares(double[] vector) {
        return product(vector, vector);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
