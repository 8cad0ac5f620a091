package org.curvefit.core.formula.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Conditional;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.VariableReference;
import org.curvefit.core.formula.calculus.Simplifier;

/**
 * Derives from a formula which unit each parameter carries, in powers of the units of the columns and of the response: in x/(k + x) the unit of k
 * is that of x, in exp(-b x) that of b is 1/x. Terms of a sum have the same unit, arguments of exp and sin have none. Powers with a fitted exponent
 * and exponentials have units of their own ({@link UnitAxis.Power}, {@link UnitAxis.Growth}), so that in x^n/(k + x^n) the unit of k is that of x^n.
 */
final class UnitAnalysis {
    private final Simplifier algebra;
    private final Occurrences occurrences;
    private final Map<String, Integer> unknowns = new HashMap<>();
    private final List<UnitAxis> axes = new ArrayList<>();
    private final Map<Expression, double[]> units = new HashMap<>();
    private final List<double[]> wishes = new ArrayList<>();
    private final UnitEquations equations;
    private final int mostUnknowns;
    private final int width;
    private int fresh;

    private UnitAnalysis(Expression root, Simplifier algebra) {
        this.algebra = algebra;
        this.occurrences = new Occurrences(root);
        int nodes = occurrences.nodes().size();
        occurrences.parameters(root).stream().sorted().forEach(name -> unknowns.put(name, unknowns.size()));
        this.fresh = unknowns.size();
        this.mostUnknowns = unknowns.size() + nodes;
        this.width = mostUnknowns + 4 * nodes + 1;
        this.equations = new UnitEquations(mostUnknowns);
    }

    /** For each parameter its unit: exponents by axis, without those that are 0. */
    static Map<String, Map<UnitAxis, Double>> units(Expression root, Simplifier algebra) {
        UnitAnalysis analysis = new UnitAnalysis(root, algebra);
        for (Expression node : analysis.occurrences.nodes()) {
            analysis.units.put(node, analysis.unit(node));
        }
        analysis.demandSame(analysis.units.get(root), analysis.axis(new UnitAxis.Response()));
        analysis.wishes.forEach(analysis.equations::demandNone);
        Map<String, Map<UnitAxis, Double>> found = new LinkedHashMap<>();
        analysis.unknowns.forEach((name, index) -> found.put(name, analysis.byAxis(analysis.unknown(index))));
        return found;
    }

    private Map<UnitAxis, Double> byAxis(double[] unit) {
        double[] solved = equations.solved(unit);
        Map<UnitAxis, Double> exponents = new LinkedHashMap<>();
        for (int a = 0; a < axes.size(); a++) {
            double exponent = solved[mostUnknowns + a];
            if (Math.abs(exponent) > 1e-9) {
                exponents.put(axes.get(a), exponent);
            }
        }
        return exponents;
    }

    private double[] unit(Expression node) {
        if (occurrences.parameters(node).isEmpty()) {
            return algebra.variesByRow(node) ? columnUnit(node) : none();
        }
        if (node instanceof ParameterReference reference) {
            return unknown(unknowns.get(reference.name()));
        }
        if (node instanceof Negation negation) {
            return units.get(negation.operand());
        }
        if (node instanceof Conditional choice) {
            return same(choice.whenTrue(), choice.whenFalse());
        }
        return node instanceof Call call ? callUnit(call) : binaryUnit((Binary) node);
    }

    private double[] binaryUnit(Binary node) {
        double[] left = units.get(node.left());
        double[] right = units.get(node.right());
        return switch (node.operator()) {
            case ADD, SUBTRACT -> same(node.left(), node.right());
            case MULTIPLY -> combined(left, 1, right, 1);
            case DIVIDE -> combined(left, 1, right, -1);
            case POWER -> powerUnit(node);
            default -> {
                same(node.left(), node.right());
                yield none();
            }
        };
    }

    private double[] same(Expression left, Expression right) {
        if (left.isConstant(0)) {
            return units.get(right);
        }
        if (!right.isConstant(0)) {
            demandSame(units.get(left), units.get(right));
        }
        return left instanceof Constant ? units.get(right) : units.get(left);
    }

