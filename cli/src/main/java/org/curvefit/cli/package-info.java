/**
 * The command line, a host that sees the plug-in interface and nothing behind it. Entry type: {@link org.curvefit.cli.Main}. Must not know which
 * engine, readers and writers there are; they are found when a command needs them.
 */
@org.jspecify.annotations.NullMarked
package org.curvefit.cli;
