package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.Operator;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.calculus.Simplifier;

/** Finds the role of each parameter from the structure of a formula. */
public final class ParameterRoles {
    private final Simplifier algebra;
    private final Occurrences occurrences;
    private final Map<String, List<ParameterRole.Position>> positions = new LinkedHashMap<>();
    private final Map<String, ParameterRole.Wave> waves = new LinkedHashMap<>();
    private final Map<String, Boolean> exponential = new LinkedHashMap<>();

    private ParameterRoles(Expression root, Simplifier algebra) {
        this.algebra = algebra;
        this.occurrences = new Occurrences(root);
    }

    /** The roles by name of the parameter, in the order of the names. */
    public static Map<String, ParameterRole> of(NaturalForm form) {
        ParameterRoles analysis = new ParameterRoles(form.expression(), form.algebra());
        analysis.occurrences.nodes().forEach(analysis::visit);
        Map<String, Map<UnitAxis, Double>> units = UnitAnalysis.units(form.expression(), form.algebra());
        Map<String, ParameterRole> roles = new LinkedHashMap<>();
        for (String name : form.variables()) {
            roles.put(
                    name,
                    new ParameterRole(
                            name,
                            units.getOrDefault(name, Map.of()),
                            analysis.positions.getOrDefault(name, List.of()),
                            Optional.ofNullable(analysis.waves.get(name)),
                            analysis.exponential.getOrDefault(name, false)));
        }
        return roles;
    }

    private void visit(Expression node) {
        if (node instanceof Call call) {
            visitCall(call);
        } else if (node instanceof Binary binary) {
            visitBinary(binary);
        }
    }

    private void visitCall(Call call) {
        switch (call.function()) {
            case SIN, COS, TAN -> Terms.distributed(call.argument(0), algebra).forEach(this::noteWave);
            case EXP, SINH, COSH, TANH, EXPM1 ->
                occurrences.parameters(call.argument(0)).forEach(name -> exponential.put(name, true));
            case MIN, MAX -> notePositions(algebra.difference(call.argument(0), call.argument(1)), true);
            case ABS, STEP, SIGN -> notePositions(call.argument(0), true);
            default -> {}
        }
    }

    private void visitBinary(Binary node) {
        if (node.operator() == Operator.ADD || node.operator() == Operator.SUBTRACT) {
            notePositions(node, false);
        } else if (node.operator().isComparison()) {
            notePositions(algebra.difference(node.left(), node.right()), true);
        } else if (node.operator() == Operator.POWER) {
            occurrences.parameters(node.right()).forEach(name -> exponential.put(name, true));
        }
    }

    private void noteWave(Expression term) {
        Factored.of(term, algebra)
                .ifPresent(product -> new Occurrences(product.coefficient())
                        .parameters(product.coefficient())
                        .forEach(name -> waves.putIfAbsent(
                                name, new ParameterRole.Wave(product.carrier(), product.coefficient()))));
    }

    /** Notes a parameter that stands alone beside a product of a column, as m in k (x - m) or a in tanh(a + b x). */
    private void notePositions(Expression sum, boolean stepwise) {
        List<Expression> terms = Terms.of(sum, algebra);
        List<Factored> products = new ArrayList<>();
        terms.forEach(term -> Factored.of(term, algebra).ifPresent(products::add));
        if (products.size() != 1 || terms.size() > 3) {
            return;
        }
        Factored product = products.get(0);
        for (Expression term : terms) {
            boolean opposite = term instanceof Negation;
            Expression bare = term instanceof Negation negation ? negation.operand() : term;
            if (bare instanceof ParameterReference reference
                    && !new Occurrences(product.coefficient())
                            .parameters(product.coefficient())
                            .contains(reference.name())) {
                Expression coefficient = opposite ? product.coefficient() : algebra.negation(product.coefficient());
                notePosition(reference.name(), new ParameterRole.Position(product.carrier(), coefficient, stepwise));
            }
        }
    }

    private void notePosition(String name, ParameterRole.Position position) {
        List<ParameterRole.Position> known = positions.computeIfAbsent(name, key -> new ArrayList<>());
        ParameterRole.Position smooth = new ParameterRole.Position(position.carrier(), position.coefficient(), false);
        ParameterRole.Position stepwise = new ParameterRole.Position(position.carrier(), position.coefficient(), true);
        if (position.stepwise()) {
            known.remove(smooth);
        }
        if (!known.contains(stepwise) && !known.contains(position)) {
            known.add(position);
        }
    }
}
