package org.curvefit.cli;

import org.curvefit.api.error.LimitException;
import org.curvefit.api.error.Location;

/** What is said when something happened that should not have. */
final class BugReport {
    private static final long MEGABYTE = 1L << 20;

    private BugReport() {}

    /** Words about a bug of ours. */
    static String of(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return "this should not happen: " + bug.getClass().getSimpleName() + place
                + "\n  fix     please report it with the command line and the output of the same command with --debug";
    }

    /** The memory of the Java machine is used up. */
    static LimitException memory() {
        long limit = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return new LimitException(
                "E502",
                "this needs more memory than the " + limit + " MB that Java may use",
                Location.none(),
                "set JDK_JAVA_OPTIONS=-Xmx" + Math.max(1, limit * 2 / 1024) + "g, or fit fewer rows");
    }
}
