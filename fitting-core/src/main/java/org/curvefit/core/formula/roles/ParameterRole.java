package org.curvefit.core.formula.roles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.core.formula.ast.Expression;

/**
 * The part that a parameter plays in a formula.
 *
 * @param name the parameter
 * @param unit its unit: exponents by axis; empty for a pure number or when nothing is known
 * @param positions where it stands against columns: it is coefficient times a position on the scale of the carrier
 * @param wave where it decides how fast a sine or cosine turns
 * @param exponential whether it multiplies something in an exponent, so that both signs make sense
 */
public record ParameterRole(
        String name, Map<UnitAxis, Double> unit, List<Position> positions, Optional<Wave> wave, boolean exponential) {
    public ParameterRole {
        unit = Map.copyOf(unit);
        positions = List.copyOf(positions);
    }

    /**
     * A parameter that is added to coefficient times carrier, so that -parameter/coefficient is a place on the carrier's scale.
     *
     * @param carrier of columns only
     * @param coefficient the same in every row; may hold other parameters
     * @param stepwise whether something changes abruptly there: a comparison, a minimum, an absolute value
     */
    public record Position(Expression carrier, Expression coefficient, boolean stepwise) {}

    /**
     * A sine or cosine of coefficient times carrier.
     *
     * @param carrier of columns only
     * @param coefficient holds the parameter
     */
    public record Wave(Expression carrier, Expression coefficient) {}
}
