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

    /** Elements that a sum takes for one of an elementary function, roughly. */
    private static final int FUNCTION_WORK = 20;

    private static final int QUOTIENT_WORK = 4;

    private final String shape;

    Opcode(String shape) {
        this.shape = shape;
    }

    int operands() {
        return shape.length();
    }

    /** How long it takes, roughly, in units of a sum. */
    int work() {
        return switch (this) {
            case ADD_AA, ADD_AS, SUBTRACT_AA, SUBTRACT_AS, SUBTRACT_SA, MULTIPLY_AA, MULTIPLY_AS, NEGATE -> 1;
            case FILL, COPY, COMPARE, SELECT -> 1;
            case DIVIDE_AA, DIVIDE_AS, DIVIDE_SA, SQRT, CHAIN_AA, CHAIN_SA -> QUOTIENT_WORK;
            default -> FUNCTION_WORK;
        };
    }

    boolean takesArray(int place) {
        return shape.charAt(place) == 'A';
    }

    boolean takesScalar(int place) {
        return shape.charAt(place) == 'S';
    }

    boolean fillsArray(int place) {
        return shape.charAt(place) == 'T';
    }
}
