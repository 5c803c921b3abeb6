package org.backstep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.backstep.OtherJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other processes leave in a folder, and what they must not lose there. */
class UnfinishedFileTest {
    @TempDir
    Path folder;

    private static final Content TEXT = target -> target.write("text".getBytes(StandardCharsets.UTF_8));

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Another process that has half of its files. */
    private final class Other implements AutoCloseable {
        private final Process process;
        private final BufferedReader said;

        Other() throws IOException {
            process = OtherJava.running(List.of(), SlowWrite.class.getName(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            said = process.inputReader(StandardCharsets.UTF_8);
            assertThat(said.readLine()).isEqualTo("half");
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    void aTerminatedProgramLeavesNothingBehind() throws Exception {
        try (Other other = new Other()) {
            assertThat(names()).as("two files are being written").hasSize(2);
            other.process.destroy();
            other.process.waitFor();
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void whatAKilledProgramHasLeftIsRemovedByTheNextThatWritesThere() throws Exception {
        try (Other other = new Other()) {
            other.process.destroyForcibly().waitFor();
            assertThat(names()).hasSize(2).allMatch(name -> name.startsWith(".backstep-"));
            OutputFolder.at(folder).write("own.csv", TEXT);
            assertThat(names()).containsExactly("own.csv");
        }
    }

    @Test
    void twoProgramsWriteIntoOneFolder() throws Exception {
        try (Other other = new Other()) {
            OutputFolder.at(folder).write("own.csv", TEXT);
            assertThat(names()).as("its own and the other's two").hasSize(3);
            try (OutputStream goOn = other.process.getOutputStream()) {
                goOn.write('\n');
            }
            assertThat(other.said.readLine()).isEqualTo("done");
            other.process.waitFor();
            assertThat(names()).containsExactly("first.csv", "own.csv", "second.csv");
        }
    }

    @Test
    void oneProgramWritesTwoFilesAtOnce() throws IOException {
        OutputFolder out = OutputFolder.at(folder);
        out.write("outer.csv", target -> {
            out.write("inner.csv", TEXT);
            TEXT.writeTo(target);
        });
        assertThat(names()).containsExactly("inner.csv", "outer.csv");
    }

    @Test
    void onlyOurOwnLeftoversAreRemoved() throws IOException {
        for (String name : List.of(".backstep-notes.txt", "backstep-a.tmp", ".other.tmp")) {
            Files.writeString(folder.resolve(name), "of the user");
        }
        Path outside = Files.writeString(folder.resolve("kept.txt"), "kept");
        Files.createSymbolicLink(folder.resolve(".backstep-link.tmp"), outside);
        Files.createDirectory(folder.resolve(".backstep-folder.tmp"));
        OutputFolder.at(folder).write("own.csv", TEXT);
        assertThat(names()).hasSize(7);
        assertThat(outside).hasContent("kept");
    }
}
