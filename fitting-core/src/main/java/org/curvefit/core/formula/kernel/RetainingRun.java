package org.curvefit.core.formula.kernel;

import java.util.Arrays;

/**
 * Runs a tape over the same rows with other parameters again and again, and computes only what the changes enter: the exponential of a peak once
 * for all heights. Each result has a register of its own.
 */
final class RetainingRun {

    private final Tape tape;
    private final TapeRun run;
    private final Instruction[] instructions;
    private final boolean[] changedScalars;
    private final boolean[] changedArrays;
    private final int firstRegister;

    RetainingRun(Tape shared, ArrayMath math) {
        tape = shared.retaining();
        run = new TapeRun(tape, math);
        instructions = tape.instructions();
        changedScalars = new boolean[tape.newScalars().length];
        changedArrays = new boolean[tape.places().total()];
        firstRegister = tape.places().inputs() + tape.places().outputs();
    }

    /**
     * Values of all rows.
     *
     * @param again whether the inputs hold what they held at the call before
     * @param values filled
     */
    void execute(double[] parameters, double[][] inputs, int rows, boolean again, double[] values) {
        run.bindInputs(inputs);
        run.bindOutput(0, values);
        if (again) {
            tape.updateScalars(parameters, run.scalars(), changedScalars);
        } else {
            run.computeScalars(parameters);
        }
        Arrays.fill(changedArrays, 0, tape.places().inputs(), !again);
        for (Instruction instruction : instructions) {
            boolean changed =
                    !again || instruction.target() < firstRegister || instruction.reads(changedScalars, changedArrays);
            if (changed) {
                run.execute(instruction, rows);
            }
            instruction.mark(changedArrays, changed);
        }
    }
}
