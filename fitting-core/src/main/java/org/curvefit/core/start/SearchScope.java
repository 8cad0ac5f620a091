package org.curvefit.core.start;

import org.curvefit.api.fit.FitListener;
import org.curvefit.core.iteration.Budget;

/**
 * What bounds a search, and who hears of it.
 *
 * @param seed where chance begins
 * @param exactCost the cost below which residuals are rounding errors
 * @param budget how long it may take; an interrupt ends it too
 * @param listener hears about progress
 */
record SearchScope(long seed, double exactCost, Budget budget, FitListener listener) {}
