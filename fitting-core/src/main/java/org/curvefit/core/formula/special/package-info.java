/** Special functions of one number, each in a class of its own with reference and accuracy. Knows no formula. */
@org.jspecify.annotations.NullMarked
package org.curvefit.core.formula.special;
