package org.curvefit.core.formula.roles;

import java.util.Map;
import org.curvefit.core.formula.ast.Expression;

/** How parameters of a formula follow from the natural variables that stand for them in a search. */
sealed interface Substitution {
    /** Adds the values of the parameters that were replaced; NaN where there are none. */
    void recover(Map<String, Double> values);

    /**
     * A variable that stands for a function of one parameter.
     *
     * @param parameter what was replaced
     * @param variable what stands for it
     * @param meaning the function of the parameter, and maybe of others, whose value the variable is
     */
    record Inverse(String parameter, String variable, Expression meaning) implements Substitution {
        @Override
        public void recover(Map<String, Double> values) {
            values.put(parameter, Inversion.solve(meaning, parameter, values.get(variable), values));
        }
    }

    /**
     * Two variables that stand for an amplitude and a phase: a sin(u + r) = c sin(u) + s cos(u) with c = a cos(r), s = a sin(r).
     *
     * @param amplitude the parameter a
     * @param phase the parameter in r
     * @param angle r
     * @param cosine the variable c
     * @param sine the variable s
     */
    record Polar(String amplitude, String phase, Expression angle, String cosine, String sine) implements Substitution {
        @Override
        public void recover(Map<String, Double> values) {
            double c = values.get(cosine);
            double s = values.get(sine);
            values.put(amplitude, Math.hypot(c, s));
            values.put(phase, Inversion.solve(angle, phase, StrictMath.atan2(s, c), values));
        }
    }
}
