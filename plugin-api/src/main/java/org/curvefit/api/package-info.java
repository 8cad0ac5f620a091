/** The one door for hosts: {@link org.curvefit.api.CurveFit}. */
@org.jspecify.annotations.NullMarked
package org.curvefit.api;
