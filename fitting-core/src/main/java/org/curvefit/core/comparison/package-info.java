/**
 * What is said about several models for the same rows: {@link org.curvefit.core.comparison.Ranking} and
 * {@link org.curvefit.core.comparison.ExtraSquares}. Knows how good each fit is, and nothing of how it was found.
 */
package org.curvefit.core.comparison;
