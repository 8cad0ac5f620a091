/**
 * Finds where to start: searches the parameters that enter nonlinearly, with the others solved exactly, and says how sure the result is. Entry
 * type: {@link org.curvefit.core.start.StartSearch}. Knows no solver but the one it polishes with, and nothing of inference.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.start;
