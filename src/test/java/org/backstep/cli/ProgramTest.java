package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    @TempDir
    Path folder;

    @Test
    void tooLittleMemoryIsSaidInWordsAndEndsWithTwo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream exhausted = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        Terminal terminal = new Terminal(
                exhausted, new PrintStream(err, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, () -> 0);
        assertThat(Program.run(terminal, "train", "--epochs", "1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("there is not enough memory for this; choose fewer samples, epochs or units")
                .doesNotContain("OutOfMemoryError")
                .doesNotContain("\tat ");
    }

    @Test
    void anOutputFolderBeforeTheCommandIsNotSilentlyDropped() {
        Shell.Result result = Shell.run("--out", "x", "train");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--out belongs behind the command: train --out x");
    }

    @Test
    void resultsThatNeverArriveEndWithTwo() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(full, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false,
                () -> 0);
        assertThat(Program.run(terminal, "train", "--epochs", "1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    @Test
    void theWordsOfAnUnforeseenErrorAreNotTheUsers() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream broken = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                throw new ClassCastException("class java.lang.String cannot be cast");
            }
        };
        PrintStream words = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(broken, words, StandardCharsets.UTF_8, false, () -> 0);
        assertThat(Program.run(terminal, "train", "--epochs", "1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("an error in Backstep itself; start Backstep with --debug, do it again, and report what is"
                        + " printed\n");
        assertThat(Program.run(terminal, "--debug", "train", "--epochs", "1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("java.lang.ClassCastException", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my.md", "my.csv", "MY.CSV", "data.txt"})
    void aDocumentNamedAloneIsOpened(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "a,b\n1,2\n");
        assertThat(Shell.run(file.toString()).err())
                .isEqualTo(Shell.run("open", file.toString()).err())
                .contains("no display to open a window");
        assertThat(Shell.run("--debug", file.toString()).err()).contains("no display to open a window");
    }

    @Test
    void aDocumentThatIsNotThereIsSaidBeforeAWindowOpens() {
        assertThat(Shell.run("none.md"))
                .isEqualTo(new Shell.Result(2, "", "none.md: there is no such file; check the name and the folder\n"));
    }

    @Test
    void aMisspeltCommandIsNoDocument() {
        assertThat(Shell.run("trian").err()).contains("Unmatched argument", "Did you mean: backstep train");
    }
}
