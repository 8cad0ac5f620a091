package org.curvefit.core.formula.kernel;

import org.curvefit.core.formula.ast.ElementaryFunction;
import org.curvefit.core.formula.ast.Operator;

/**
 * One operation over a block.
 *
 * @param code what to do
 * @param function the function, for the codes that call one
 * @param operator the comparison, for the code that compares
 * @param target place of the array to fill
 * @param first place of the first operand among the arrays or the scalars, as the code says
 * @param second place of the second operand
 * @param third place of the third operand
 */
record Instruction(
        Opcode code, ElementaryFunction function, Operator operator, int target, int first, int second, int third) {

    static Instruction of(Opcode code, int target, int... operands) {
        return new Instruction(
                code, ElementaryFunction.EXP, Operator.ADD, target, at(operands, 0), at(operands, 1), at(operands, 2));
    }

    Instruction calling(ElementaryFunction called) {
        return new Instruction(code, called, operator, target, first, second, third);
    }

    Instruction comparing(Operator comparison) {
        return new Instruction(code, function, comparison, target, first, second, third);
    }

    int operand(int place) {
        return place == 0 ? first : place == 1 ? second : third;
    }

    /** Whether one of the operands is flagged, scalars and arrays each by their place. */
    boolean reads(boolean[] scalars, boolean[] arrays) {
        for (int place = 0; place < code.operands(); place++) {
            int operand = operand(place);
            if (code.takesArray(place) ? arrays[operand] : code.takesScalar(place) && scalars[operand]) {
                return true;
            }
        }
        return false;
    }

    /** Flags the arrays that it fills, or takes the flags away. */
    void mark(boolean[] arrays, boolean flag) {
        arrays[target] = flag;
        for (int place = 0; place < code.operands(); place++) {
            if (code.fillsArray(place)) {
                arrays[operand(place)] = flag;
            }
        }
    }

    private static int at(int[] operands, int place) {
        return place < operands.length ? operands[place] : 0;
    }
}
