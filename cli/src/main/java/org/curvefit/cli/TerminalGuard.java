package org.curvefit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes UTF-8 text on line by line with everything taken out that could steer a terminal. */
final class TerminalGuard extends OutputStream {
    private final OutputStream terminal;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    TerminalGuard(OutputStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void write(int b) throws IOException {
        if (b != '\r') {
            line.write(b);
        }
        if (b == '\n') {
            passOn();
        }
    }

    @Override
    public void flush() throws IOException {
        passOn();
        terminal.flush();
    }

    private void passOn() throws IOException {
        String text = Printable.lines(line.toString(StandardCharsets.UTF_8));
        line.reset();
        terminal.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
