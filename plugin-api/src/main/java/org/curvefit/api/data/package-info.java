/**
 * A named table and the numbers taken from it. Entry type: {@link org.curvefit.api.data.Dataset}; {@link org.curvefit.api.data.Observations}
 * is what a fit sees. Knows no model and no file format.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.data;
