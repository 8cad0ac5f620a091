/**
 * The question, the answer, and how good it is. Entry types: {@link org.curvefit.api.fit.FitRequest} and {@link org.curvefit.api.fit.FitResult}.
 * Knows no file.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.fit;
