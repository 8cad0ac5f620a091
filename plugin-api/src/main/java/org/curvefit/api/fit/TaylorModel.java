package org.curvefit.api.fit;

import java.util.List;
import org.curvefit.api.numeric.Matrix;
import org.curvefit.api.numeric.Vector;

/**
 * The second-order Taylor model of a loss around a point: value + g'd + 1/2 d'Hd for a step d from the point.
 *
 * @param names of the parameters
 * @param point where the loss was expanded
 * @param value of the loss there
 * @param gradient g of the loss there
 * @param hessian H of the loss there
 */
public record TaylorModel(List<String> names, Vector point, double value, Vector gradient, Matrix hessian) {
    public TaylorModel {
        names = List.copyOf(names);
    }

    /** The model's value at a point. */
    public double at(double... where) {
        double sum = value;
        for (int k = 0; k < point.size(); k++) {
            double step = where[k] - point.at(k);
            sum += gradient.at(k) * step;
            for (int i = 0; i < point.size(); i++) {
                sum += 0.5 * step * hessian.at(i, k) * (where[i] - point.at(i));
            }
        }
        return sum;
    }

    /** The model's gradient at a point, g + Hd. */
    public Vector gradientAt(double... where) {
        double[] slopes = new double[point.size()];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = gradient.at(k);
            for (int i = 0; i < slopes.length; i++) {
                slopes[k] += hessian.at(k, i) * (where[i] - point.at(i));
            }
        }
        return Vector.of(slopes);
    }

    /** The derivative of the loss at the point along a direction of any length: u'g for the unit vector u. */
    public double along(double... direction) {
        double product = 0;
        double squared = 0;
        for (int k = 0; k < direction.length; k++) {
            product += direction[k] * gradient.at(k);
            squared += direction[k] * direction[k];
        }
        return product / Math.sqrt(squared);
    }

    /** The unit vector along which the loss falls fastest at the point; zeros where the gradient vanishes. */
    public Vector steepestDescent() {
        double[] direction = gradient.toArray();
        double squared = 0;
        for (double element : direction) {
            squared += element * element;
        }
        for (int k = 0; k < direction.length && squared > 0; k++) {
            direction[k] /= -Math.sqrt(squared);
        }
        return Vector.of(direction);
    }
}
