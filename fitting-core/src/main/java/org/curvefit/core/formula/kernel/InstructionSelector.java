package org.curvefit.core.formula.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvefit.core.formula.ast.Binary;
import org.curvefit.core.formula.ast.Call;
import org.curvefit.core.formula.ast.Conditional;
import org.curvefit.core.formula.ast.Constant;
import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Expression;
import org.curvefit.core.formula.ast.ExpressionVisitor;
import org.curvefit.core.formula.ast.Negation;
import org.curvefit.core.formula.ast.ParameterReference;
import org.curvefit.core.formula.ast.UnresolvedName;
import org.curvefit.core.formula.ast.VariableReference;

/**
 * Chooses the instruction for each sub-expression that differs between rows.
 *
 * <p>Arrays are numbered as if there were no end of registers: inputs first, then outputs, then one number for every other result.
 */
final class InstructionSelector implements ExpressionVisitor<Instruction> {

    private final Scalars scalars;
    private final List<String> inputs;
    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Expression, Integer> places = new HashMap<>();
    private final Map<Expression, Call> sines = new HashMap<>();
    private final Map<Expression, Call> cosines = new HashMap<>();
    private final Set<Expression> computed = new HashSet<>();
    private int nextPlace;

    InstructionSelector(Scalars scalars, List<String> inputs) {
        this.scalars = scalars;
        this.inputs = inputs;
    }

    List<Instruction> select(List<Expression> nodes, List<Expression> outputs) {
        nextPlace = inputs.size() + outputs.size();
        for (int i = outputs.size() - 1; i >= 0; i--) {
            places.put(outputs.get(i), inputs.size() + i);
        }
        nodes.forEach(this::rememberWave);
        for (Expression node : nodes) {
            if (node instanceof VariableReference variable) {
                places.put(node, inputs.indexOf(variable.name()));
            } else if (!scalars.contains(node) && !computed.contains(node)) {
                instructions.add(node.accept(this));
            }
        }
        for (int i = 0; i < outputs.size(); i++) {
            deliver(outputs.get(i), inputs.size() + i);
        }
        return instructions;
    }

    private void rememberWave(Expression node) {
        if (node instanceof Call call && call.function() == ElementaryFunction.SIN) {
            sines.put(call.argument(0), call);
        } else if (node instanceof Call call && call.function() == ElementaryFunction.COS) {
            cosines.put(call.argument(0), call);
        }
    }

    /** Fills an output that no instruction has computed in its place. */
    private void deliver(Expression output, int place) {
        if (scalars.contains(output)) {
            instructions.add(Instruction.of(Opcode.FILL, place, scalars.place(output)));
        } else if (places.get(output) != place) {
            instructions.add(Instruction.of(Opcode.COPY, place, places.get(output)));
        }
    }

    private int array(Expression operand) {
        if (!scalars.contains(operand)) {
            return places.get(operand);
        }
        int place = nextPlace++;
        instructions.add(Instruction.of(Opcode.FILL, place, scalars.place(operand)));
        return place;
    }

    private Instruction instruction(Opcode code, Expression node, Expression... operands) {
        int[] operandPlaces = new int[operands.length];
        for (int i = 0; i < operands.length; i++) {
            operandPlaces[i] = code.takesArray(i) ? array(operands[i]) : scalars.place(operands[i]);
        }
        return Instruction.of(code, place(node), operandPlaces);
    }

    /** The place of a result; outputs have theirs already. */
    private int place(Expression node) {
        return places.computeIfAbsent(node, unnamed -> nextPlace++);
    }

    @Override
    public Instruction constant(Constant node) {
        throw new AssertionError("a constant is a scalar");
    }

    @Override
    public Instruction unresolvedName(UnresolvedName node) {
        throw new AssertionError("unresolved name " + node.name());
    }

    @Override
    public Instruction parameter(ParameterReference node) {
        throw new AssertionError("a parameter is a scalar");
    }

