/**
 * Pictures of results as SVG and PNG. Entry types: {@link org.curvefit.report.picture.ResultPicture} and the two writers. Knows no solver and no
 * formula language; what a picture looks like is decided in the packages below, which know no result.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.report.picture;
