package org.curvefit.core.formula.kernel;

/**
 * How the array operands of a tape are numbered: inputs first, then outputs, then registers.
 *
 * @param inputs number of input columns
 * @param outputs number of columns that the tape fills for its caller
 * @param registers number of columns for intermediate results
 */
record ArrayPlaces(int inputs, int outputs, int registers) {

    int output(int index) {
        return inputs + index;
    }

    int register(int index) {
        return inputs + outputs + index;
    }

    int total() {
        return inputs + outputs + registers;
    }
}
