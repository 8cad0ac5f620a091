/**
 * The engine: one fit from request to result. Entry type: {@link org.curvefit.core.DefaultFitter}. Knows no file format and no command line.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.core;
