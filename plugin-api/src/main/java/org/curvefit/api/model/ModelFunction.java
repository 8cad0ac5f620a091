package org.curvefit.api.model;

import java.util.List;
import java.util.Optional;

/**
 * A model with every name decided: a pure function f(x; p) of input columns and parameters. Immutable and shareable between threads; each
 * thread evaluates through a kernel of its own.
 */
public interface ModelFunction extends Model {
    /** The largest block of rows that a kernel is asked to evaluate at once. */
    int BLOCK = 512;

    /** The formula fully bracketed, as it was understood. */
    String understood();

    /** The parameters, in the order in which every parameter array holds them. */
    List<Parameter> parameters();

    /** The input columns, in the order in which every input array holds them. May be empty (a constant model). */
    List<String> inputs();

    /** How the observed value is computed from columns; absent when the model does not name its response. */
    Optional<Response> response();

    /** Which derivatives the kernels compute. */
    Derivatives derivatives();

    /**
     * Indices of a largest set of parameters in which the model is jointly affine: f = g0(x; others) + sum of p_k g_k(x; others). Empty
     * when nothing is known.
     */
    default List<Integer> linearParameters() {
        return List.of();
    }

    /**
     * How much of the work of a value is done again when one parameter alone changes, in any unit; 0 where it is not known. Whoever scans changes
     * those parameters most often that take least.
     */
    default double work(int parameter) {
        return 0;
    }

    /**
     * A kernel for one thread.
     *
     * @param wanted indices of the parameters whose derivatives {@link ModelKernel#linearize} fills, in that order
     */
    ModelKernel kernel(int[] wanted);

    /**
     * A kernel for one thread that differentiates by the inputs, in their order, where others differentiate by parameters; up to the order of
     * {@link #derivatives()}. Absent where the model does not know these derivatives: they are taken by finite differences then.
     */
    default Optional<ModelKernel> inputKernel() {
        return Optional.empty();
    }

    /** A start guess of the model itself, where it brings one. */
    default Optional<StartGuess> startGuess() {
        return Optional.empty();
    }

    /** The derivative with respect to a parameter as text, where the model is a formula. */
    default Optional<String> derivativeText(int parameter) {
        return Optional.empty();
    }

    /**
     * Explains a value that is not finite: the innermost expression that first leaves the finite numbers, with its argument.
     *
     * @param parameters all parameters
     * @param inputs one row of inputs
     */
    default Optional<String> explainNonFinite(double[] parameters, double[] inputs) {
        return Optional.empty();
    }

    /**
     * The model written in another notation; absent where its parts are not known, e.g. because a host wrote it as code.
     *
     * @param <T> what the notation makes of a part
     */
    default <T> Optional<T> express(Notation<T> notation) {
        return Optional.empty();
    }

    /**
     * Whether every part that decides the value of a row is a finite number. A value can be finite although a part of it is not, e.g. that of
     * {@code 1/(1 + exp(x))} at 1000; programs without infinite numbers, spreadsheets among them, answer with an error there.
     *
     * @param parameters all parameters
     * @param inputs one row of inputs
     */
    default boolean finiteThroughout(double[] parameters, double[] inputs) {
        return true;
    }

    @Override
    default ModelFunction bind(List<String> columns, List<String> declared) {
        return this;
    }
}
