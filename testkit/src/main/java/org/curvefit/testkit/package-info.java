/** Contract tests and generators for plugin authors; knows the plug-in interface and no engine. */
@org.jspecify.annotations.NullMarked
package org.curvefit.testkit;
