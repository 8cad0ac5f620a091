package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

/** Signals to a process whose engine goes on until it is interrupted. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class InterruptionIT {
    @TempDir
    private Path folder;

    /** The program with the fake engine, started as a process by the tests. */
    public static void main(String[] args) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        System.exit(Main.run(
                args,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                err,
                Run.pipes(Path.of(""))));
    }

    @Test
    void ctrlCEndsTheFitWithTheBestPointSoFarInAllOutputs() throws Exception {
        Process process = start("waiting", "-f", "json", "-o", "best.json");
        signal(process, "INT");
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(JsonText.object(read("out")))
                .containsEntry("status", "CANCELLED")
                .containsEntry("ok", false);
        assertThat(JsonText.object(read("best.json"))).containsEntry("status", "CANCELLED");
        assertThat(read("err")).contains("status   CANCELLED  this is what CANCELLED means");
    }

    @Test
    void otherSignalsEndTheProcessWithTheirOwnNumber() throws Exception {
        Process process = start("waiting", "-f", "json");
        signal(process, "TERM");
        assertThat(process.exitValue()).isEqualTo(143);
    }

    private Process start(String method, String... options) throws IOException {
        Files.writeString(folder.resolve("line.csv"), "u,v\n0,1\n1,3\n2,5\n");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(
                List.of(java, "-cp", System.getProperty("java.class.path"), InterruptionIT.class.getName()));
        command.addAll(List.of("v = a + b*u", "line.csv", "--method", method, "--progress", "json"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private void signal(Process process, String name) throws IOException, InterruptedException {
        while (process.isAlive() && !read("err").contains("\"phase\"")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(read("err")).isTrue();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
