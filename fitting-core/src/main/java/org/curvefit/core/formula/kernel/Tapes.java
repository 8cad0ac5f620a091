package org.curvefit.core.formula.kernel;

/** The tapes of one formula: values alone, with first derivatives, with first and second derivatives. Shareable between threads. */
@FunctionalInterface
public interface Tapes {

    /**
     * The tape that computes values and derivatives up to an order.
     *
     * @param order 0, 1 or 2
     */
    Tape upToOrder(int order);
}
