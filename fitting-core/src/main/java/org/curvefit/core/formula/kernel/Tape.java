package org.curvefit.core.formula.kernel;

import java.util.List;

/**
 * A formula, with the derivatives wanted of it, as a list of operations over blocks of rows. Immutable and shareable between threads.
 *
 * <p>Scalars: the parameters, then the constants, then the results of {@code steps}. Arrays: the inputs, then the outputs, then the
 * registers.
 */
public final class Tape {

    private final int parameters;
    private final double[] constants;
    private final ScalarStep[] steps;
    private final Instruction[] instructions;
    private final ArrayPlaces places;

    Tape(
            int parameters,
            List<Double> constants,
            List<ScalarStep> steps,
            List<Instruction> instructions,
            ArrayPlaces places) {
        this.parameters = parameters;
        this.constants = constants.stream().mapToDouble(Double::doubleValue).toArray();
        this.steps = steps.toArray(ScalarStep[]::new);
        this.instructions = instructions.toArray(Instruction[]::new);
        this.places = places;
    }

    int parameters() {
        return parameters;
    }

    ArrayPlaces places() {
        return places;
    }

    /** Scalars with the constants in place; the caller owns them. */
    double[] newScalars() {
        double[] scalars = new double[parameters + constants.length + steps.length];
        System.arraycopy(constants, 0, scalars, parameters, constants.length);
        return scalars;
    }

    /** Computes what is the same in every row; parameters and constants are in place. */
    void computeScalars(double[] scalars) {
        int first = parameters + constants.length;
        for (int i = 0; i < steps.length; i++) {
            scalars[first + i] = steps[i].value(scalars);
        }
    }

    /** The operations, in the order of execution; not to be changed. */
    Instruction[] instructions() {
        return instructions;
    }

    /** The number of operations over a block. */
    public int length() {
        return instructions.length;
    }

    /** The number of registers, each as long as a block. */
    public int registers() {
        return places.registers();
    }
}
