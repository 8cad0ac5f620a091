/**
 * Ties and linear constraints between parameters, taken away by writing some parameters through the others. Entry types:
 * {@link org.curvefit.core.restriction.Restrictions} (what the caller asked for) and {@link org.curvefit.core.restriction.ReducedModel} (the model
 * in the parameters that remain). Knows no data and no solver.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.restriction;
