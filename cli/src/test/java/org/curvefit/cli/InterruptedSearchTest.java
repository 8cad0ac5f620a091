package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that would take for ever, stopped by hand. */
@Timeout(60)
final class InterruptedSearchTest {
    private static final String VALLEY = "(1-a)^2 + 100*(b-a^2)^2";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDescentEndsWithItsBestPointSoFar() throws InterruptedException {
        int code = stopped(
                "minimize",
                VALLEY,
                "--start",
                "a=-1,b=1",
                "--method",
                "gd",
                "--rate",
                "1e-9",
                "--max-iter",
                "2000000000",
                "--progress",
                "json",
                "-f",
                "text");
        assertThat(code).isEqualTo(130);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("CANCELLED    interrupted; this is the best point so far")
                .contains("a          -0.99")
                .contains("loss     ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gd", "sgd", "all"})
    void aFitEndsWithItsBestPointSoFar(String method) throws InterruptedException {
        int code = stopped(
                "y = w1*x1 + w2*x2",
                "examples/quadratic.csv",
                "--method",
                method,
                "--start",
                "w1=-10,w2=10",
                "--rate",
                "1e-12",
                "--max-iter",
                "2000000000",
                "--xtol",
                "1e-300",
                "--progress",
                "json",
                "-f",
                "csv");
        assertThat(code).isEqualTo(130);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("CANCELLED");
    }

    @Test
    void aGridEndsWithItsBestNodeSoFar() throws InterruptedException {
        int code = stopped(
                "temp_C = a + b*exp(-c*minute^d)",
                "examples/cooling.csv",
                "--method",
                "grid",
                "--grid",
                "a=40:0:2,b=40:80:2,c=1:1e-3:1500,d=2:0.5:1500",
                "--progress",
                "json",
                "-f",
                "csv");
        assertThat(code).isEqualTo(130);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("CANCELLED");
    }

    /** Runs a command line and interrupts it as soon as it makes little progress. */
    private int stopped(String... args) throws InterruptedException {
        AtomicInteger code = new AtomicInteger(-1);
        Thread run = new Thread(() -> code.set(Main.run(
                args,
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                RealEngine.environment())));
        run.start();
        while (run.isAlive() && lines() < 5) {
            Thread.sleep(20);
        }
        run.interrupt();
        run.join();
        return code.get();
    }

    private long lines() {
        return err.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("{\"phase\":\"fit\""))
                .count();
    }
}
