/**
 * The only array carriers that cross a package border: {@link org.curvefit.api.numeric.Vector} and {@link org.curvefit.api.numeric.Matrix}.
 * Immutable, compared by content.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.numeric;
