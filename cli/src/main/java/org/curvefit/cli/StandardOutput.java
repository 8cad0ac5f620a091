package org.curvefit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.curvefit.api.error.Location;
import org.curvefit.api.error.OutputException;
import org.curvefit.api.io.FileOutput;

/** Writes a result to standard output, so that a closed pipe and a full disk are noticed. */
final class StandardOutput {
    private static final int BUFFER = 1 << 16;

    private StandardOutput() {}

    /** Writes text that was made harmless before. */
    static void text(Session session, String text) throws IOException {
        write(
                new BufferedOutputStream(session.streams().out(), BUFFER),
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes data as they are, but to a terminal only what cannot steer it. */
    static void data(Session session, FileOutput.Body body) throws IOException {
        OutputStream out = new BufferedOutputStream(session.streams().out(), BUFFER);
        write(session.environment().terminals().out() ? new TerminalGuard(out) : out, body);
    }

    private static void write(OutputStream out, FileOutput.Body body) throws IOException {
        try {
            body.writeTo(out);
            out.flush();
        } catch (IOException failure) {
            throw isClosedPipe(failure) ? new ClosedPipeException(failure) : failure;
        }
    }

    /** What is said when standard output cannot be written. */
    static OutputException failure(IOException failure) {
        return new OutputException(
                "E401",
                "cannot write to standard output: " + failure.getMessage(),
                Location.none(),
                "free space, or write elsewhere with -o FILE");
    }

    /** The words of Linux and macOS, and the two of Windows. */
    private static boolean isClosedPipe(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe")
                || message.contains("The pipe is being closed")
                || message.contains("The pipe has been ended");
    }
}
