/** CSV and TSV in and out; knows the plug-in interface and no engine. */
@org.jspecify.annotations.NullMarked
package org.curvefit.csv;
