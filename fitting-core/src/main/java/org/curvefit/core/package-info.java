/** The engine behind the plug-in interface; hosts reach it through {@link java.util.ServiceLoader} only. */
@org.jspecify.annotations.NullMarked
package org.curvefit.core;
