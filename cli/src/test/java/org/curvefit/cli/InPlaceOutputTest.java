package org.curvefit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that go into the file that the data came from. */
final class InPlaceOutputTest {
    private static final String LINE = "v = a + b*u";
    private static final String DATA = "u,v\n0,1\n1,3\n2,5\n3,7\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeData() throws IOException {
        file = Files.writeString(folder.resolve("line.csv"), DATA);
    }

    private Run run(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = LINE;
        args[1] = file.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Run.of(Run.pipes(folder), args);
    }

    @Test
    void writesIntoTheFileOfTheDataAndNothingOnStandardOutput() throws IOException {
        Run run = run("--in-place");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("wrote    into " + file + "\n");
        assertThat(file).hasContent(DATA + "SHEETS 1\n");
    }

    @Test
    void writesBesideTheDataFirst() throws IOException {
        assertThat(run("--in-place", "--beside", "-f", "csv").out()).startsWith("name,value");
        assertThat(file).hasContent(DATA + "BESIDE 1\nSHEETS 1\n");
    }

    @Test
    void refusesAFileThatIsOpenElsewhereBeforeTheFit() throws IOException {
        Files.createFile(folder.resolve("open"));
        Run run = Run.of(Run.pipes(folder), "v = a + b*missing", file.toString(), "--beside");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("E408").contains("is open");
    }

    @Test
    void refusesWhatCannotBeWrittenInto() throws IOException {
        Path other = Files.writeString(folder.resolve("line.txt"), DATA);
        Run text = Run.of(Run.pipes(folder), LINE, other.toString(), "--in-place");
        assertThat(text.code()).isEqualTo(2);
        assertThat(text.err()).contains("E135").contains("--in-place: nothing can be written into " + other);
        Run stream = Run.of(Run.pipes(folder), LINE, "-", "--beside");
        assertThat(stream.err()).contains("--beside needs a file, standard input cannot be written into");
        assertThat(run("--in-place", "--method", "all").err()).contains("writes one answer, not a comparison");
        assertThat(file).hasContent(DATA);
    }
}
