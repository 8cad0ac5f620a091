/** The command line, a host that sees the plug-in interface and nothing behind it. */
@org.jspecify.annotations.NullMarked
package org.curvefit.cli;
