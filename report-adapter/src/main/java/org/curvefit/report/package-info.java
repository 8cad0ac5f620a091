/** JSON, HTML pages and pictures; knows the plug-in interface and no engine. */
@org.jspecify.annotations.NullMarked
package org.curvefit.report;
