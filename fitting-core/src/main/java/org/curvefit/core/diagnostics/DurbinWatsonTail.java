package org.curvefit.core.diagnostics;

/**
 * The exact distribution of Durbin and Watson's d for independent normal errors: P(d <= d0) = P(q < 0) with q = sum (lambda_j - d0) u_j^2, lambda the
 * eigenvalues of Q2'AQ2, A the tridiagonal matrix of d's numerator, Q2 the complement of the basis Q. No eigenvalue is computed: the moment generating
 * function of q is M(s) = det(Q2' (I - 2 s (A - d0 I)) Q2)^(-1/2), see {@link ComplementDeterminant}. Ansley, Kohn and Shively, "Computing p-values for
 * the generalized Durbin-Watson and other invariant test statistics", Journal of Econometrics 54 (1992).
 *
 * <p>A tail is the integral of M(s)/s along a line parallel to the imaginary axis near the saddle point, which keeps the digits of small
 * probabilities: Rice, "Distribution of quadratic forms in normal random variables", SIAM J. Sci. Stat. Comput. 1 (1980). With s = c + i r sinh x the
 * trapezoidal rule converges like exp(-pi^2 / step), because no singularity lies nearer than pi/2 to the real x.
 */
final class DurbinWatsonTail {
    private static final double STEP = 0.25;
    private static final double NEGLIGIBLE = 1e-15;
    private static final int MOST_NODES = 400;

    /** Below this the normal distribution is no longer near enough to say where the saddle point lies. */
    private static final double FAR_OUT = 1e-4;

    /** Share of the way to where M(s) may be infinite. */
    private static final double NEAR_EDGE = 0.95;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int CUTS = 16;

    private final double d;
    private final DurbinWatsonMoments moments;
    private final ComplementDeterminant determinant;

    private DurbinWatsonTail(double d, DurbinWatsonMoments moments, ComplementDeterminant determinant) {
        this.d = d;
        this.moments = moments;
        this.determinant = determinant;
    }

    /**
     * Probability of so small a d; NaN with fewer than two degrees of freedom, where d is no matter of chance.
     *
     * @param d between 0 and 4, both excluded
     */
    static double atMost(double d, DurbinWatsonMoments moments, double[][] basis) {
        return moments.freedom() < 2
                ? Double.NaN
                : new DurbinWatsonTail(d, moments, new ComplementDeterminant(basis, d)).probability();
    }

    /** The smaller tail first: of q < 0 from a line left of the origin, or of q > 0 from one right of it. */
    private double probability() {
        boolean low = moments.meanBeside(d) > 0;
        double side = low ? -1 : 1;
        double edge = NEAR_EDGE / (2 * (low ? d : DurbinWatsonMoments.LARGEST - d));
        double mean = Math.abs(moments.meanBeside(d));
        double variance = moments.varianceBeside(d);
        double normal = Math.min((mean + Math.sqrt(mean * mean + 4 * variance)) / (2 * variance), edge / 2);
        double tail = tail(side * normal, normal);
        if (tail < FAR_OUT) {
            double saddle = saddle(side, normal / 2, edge);
            tail = tail(side * saddle, Math.min(saddle, edge / NEAR_EDGE - saddle));
        }
        return low ? tail : 1 - tail;
    }

    /** Where ln M(c) - ln |c| is least, by golden section; in a normal distribution that is where the search begins. */
    private double saddle(double side, double from, double to) {
        double low = Math.log(from);
        double high = Math.log(to);
        double first = high - GOLDEN * (high - low);
        double second = low + GOLDEN * (high - low);
        double atFirst = exponent(side, first);
        double atSecond = exponent(side, second);
        for (int cut = 0; cut < CUTS; cut++) {
            if (atFirst < atSecond) {
                high = second;
                second = first;
                atSecond = atFirst;
                first = high - GOLDEN * (high - low);
                atFirst = exponent(side, first);
            } else {
                low = first;
                first = second;
                atFirst = atSecond;
                second = low + GOLDEN * (high - low);
                atSecond = exponent(side, second);
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double exponent(double side, double logDistance) {
        determinant.at(side * Math.exp(logDistance), 0);
        return -determinant.logarithm() / 2 - logDistance;
    }

    /**
     * A tail.
     *
     * @param c where the line crosses the real axis: left or right of the origin
     * @param radius least distance of a singularity from there
     */
    private double tail(double c, double radius) {
        double sum = 0;
        for (int node = 0; node < MOST_NODES; node++) {
            double height = radius * Math.sinh(node * STEP);
            determinant.at(c, height);
            double size = Math.exp(-determinant.logarithm() / 2)
                    * Math.cosh(node * STEP)
                    / Math.hypot(c, height)
                    * (node == 0 ? 0.5 : 1);
            sum += size * Math.cos(determinant.argument() / 2 + Math.atan2(height, c));
            if (size < NEGLIGIBLE * Math.abs(sum)) {
                break;
            }
        }
        return Math.min(1, Math.max(0, Math.signum(c) * sum * radius * STEP / Math.PI));
    }
}
