/**
 * The two file borders. Entry types: {@link org.curvefit.api.io.DatasetReader}, {@link org.curvefit.api.io.ResultWriter} and
 * {@link org.curvefit.api.io.ResultTables}.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.api.io;
