package org.curvefit.core.formula.kernel;

import java.util.Arrays;
import org.curvefit.api.model.ModelFunction;

/** One tape with registers and scalars of its own, ready to run over blocks again and again. */
final class TapeRun {

    private final Tape tape;
    private final Instruction[] instructions;
    private final ArrayMath math;
    private final double[] scalars;
    private final double[][] arrays;

    TapeRun(Tape tape, ArrayMath math) {
        this.tape = tape;
        this.instructions = tape.instructions();
        this.math = math;
        this.scalars = tape.newScalars();
        this.arrays = new double[tape.places().total()][];
        for (int register = 0; register < tape.registers(); register++) {
            arrays[tape.places().register(register)] = new double[ModelFunction.BLOCK];
        }
    }

    int outputs() {
        return tape.places().outputs();
    }

    void bindInputs(double[][] inputs) {
        System.arraycopy(inputs, 0, arrays, 0, tape.places().inputs());
    }

    void bindOutput(int index, double[] output) {
        arrays[tape.places().output(index)] = output;
    }

    void bindOutputs(int first, double[][] outputs, int count) {
        System.arraycopy(outputs, 0, arrays, tape.places().output(first), count);
    }

    /** What is the same in every row; owned by this run. */
    double[] scalars() {
        return scalars;
    }

    void computeScalars(double[] parameters) {
        System.arraycopy(parameters, 0, scalars, 0, tape.parameters());
        tape.computeScalars(scalars);
    }

    void execute(double[] parameters, int rows) {
        computeScalars(parameters);
        for (Instruction instruction : instructions) {
            execute(instruction, rows);
        }
    }

    void execute(Instruction op, int rows) {
        double[] out = arrays[op.target()];
        switch (op.code()) {
            case ADD_AA -> ArrayArithmetic.add(first(op), second(op), out, rows);
            case ADD_AS -> ArrayArithmetic.add(first(op), scalars[op.second()], out, rows);
            case SUBTRACT_AA -> ArrayArithmetic.subtract(first(op), second(op), out, rows);
            case SUBTRACT_AS -> ArrayArithmetic.subtract(first(op), scalars[op.second()], out, rows);
            case SUBTRACT_SA -> ArrayArithmetic.subtract(scalars[op.first()], second(op), out, rows);
            case MULTIPLY_AA -> ArrayArithmetic.multiply(first(op), second(op), out, rows);
            case MULTIPLY_AS -> ArrayArithmetic.multiply(first(op), scalars[op.second()], out, rows);
            case DIVIDE_AA -> ArrayArithmetic.divide(first(op), second(op), out, rows);
            case DIVIDE_AS -> ArrayArithmetic.divide(first(op), scalars[op.second()], out, rows);
            case DIVIDE_SA -> ArrayArithmetic.divide(scalars[op.first()], second(op), out, rows);
            case POWER_AA -> math.pow(first(op), second(op), out, rows);
            case POWER_AS -> math.pow(first(op), scalars[op.second()], out, rows);
            case POWER_SA -> math.pow(scalars[op.first()], second(op), out, rows);
            case NEGATE -> ArrayArithmetic.negate(first(op), out, rows);
            case EXP -> math.exp(first(op), out, rows);
            case LOG -> math.log(first(op), out, rows);
            case SIN -> math.sin(first(op), out, rows);
            case COS -> math.cos(first(op), out, rows);
            case TAN -> math.tan(first(op), out, rows);
            case TANH -> math.tanh(first(op), out, rows);
            case EXPM1 -> math.expm1(first(op), out, rows);
            case LOG1P -> math.log1p(first(op), out, rows);
            case SQRT -> math.sqrt(first(op), out, rows);
            case SINCOS -> math.sincos(first(op), out, second(op), rows);
            case CHAIN_AA -> SafeProducts.chain(first(op), second(op), out, rows);
            case CHAIN_SA -> SafeProducts.chain(scalars[op.first()], second(op), out, rows);
            case POWER_SLOPE -> SafeProducts.powerSlope(first(op), scalars[op.second()], third(op), out, rows);
            case FILL -> Arrays.fill(out, 0, rows, scalars[op.first()]);
            case COPY -> System.arraycopy(first(op), 0, out, 0, rows);
            default -> executeElementwise(op, out, rows);
        }
    }

    private void executeElementwise(Instruction op, double[] out, int rows) {
        switch (op.code()) {
            case FUNCTION_A -> Elementwise.apply(op.function(), first(op), out, rows);
            case FUNCTION_AA -> Elementwise.apply(op.function(), first(op), second(op), out, rows);
            case FUNCTION_AAA -> Elementwise.apply(op.function(), first(op), second(op), third(op), out, rows);
            case COMPARE -> Elementwise.compare(op.operator(), first(op), second(op), out, rows);
            case SELECT -> Elementwise.select(first(op), second(op), third(op), out, rows);
            default -> throw new AssertionError("unknown instruction " + op);
        }
    }

    private double[] first(Instruction op) {
        return arrays[op.first()];
    }

    private double[] second(Instruction op) {
        return arrays[op.second()];
    }

    private double[] third(Instruction op) {
        return arrays[op.third()];
    }
}
