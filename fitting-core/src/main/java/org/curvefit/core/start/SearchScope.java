package org.curvefit.core.start;

/**
 * What bounds a search.
 *
 * @param seed where chance begins
 * @param exactCost the cost below which residuals are rounding errors
 */
record SearchScope(long seed, double exactCost) {}
