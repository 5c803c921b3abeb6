package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgramTest {
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
                exhausted, new PrintStream(err, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false);
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
                false);
        assertThat(Program.run(terminal, "train", "--epochs", "1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }
}
