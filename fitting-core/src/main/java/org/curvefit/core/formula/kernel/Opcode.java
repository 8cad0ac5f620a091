package org.curvefit.core.formula.kernel;

/**
 * What an instruction of a {@link Tape} does to a block of rows.
 *
 * <p>The letters at the end of a name, or the shape, tell for each operand whether it is an array (A), the same number in every row (S) or a
 * second array to fill (T).
 */
enum Opcode {
    ADD_AA("AA"),
    ADD_AS("AS"),
    SUBTRACT_AA("AA"),
    SUBTRACT_AS("AS"),
    SUBTRACT_SA("SA"),
    MULTIPLY_AA("AA"),
    MULTIPLY_AS("AS"),
    DIVIDE_AA("AA"),
    DIVIDE_AS("AS"),
    DIVIDE_SA("SA"),
    POWER_AA("AA"),
    POWER_AS("AS"),
    POWER_SA("SA"),
    NEGATE("A"),
    EXP("A"),
    LOG("A"),
    SIN("A"),
    COS("A"),
    TAN("A"),
    TANH("A"),
    EXPM1("A"),
    LOG1P("A"),
    SQRT("A"),
    SINCOS("AT"),
    FUNCTION_A("A"),
    FUNCTION_AA("AA"),
    FUNCTION_AAA("AAA"),
    CHAIN_AA("AA"),
    CHAIN_SA("SA"),
    POWER_SLOPE("ASA"),
    COMPARE("AA"),
    SELECT("AAA"),
    FILL("S"),
    COPY("A");

    private final String shape;

    Opcode(String shape) {
        this.shape = shape;
    }

    int operands() {
        return shape.length();
    }

    boolean takesArray(int place) {
        return shape.charAt(place) == 'A';
    }

    boolean fillsArray(int place) {
        return shape.charAt(place) == 'T';
    }
}
