package org.curvefit.cli.guest;

import java.util.List;
import java.util.Optional;
import org.curvefit.api.model.Bounds;
import org.curvefit.api.model.Derivatives;
import org.curvefit.api.model.ModelFunction;
import org.curvefit.api.model.ModelKernel;
import org.curvefit.api.model.Parameter;
import org.curvefit.api.model.Response;

/**
 * The substrate S that an enzyme has left over: S + Km ln(S/S0) = S0 - Vmax t, the integral of dS/dt = -Vmax S / (Km + S). Solved for S by Newton's
 * method. S. Schnell, C. Mendoza, "Closed form solution for time-dependent enzyme kinetics", J. theor. Biol. 187 (1997).
 *
 * @param time the column that holds t
 */
public record ProgressCurve(String time) implements ModelFunction {
    private static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY);
    private static final int S0 = 0;
    private static final int VMAX = 1;
    private static final int KM = 2;

    @Override
    public String text() {
        return "S + Km*log(S/S0) = S0 - Vmax*" + time;
    }

    @Override
    public String understood() {
        return text();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("S0", NOT_NEGATIVE),
                new Parameter("Vmax", NOT_NEGATIVE),
                new Parameter("Km", NOT_NEGATIVE));
    }

    @Override
    public List<String> inputs() {
        return List.of(time);
    }

    @Override
    public Optional<Response> response() {
        return Optional.empty();
    }

    @Override
    public Derivatives derivatives() {
        return Derivatives.FIRST;
    }

    @Override
    public ModelKernel kernel(int[] wanted) {
        return new Kernel(wanted.clone());
    }

    /** u = ln(S/Km), the root of exp(u) + u = c. Newton's method begins at its right, comes nearer from there, and ends where it no longer does. */
    private static double logOfRatio(double[] p, double t) {
        double c = (p[S0] - p[VMAX] * t) / p[KM] + Math.log(p[S0] / p[KM]);
        double u = c;
        double next = c > 1 ? Math.log(c) : c - Math.exp(c) / (Math.exp(c) + 1);
        while (next < u) {
            u = next;
            double w = Math.exp(u);
            next = u - (w + u - c) / (w + 1);
        }
        return u;
    }

    private static final class Kernel implements ModelKernel {
        private final int[] wanted;

        Kernel(int[] wanted) {
            this.wanted = wanted;
        }

        @Override
        public void evaluate(double[] p, double[][] inputs, int rows, double[] values) {
            for (int i = 0; i < rows; i++) {
                values[i] = p[KM] * Math.exp(logOfRatio(p, inputs[0][i]));
            }
        }

        @Override
        public void linearize(double[] p, double[][] inputs, int rows, double[] values, double[][] derivatives) {
            for (int i = 0; i < rows; i++) {
                double t = inputs[0][i];
                double u = logOfRatio(p, t);
                values[i] = p[KM] * Math.exp(u);
                double share = values[i] / (values[i] + p[KM]);
                for (int k = 0; k < wanted.length; k++) {
                    derivatives[k][i] = share * inner(wanted[k], p, t, u);
                }
            }
        }

        /** The derivative of S0 - Vmax t - Km ln(S/S0) by a parameter, S held. */
        private static double inner(int parameter, double[] p, double t, double u) {
            return switch (parameter) {
                case S0 -> 1 + p[KM] / p[S0];
                case VMAX -> -t;
                default -> Math.log(p[S0] / p[KM]) - u;
            };
        }
    }
}
