package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.backstep.OtherJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java takes the folder for temporary files once, when it starts: hence other virtual machines. */
class TemporaryFolderTest {
    @TempDir
    private Path folder;

    private List<String> said(String... arguments) throws Exception {
        Path none = folder.resolve("none");
        Process program = OtherJava.running(
                        List.of("-Djava.io.tmpdir=" + none, "-Djava.awt.headless=true"),
                        "org.backstep.Backstep",
                        arguments)
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(said)
                .startsWith("the folder for temporary files, \"" + none + "\", does not exist; mend that, or name"
                        + " another folder: java -Djava.io.tmpdir=");
        return said.lines().toList();
    }

    @Test
    void aMissingOneIsSaidInOneLineWhereLettersAreDrawn() throws Exception {
        assertThat(said("export", "figure", folder.resolve("a.png").toString(), "--epochs", "1"))
                .hasSize(1);
    }

    @Test
    void aMissingOneIsNoMistakeOfALesson() throws Exception {
        assertThat(said("check", "lessons/02-one-sample-by-hand.md"))
                .hasSize(2)
                .last()
                .isEqualTo("✗ lessons/02-one-sample-by-hand.md: it cannot be checked");
    }
}
