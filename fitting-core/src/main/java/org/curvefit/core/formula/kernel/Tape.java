package org.curvefit.core.formula.kernel;

import java.util.Arrays;
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
    private final int[][] readBySteps;

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
        this.readBySteps = new int[steps.size()][];
        Arrays.setAll(
                readBySteps,
                i -> steps.get(i).operands().stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    private Tape(Tape shared, Retention retention) {
        this.parameters = shared.parameters;
        this.constants = shared.constants;
        this.steps = shared.steps;
        this.instructions = retention.instructions();
        this.places = retention.places();
        this.readBySteps = shared.readBySteps;
    }

    /** The same tape with a register of its own for each result. */
    Tape retaining() {
        return new Tape(this, new Retention(places, instructions));
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

    /**
     * Computes again what is the same in every row, where it depends on a parameter that has changed.
     *
     * @param scalars of the run before, updated
     * @param changed one per scalar, filled: whether it has another value than before
     */
    void updateScalars(double[] values, double[] scalars, boolean[] changed) {
        for (int k = 0; k < parameters; k++) {
            changed[k] = differ(values[k], scalars[k]);
            scalars[k] = values[k];
        }
        int first = parameters + constants.length;
        for (int i = 0; i < steps.length; i++) {
            changed[first + i] = false;
            if (any(readBySteps[i], changed)) {
                double before = scalars[first + i];
                scalars[first + i] = steps[i].value(scalars);
                changed[first + i] = differ(before, scalars[first + i]);
            }
        }
    }

    private static boolean differ(double a, double b) {
        return Double.doubleToRawLongBits(a) != Double.doubleToRawLongBits(b);
    }

    private static boolean any(int[] places, boolean[] flags) {
        for (int place : places) {
            if (flags[place]) {
                return true;
            }
        }
        return false;
    }

    /** How long the operations take, roughly, that a parameter enters: what must be done again when it alone changes. */
    public int work(int parameter) {
        boolean[] scalars = new boolean[parameters + constants.length + steps.length];
        boolean[] arrays = new boolean[places.total()];
        scalars[parameter] = true;
        for (int i = 0; i < steps.length; i++) {
            scalars[parameters + constants.length + i] = any(readBySteps[i], scalars);
        }
        int work = 0;
        for (Instruction instruction : instructions) {
            boolean entered = instruction.reads(scalars, arrays);
            instruction.mark(arrays, entered);
            work += entered ? instruction.code().work() : 0;
        }
        return work;
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
