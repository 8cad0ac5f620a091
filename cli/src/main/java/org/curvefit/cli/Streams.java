package org.curvefit.cli;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where a run reads and writes besides files.
 *
 * @param in standard input
 * @param out standard output, unbuffered
 */
record Streams(InputStream in, OutputStream out) {}