    private double[] powerUnit(Binary node) {
        if (node.right() instanceof Constant exponent) {
            return combined(units.get(node.left()), exponent.value(), none(), 0);
        }
        equations.demandNone(units.get(node.right()));
        if (occurrences.parameters(node.left()).isEmpty()) {
            return algebra.variesByRow(node.right()) ? none() : axis(new UnitAxis.Power(node.right(), node.left()));
        }
        double[] unit = unknown(fresh++);
        wishes.add(units.get(node.left()));
        wishes.add(unit);
        return unit;
    }

    private double[] callUnit(Call call) {
        double[] first = units.get(call.argument(0));
        return switch (call.function()) {
            case SQRT -> combined(first, 0.5, none(), 0);
            case CBRT -> combined(first, 1.0 / 3, none(), 0);
            case ABS -> first;
            case MIN, MAX -> same(call.argument(0), call.argument(1));
            case ATAN2 -> {
                same(call.argument(0), call.argument(1));
                yield none();
            }
            case VOIGT -> {
                same(call.argument(0), call.argument(1));
                same(call.argument(0), call.argument(2));
                yield combined(first, -1, none(), 0);
            }
            case SIGN, STEP, FLOOR -> none();
            case LOG, LOG10, LOG2 -> {
                wishes.add(first);
                yield none();
            }
            case EXP -> exponentialUnit(call, first);
            default -> {
                call.arguments().forEach(argument -> equations.demandNone(units.get(argument)));
                yield none();
            }
        };
    }

    private double[] exponentialUnit(Call call, double[] argument) {
        equations.demandNone(argument);
        Optional<Factored> linear = Factored.of(call.argument(0), algebra);
        return linear.map(product -> axis(new UnitAxis.Growth(product.coefficient(), product.carrier())))
                .orElseGet(this::none);
    }

    private double[] columnUnit(Expression node) {
        return monomial(node).orElseGet(() -> axis(new UnitAxis.Carrier(node)));
    }

    /** The unit of a product of powers of columns; absent for anything else. */
    private Optional<double[]> monomial(Expression node) {
        if (!algebra.variesByRow(node)) {
            return Optional.of(none());
        }
        if (node instanceof VariableReference) {
            return Optional.of(axis(new UnitAxis.Carrier(node)));
        }
        if (node instanceof Negation negation) {
            return monomial(negation.operand());
        }
        if (node instanceof Call call && call.function() == ElementaryFunction.SQRT) {
            return monomial(call.argument(0)).map(inner -> combined(inner, 0.5, none(), 0));
        }
        if (!(node instanceof Binary binary)) {
            return Optional.empty();
        }
        return switch (binary.operator()) {
            case MULTIPLY, DIVIDE ->
                monomial(binary.left())
                        .flatMap(left -> monomial(binary.right())
                                .map(right -> combined(
                                        left,
                                        1,
                                        right,
                                        binary.operator() == org.curvefit.core.formula.ast.Operator.DIVIDE ? -1 : 1)));
            case POWER ->
                binary.right() instanceof Constant exponent
                        ? monomial(binary.left()).map(inner -> combined(inner, exponent.value(), none(), 0))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void demandSame(double[] left, double[] right) {
        equations.demandNone(combined(left, 1, right, -1));
    }

    private double[] axis(UnitAxis axis) {
        int index = axes.indexOf(axis);
        if (index < 0) {
            index = axes.size();
            axes.add(axis);
        }
        double[] unit = none();
        unit[mostUnknowns + index] = 1;
        return unit;
    }

    private double[] unknown(int index) {
        double[] unit = none();
        unit[index] = 1;
        return unit;
    }

    private double[] none() {
        return new double[width];
    }

    private double[] combined(double[] left, double a, double[] right, double b) {
        double[] unit = new double[width];
        for (int j = 0; j < width; j++) {
            unit[j] = a * left[j] + b * right[j];
        }
        return unit;
    }
}
