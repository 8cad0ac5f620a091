package org.curvefit.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.curvefit.api.error.CurveFitException;

/** The program: wires the process to a command, and turns what happens into an exit code. */
public final class Main {
    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        int code = run(
                args,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                err,
                Environment.ofProcess());
        err.flush();
        System.exit(code);
    }

    /** Runs a command line; nothing but the given streams and the files that it names is touched. */
    static int run(String[] args, InputStream in, OutputStream out, PrintStream err, Environment environment) {
        Messages messages = new Messages(err, Style.plain(), Messages.Volume.NORMAL);
        boolean debug = false;
        try {
            Arguments arguments = ArgumentParser.parse(args);
            debug = arguments.has(Option.DEBUG);
            messages = Messages.of(err, arguments, environment);
            Session session = new Session(arguments, environment, new Streams(in, out), messages);
            return command(session).number();
        } catch (CurveFitException failure) {
            messages.error(failure);
            trace(failure, debug, err);
            return ExitCode.of(failure).number();
        } catch (ClosedPipeException closed) {
            return ExitCode.DONE.number();
        } catch (IOException failure) {
            messages.error(StandardOutput.failure(failure));
            trace(failure, debug, err);
            return ExitCode.OUTPUT.number();
        } catch (OutOfMemoryError exhausted) {
            messages.error(BugReport.memory());
            trace(exhausted, debug, err);
            return ExitCode.LIMIT.number();
        } catch (RuntimeException | Error bug) {
            messages.bug(BugReport.of(bug));
            trace(bug, debug, err);
            return ExitCode.BUG.number();
        } finally {
            err.flush();
        }
    }

    private static ExitCode command(Session session) throws IOException {
        Arguments arguments = session.arguments();
        if (arguments.has(Option.HELP)) {
            return HelpCommand.about(arguments.command(), session);
        }
        return arguments.command().create().run(session);
    }

    private static void trace(Throwable failure, boolean debug, PrintStream err) {
        if (debug) {
            failure.printStackTrace(err);
        }
    }
}
