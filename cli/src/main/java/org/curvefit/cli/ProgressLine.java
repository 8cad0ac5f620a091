package org.curvefit.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.curvefit.api.fit.FitListener;
import org.curvefit.api.fit.Progress;

/** Signs of life on standard error while a fit runs; on a terminal one line after a second, erased at the end. */
final class ProgressLine implements FitListener, AutoCloseable {
    private static final long MILLION = 1_000_000;
    private static final int LOSS_DIGITS = 6;

    private final PrintStream err;
    private final Kind kind;
    private final long begin = System.nanoTime();
    private long shownAt;
    private boolean shown;

    private ProgressLine(PrintStream err, Kind kind) {
        this.err = err;
        this.kind = kind;
        this.shownAt = begin + (kind.delay - kind.interval) * MILLION;
    }

    /** How it is shown; times in milliseconds. */
    private enum Kind {
        NONE(0, 0),
        LINE(1_000, 100),
        PLAIN(10_000, 10_000),
        JSON(0, 100);

        private final long delay;
        private final long interval;

        Kind(long delay, long interval) {
            this.delay = delay;
            this.interval = interval;
        }
    }

    /** As asked for; by default on a terminal only. */
    static ProgressLine of(Session session) {
        Optional<String> given = session.arguments().text(Option.PROGRESS);
        String wanted = given.isEmpty()
                ? "auto"
                : new OptionValue(Option.PROGRESS, given.get()).oneOf(List.of("auto", "none", "plain", "json"));
        Kind kind = switch (wanted) {
            case "plain" -> Kind.PLAIN;
            case "json" -> Kind.JSON;
            case "auto" -> isWelcome(session) ? Kind.LINE : Kind.NONE;
            default -> Kind.NONE;
        };
        return new ProgressLine(session.messages().stream(), kind);
    }

    private static boolean isWelcome(Session session) {
        Environment environment = session.environment();
        return environment.terminals().err()
                && !session.arguments().has(Option.QUIET)
                && !"dumb".equals(environment.variables().get("TERM"))
                && !environment.isSet("CI");
    }

    @Override
    public void onProgress(Progress progress) {
        long now = System.nanoTime();
        if (kind == Kind.NONE || now - shownAt < kind.interval * MILLION) {
            return;
        }
        shownAt = now;
        shown = true;
        err.print(kind == Kind.JSON ? json(progress) : words(progress));
        err.flush();
    }

    @Override
    public void close() {
        if (shown && kind == Kind.LINE) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private String words(Progress progress) {
        String text = progress.phase() + "  iteration " + progress.iteration() + "  loss "
                + Significant.of(progress.loss(), LOSS_DIGITS);
        return kind == Kind.LINE ? "\r" + text + "  Ctrl-C stops and keeps the best so far\u001b[K" : text + "\n";
    }

    private static String json(Progress progress) {
        String loss = Double.isFinite(progress.loss()) ? Double.toString(progress.loss()) : "null";
        return "{\"phase\":\"" + progress.phase() + "\",\"iteration\":" + progress.iteration() + ",\"loss\":" + loss
                + "}\n";
    }
}
