package org.curvefit.core.problem;

import java.util.ArrayList;
import java.util.List;
import org.curvefit.api.data.Observations;
import org.curvefit.api.data.Rows;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.numeric.Vector;

/**
 * The foot points of all rows at given parameters.
 *
 * @param points x + d, one vector per input
 * @param values f(x + d)
 * @param linearized observations with exact inputs x + d whose residuals and derivatives are those of the eliminated problem: observed y + f_x'd, standard
 *     deviation s
 * @param responsePart sum of ((f(x + d) - y) / sigma)^2
 * @param inputPart sum of (d_j / sigma_j)^2
 */
public record FootPointRows(
        List<Vector> points, Vector values, Observations linearized, double responsePart, double inputPart) {
    public FootPointRows {
        points = List.copyOf(points);
    }

    /** Finds them. */
    public static FootPointRows of(ModelFunction function, Observations observations, double[] parameters) {
        int n = observations.size();
        FootPoints foot = new FootPoints(function);
        double[][] points = new double[observations.inputs().size()][n];
        double[] values = new double[n];
        double[] observed = new double[n];
        double[] sigma = new double[n];
        double responsePart = 0;
        double inputPart = 0;
        for (int from = 0; from < n; from += ModelFunction.BLOCK) {
            int rows = foot.load(observations, from);
            foot.settle(parameters);
            for (int j = 0; j < points.length; j++) {
                System.arraycopy(foot.points()[j], 0, points[j], from, rows);
            }
            for (int i = 0; i < rows; i++) {
                values[from + i] = foot.value(i);
                observed[from + i] = foot.linearized(i);
                sigma[from + i] = foot.effective(i);
                responsePart += foot.responsePart(i);
                inputPart += foot.inputPart(i);
            }
        }
        List<Vector> inputs = new ArrayList<>();
        for (double[] point : points) {
            inputs.add(Vector.of(point));
        }
        Observations linearized =
                new Observations(inputs, Vector.of(observed), Vector.of(sigma), Rows.all(n), 0, 0, List.of());
        return new FootPointRows(inputs, Vector.of(values), linearized, responsePart, inputPart);
    }
}
