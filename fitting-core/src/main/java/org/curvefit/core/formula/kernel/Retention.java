package org.curvefit.core.formula.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives every result of a tape a register that nothing else uses, so that it is still there when the tape runs over the same rows again. */
final class Retention {

    private final int fixed;
    private final ArrayPlaces places;
    private final List<Instruction> renamed = new ArrayList<>();
    private final int[] latest;
    private int used;

    Retention(ArrayPlaces shared, Instruction[] instructions) {
        fixed = shared.inputs() + shared.outputs();
        latest = new int[shared.total()];
        Arrays.setAll(latest, place -> place);
        for (Instruction instruction : instructions) {
            renamed.add(rename(instruction));
        }
        places = new ArrayPlaces(shared.inputs(), shared.outputs(), used);
    }

    private Instruction rename(Instruction instruction) {
        Opcode code = instruction.code();
        int[] operands = new int[code.operands()];
        for (int place = 0; place < operands.length; place++) {
            int operand = instruction.operand(place);
            operands[place] = code.takesArray(place) ? latest[operand] : operand;
        }
        for (int place = 0; place < operands.length; place++) {
            if (code.fillsArray(place)) {
                operands[place] = fresh(operands[place]);
            }
        }
        return Instruction.of(code, fresh(instruction.target()), operands)
                .calling(instruction.function())
                .comparing(instruction.operator());
    }

    private int fresh(int place) {
        if (place >= fixed) {
            latest[place] = fixed + used++;
        }
        return latest[place];
    }

    Instruction[] instructions() {
        return renamed.toArray(Instruction[]::new);
    }

    ArrayPlaces places() {
        return places;
    }
}
