/**
 * One model for several groups of rows, in which some parameters have one value and the others one for each group:
 * {@link org.curvefit.core.joint.JointFunction}. Knows nothing of data or of how the model is fitted.
 */
package org.curvefit.core.joint;
