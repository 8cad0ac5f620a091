package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, with a stand-in for the JVM that prints its arguments, one a line. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherIT {

    private static final Path LAUNCHER = Path.of(System.getProperty("curvefit.launcher"));

    @TempDir
    private Path directory;

    private Path javaHome;

    @BeforeEach
    void standInForTheJvm() throws IOException {
        javaHome = Files.createDirectories(directory.resolve("a jdk"));
        Path java = Files.createDirectory(javaHome.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void handsEveryArgumentToTheProgramUnchanged() throws Exception {
        release("17.0.15");
        Outcome outcome = launch(LAUNCHER, "fit", "y = a  + b*x", "*", "", "$HOME");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.lines())
                .containsSubsequence("org.curvefit.cli.Main", "fit", "y = a  + b*x", "*", "", "$HOME")
                .endsWith("$HOME");
    }

    @Test
    void findsTheProgramThroughRelativeLinks() throws Exception {
        release("25");
        Path first = Files.createSymbolicLink(directory.resolve("first"), LAUNCHER);
        Path second = Files.createSymbolicLink(
                Files.createDirectory(directory.resolve("bin")).resolve("curvefit"), Path.of("../first"));
        Path program = LAUNCHER.toRealPath().resolveSibling("cli/target/dist/lib/curvefit-cli.jar");
        assertThat(launch(second).lines()).contains(program.toString());
        Files.delete(first);
    }

    @Test
    void keepsTheClassDataArchiveFromOtherJdks() throws Exception {
        release("25");
        assertThat(launch(LAUNCHER).lines()).noneMatch(line -> line.startsWith("-XX:SharedArchiveFile"));
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        for (String version : List.of("1.8.0_392", "11.0.2", "16")) {
            release(version);
            Outcome outcome = launch(LAUNCHER);
            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.lines()).singleElement().asString().contains("needs Java 17 or newer", "Set JAVA_HOME");
        }
    }

    @Test
    void saysSoWhenJavaHomeHoldsNoJava() throws Exception {
        Files.delete(javaHome.resolve("bin/java"));
        Outcome outcome = launch(LAUNCHER);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines()).singleElement().asString().contains("JAVA_HOME is " + javaHome);
    }

    private void release(String version) throws IOException {
        Files.writeString(javaHome.resolve("release"), "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private Outcome launch(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readAllLines(output));
    }

    /** How a run of the launcher ended. */
    private record Outcome(int status, List<String> lines) {}
}
