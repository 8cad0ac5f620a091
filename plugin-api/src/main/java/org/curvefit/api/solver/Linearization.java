package org.curvefit.api.solver;

/**
 * A cost linearized at a point; of the size of the parameters, not of the data. With {@link Capability#RESIDUALS} it stands for residuals r and
 * Jacobian J (rows times m) through a factor R with R'R = J'J, whatever way that factor was accumulated.
 */
public interface Linearization {
    /** Number of parameters m. */
    int size();

    /** The cost F = 1/2 r'r. */
    double cost();

    /** Derivative of the cost with respect to parameter k: (J'r)_k. */
    double gradient(int k);

    /**
     * Whether a parameter lies on a bound beyond which the cost would fall: the objective's view of bounds, which directions and rules follow. No step
     * moves such a parameter, although its gradient does not vanish.
     */
    default boolean held(int k) {
        return false;
    }

    /** Euclidean norm of column k of J. */
    double columnNorm(int k);

    /** MINPACK's gtol measure: the largest |cosine| of the angle between r and a column of J; 0 for r = 0. */
    double largestCosine();

    /**
     * Solves min |J d + r|^2 + |D d|^2 for the step d.
     *
     * @param damping m diagonal elements of D, all at least 0
     * @param step m values, filled; parameters without effect get 0
     * @return false if the problem is singular to working precision and no step was found
     */
    boolean solve(double[] damping, double[] step);

    /**
     * Solves min |J d + r| within the trust region |D d| &lt;= radius, up to a tenth of the radius, as min |J d + r|^2 + mu |D d|^2.
     *
     * @param scale m diagonal elements of D, all positive
     * @param radius positive
     * @param guess a first guess of mu, such as that of the step before; 0 for none
     * @param step m values, filled
     * @return mu; 0 for the undamped step; NaN if no step was found
     */
    double solveWithin(double[] scale, double radius, double guess, double[] step);

    /**
     * The shortest of all steps that minimize |J d + r|, lengths measured in units of the columns of J.
     *
     * @param step m values, filled
     * @return the rank of J
     */
    int solveMinimumNorm(double[] step);

    /** |J d + r|^2 for a step d. */
    double squaredAfter(double[] step);

    /** |J d|^2 for a step d. */
    double squaredChange(double[] step);

    /**
     * The triangular factor T of [J r]: for a step d the residuals have the length of T (d, 1), without the digits that J'J loses.
     *
     * @param target (m + 1) x (m + 1), column-major, upper triangle; the rest is filled with 0
     */
    void factor(double[] target);

    /** J'J, m x m column-major, filled completely. */
    void normalMatrix(double[] target);
}
