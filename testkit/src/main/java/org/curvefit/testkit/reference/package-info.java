/** Reference data of others as test cases: formula, numbers, starts, certified results. Entry type: {@link org.curvefit.testkit.reference.ReferenceSet}. */
@org.jspecify.annotations.NullMarked
package org.curvefit.testkit.reference;