    @Override
    public Instruction variable(VariableReference node) {
        throw new AssertionError("a column needs no instruction");
    }

    @Override
    public Instruction negation(Negation node) {
        return instruction(Opcode.NEGATE, node, node.operand());
    }

    @Override
    public Instruction binary(Binary node) {
        return switch (node.operator()) {
            case ADD -> commutative(Opcode.ADD_AA, Opcode.ADD_AS, node);
            case SUBTRACT -> ordered(Opcode.SUBTRACT_AA, Opcode.SUBTRACT_AS, Opcode.SUBTRACT_SA, node);
            case MULTIPLY -> commutative(Opcode.MULTIPLY_AA, Opcode.MULTIPLY_AS, node);
            case DIVIDE -> ordered(Opcode.DIVIDE_AA, Opcode.DIVIDE_AS, Opcode.DIVIDE_SA, node);
            case POWER -> ordered(Opcode.POWER_AA, Opcode.POWER_AS, Opcode.POWER_SA, node);
            default ->
                instruction(Opcode.COMPARE, node, node.left(), node.right()).comparing(node.operator());
        };
    }

    private Instruction commutative(Opcode arrays, Opcode withScalar, Binary node) {
        return scalars.contains(node.left())
                ? instruction(withScalar, node, node.right(), node.left())
                : instruction(scalars.contains(node.right()) ? withScalar : arrays, node, node.left(), node.right());
    }

    private Instruction ordered(Opcode arrays, Opcode arrayScalar, Opcode scalarArray, Binary node) {
        Opcode code =
                scalars.contains(node.left()) ? scalarArray : scalars.contains(node.right()) ? arrayScalar : arrays;
        return instruction(code, node, node.left(), node.right());
    }

    @Override
    public Instruction conditional(Conditional node) {
        return instruction(Opcode.SELECT, node, node.condition(), node.whenTrue(), node.whenFalse());
    }

    @Override
    public Instruction call(Call node) {
        Expression angle = node.argument(0);
        if (sines.containsValue(node) && cosines.containsKey(angle)
                || cosines.containsValue(node) && sines.containsKey(angle)) {
            return sineAndCosine(angle);
        }
        Expression[] arguments = node.arguments().toArray(Expression[]::new);
        return instruction(code(node), node, arguments).calling(node.function());
    }

    /** Sine and cosine of one angle together cost little more than one of them. */
    private Instruction sineAndCosine(Expression angle) {
        Call sine = sines.get(angle);
        Call cosine = cosines.get(angle);
        computed.add(sine);
        computed.add(cosine);
        return Instruction.of(Opcode.SINCOS, place(sine), array(angle), place(cosine));
    }

    private Opcode code(Call node) {
        return switch (node.function()) {
            case EXP -> Opcode.EXP;
            case LOG -> Opcode.LOG;
            case SIN -> Opcode.SIN;
            case COS -> Opcode.COS;
            case TAN -> Opcode.TAN;
            case TANH -> Opcode.TANH;
            case EXPM1 -> Opcode.EXPM1;
            case LOG1P -> Opcode.LOG1P;
            case SQRT -> Opcode.SQRT;
            case CHAIN -> scalars.contains(node.argument(0)) ? Opcode.CHAIN_SA : Opcode.CHAIN_AA;
            case POWER_SLOPE -> isPowerOfArrayToScalar(node) ? Opcode.POWER_SLOPE : Opcode.FUNCTION_AAA;
            default ->
                switch (node.function().arity()) {
                    case 1 -> Opcode.FUNCTION_A;
                    case 2 -> Opcode.FUNCTION_AA;
                    default -> Opcode.FUNCTION_AAA;
                };
        };
    }

    private boolean isPowerOfArrayToScalar(Call node) {
        return !scalars.contains(node.argument(0))
                && scalars.contains(node.argument(1))
                && !scalars.contains(node.argument(2));
    }
}
