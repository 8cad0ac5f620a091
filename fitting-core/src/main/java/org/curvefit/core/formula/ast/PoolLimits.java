package org.curvefit.core.formula.ast;

import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/**
 * Bounds on the expressions that a pool gives birth to.
 *
 * @param subject what is bounded, for messages
 * @param depth most nested levels
 * @param size most nodes of one expression when it is written out, without sharing
 * @param nodes most distinct nodes in the pool
 */
public record PoolLimits(String subject, int depth, long size, int nodes) {

    /** Most characters of a formula. */
    public static final int TEXT = 8_192;

    /** Most nested levels of a formula. */
    public static final int DEPTH = 64;

    /** Most parameters of a formula. */
    public static final int PARAMETERS = 100;

    private static final int FORMULA_NODES = 10_000;
    private static final int DERIVED_NODES = 200_000;

    /** The bounds of a formula as it is written. */
    public static PoolLimits formula() {
        return new PoolLimits("the formula", DEPTH, FORMULA_NODES, FORMULA_NODES);
    }

    /** The bounds of a simplified formula with its derivatives, which share their nodes and are never written out. */
    public static PoolLimits derived() {
        return new PoolLimits("the formula with its derivatives", Integer.MAX_VALUE, Long.MAX_VALUE, DERIVED_NODES);
    }

    void check(int actualDepth, long actualSize, int actualNodes) {
        if (actualDepth > depth) {
            throw exceeded(
                    "nested more than " + depth + " levels deep", "use fewer brackets, or parts of a simpler form");
        }
        if (actualSize > size || actualNodes > nodes) {
            throw exceeded("made of more than " + Math.min(size, nodes) + " parts", "shorten it");
        }
    }

    private LimitException exceeded(String what, String hint) {
        return new LimitException("E505", subject + " is " + what, Location.none(), hint);
    }
}
