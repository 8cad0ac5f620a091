package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.curvefit.testkit.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process, in pipes and with full disks. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ProgramIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("curvefit.launcher"));
    private static final Path COOLING = LAUNCHER.resolveSibling("examples/cooling.csv");
    private static final String DECAY = "temp_C = a + b*exp(-c*minute)";

    @TempDir
    private Path directory;

    @Test
    void fitsAFileAndWritesStrictJson() throws Exception {
        Outcome outcome = shell("\"$CURVEFIT\" \"$DECAY\" \"$COOLING\" -f json");
        assertThat(outcome.status()).isZero();
        assertThat(JsonText.object(outcome.out())).containsEntry("status", "CONVERGED");
        assertThat(outcome.err()).startsWith("read     ").hasLineCount(1);
    }

    @Test
    void readsAPipe() throws Exception {
        Outcome outcome = shell("cat \"$COOLING\" | \"$CURVEFIT\" \"$DECAY\" -q");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).startsWith("name,value,std_error").hasLineCount(4);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void isSilentWhenItsReaderHasEnough() throws Exception {
        Path rows = directory.resolve("many.csv");
        StringBuilder text = new StringBuilder("x,y\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(',').append(2 * i + i % 3).append('\n');
        }
        Files.writeString(rows, text);
        String fit = "\"$CURVEFIT\" 'y = a*x + b' many.csv -q --emit rows";
        Outcome outcome = shell("{ " + fit + "; echo $? >status; } | head -1");
        assertThat(outcome.out()).startsWith("row,line,x,y,fit").hasLineCount(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(Files.readString(directory.resolve("status"))).isEqualTo("0\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysSoWhenTheDiskIsFull() throws Exception {
        for (String format : List.of("text", "csv", "tsv", "json", "jsonl")) {
            Outcome outcome = shell("\"$CURVEFIT\" \"$DECAY\" \"$COOLING\" -q -f " + format + " >/dev/full");
            assertThat(outcome.status()).as(format).isEqualTo(4);
            assertThat(outcome.err()).as(format).startsWith("error E401  cannot write to standard output");
        }
    }

    @Test
    void leavesNothingOnStandardOutputWhenItFails() throws Exception {
        Outcome outcome = shell("\"$CURVEFIT\" 'temp_C = a + sine(minute)' \"$COOLING\"");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("error E104  unknown function sine").contains("did you mean sin?");
    }

    @Test
    void keepsAnOldOutputWhenAFitFails() throws Exception {
        Path old = Files.writeString(directory.resolve("old.json"), "old");
        Outcome outcome = shell("\"$CURVEFIT\" \"$DECAY\" missing.csv -o old.json");
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(Files.readString(old)).isEqualTo("old");
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("old.json", "out", "err");
        }
    }

    @Test
    void writesTheSameBytesInEveryLocale() throws Exception {
        String fit = "\"$CURVEFIT\" \"$DECAY\" \"$COOLING\" -q --emit all -f json";
        String plain = shell(fit).out();
        assertThat(shell("JDK_JAVA_OPTIONS='-Duser.language=ar -Duser.country=EG' " + fit + " 2>/dev/null")
                        .out())
                .isEqualTo(plain);
        assertThat(shell("JDK_JAVA_OPTIONS='-Duser.language=tr' LC_ALL=C " + fit + " 2>/dev/null")
                        .out())
                .isEqualTo(plain);
    }

    private Outcome shell(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", command));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("CURVEFIT", LAUNCHER.toString());
        builder.environment().put("COOLING", COOLING.toString());
        builder.environment().put("DECAY", DECAY);
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** How a command ended. */
    private record Outcome(int status, String out, String err) {}
}
