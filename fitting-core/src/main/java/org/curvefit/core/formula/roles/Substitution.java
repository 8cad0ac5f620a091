package org.curvefit.core.formula.roles;

import java.util.List;
import java.util.Map;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Operator;

/** How parameters of a formula follow from the natural variables that stand for them in a search. */
sealed interface Substitution {
    /** Adds the values of the parameters that were replaced; NaN where there are none. */
    void recover(Map<String, Double> values);

    /** The variable that is new, or the first of them. */
    String variable();

    /** Whether the variable stands for something that is always positive. */
    default boolean positive() {
        return false;
    }

    /**
     * A variable that stands for a function of one parameter.
     *
     * @param parameter what was replaced
     * @param variable what stands for it
     * @param meaning the function of the parameter, and maybe of others, whose value the variable is
     */
    record Inverse(String parameter, String variable, Expression meaning) implements Substitution {
        @Override
        public boolean positive() {
            return meaning instanceof Call call && call.function() == ElementaryFunction.EXP
                    || meaning instanceof Binary power && power.operator() == Operator.POWER;
        }

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
        public String variable() {
            return cosine;
        }

        @Override
        public void recover(Map<String, Double> values) {
            double c = values.get(cosine);
            double s = values.get(sine);
            values.put(amplitude, Math.hypot(c, s));
            values.put(phase, Inversion.solve(angle, phase, StrictMath.atan2(s, c), values));
        }
    }

    /**
     * A factor 1 + q of the formula without its linear parameters, in the place of one parameter, which is held at 1.
     *
     * @param parameter the parameter that is held
     * @param variable q
     * @param powers for each parameter the power of 1 + q by which it scales
     * @param linear parameters that are not multiplied by the factor in the formula
     */
    record Scaled(String parameter, String variable, Map<String, Double> powers, List<String> linear)
            implements Substitution {
        @Override
        public void recover(Map<String, Double> values) {
            double q = 1 + values.get(variable);
            powers.forEach((name, power) -> {
                double scaled = linear.contains(name) ? power - 1 : power;
                values.put(name, (name.equals(parameter) ? 1 : values.get(name)) * Math.pow(q, scaled));
            });
        }
    }
}
