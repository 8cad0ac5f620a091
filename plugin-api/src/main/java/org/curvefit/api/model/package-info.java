/**
 * y = f(x; p) over blocks of rows, its derivatives, and what is known about its parameters. Entry types:
 * {@link org.curvefit.api.model.Model} (a formula, or a function of a host) and {@link org.curvefit.api.model.ModelFunction} (the same with
 * every name decided). Knows no solver and no loss.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.model;
