package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backstep.Allocated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesAFigureOfAnEpochInEachFormat() {
        for (String name : new String[] {"a.png", "a.svg", "a.pdf"}) {
            Path file = folder.resolve(name);
            Shell.Result result = Shell.run("export", "figure", file.toString(), "--epoch", "5");
            assertThat(result.err()).isEmpty();
            assertThat(result.exitCode()).isZero();
            assertThat(file).isNotEmptyFile();
        }
    }

    @Test
    void writesATableOfAnEpochOfARun() throws IOException {
        Path file = folder.resolve("samples.csv");
        assertThat(Shell.run("export", "samples", file.toString(), "--epoch", "7", "--samples", "10")
                        .exitCode())
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(11);
    }

    @Test
    void writesTheEndOfALesson() throws IOException {
        Path lesson = Files.writeString(folder.resolve("short.md"), "# T\n\n## S\n\n```backstep\nstep epoch 3\n```\n");
        Path file = folder.resolve("loss.csv");
        assertThat(Shell.run("export", "loss", file.toString(), "--lesson", lesson.toString())
                        .exitCode())
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(4);
    }

    @Test
    void aLessonWhoseExpectationsFailEndsWithOne() throws IOException {
        Path lesson = Files.writeString(
                folder.resolve("wrong.md"), "# T\n\n## S\n\n```backstep\nstep epoch 3\nexpect epoch = 4\n```\n");
        Path file = folder.resolve("loss.csv");
        assertThat(Shell.run("export", "loss", file.toString(), "--lesson", lesson.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(file).exists();
    }

    @Test
    void refusesWhatALessonWouldMakeItIgnore() {
        Shell.Result result = Shell.run(
                "export", "loss", "a.csv", "--lesson", "lessons/01-the-notebook.md", "--epochs", "5", "--seed", "1");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("with --lesson leave out --epochs, --seed");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidBeforeTraining() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        long bytes =
                Allocated.by(() -> assertThat(Shell.run("export", "loss", inTheWay + "/a.csv", "--epochs", "10000000")
                                .err())
                        .contains("file"));
        assertThat(bytes).as("not one epoch is trained, let alone ten million").isLessThan(100_000_000);
    }

    @Test
    void refusesOtherKindsEndingsAndEpochs() {
        assertThat(Shell.run("export", "figur", "a.png").err()).contains("there are figure, loss");
        assertThat(Shell.run("export", "figure", "a.gif").err()).contains("ends in .png, .svg, .pdf");
        assertThat(Shell.run("export", "loss", "a.csv", "--epoch", "-1").err()).contains("from 0 to");
        assertThat(Shell.run("export", "metrics", folder.resolve("m.csv").toString(), "--epoch", "0")
                        .exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("m.csv")).doesNotExist();
    }

    @Test
    void anEpochBeyondTheEndIsRefused() throws IOException {
        Path file = folder.resolve("loss.csv");
        Shell.Result run = Shell.run("export", "loss", file.toString(), "--epoch", "6", "--epochs", "5");
        assertThat(run.err()).contains("--epoch 6 is beyond --epochs 5");
        Path lesson = Files.writeString(folder.resolve("short.md"), "# T\n\n## S\n\n```backstep\nstep epoch 3\n```\n");
        Shell.Result played =
                Shell.run("export", "loss", file.toString(), "--epoch", "4", "--lesson", lesson.toString());
        assertThat(played.err()).contains("--epoch 4 is beyond the lesson, which comes to epoch 3");
        assertThat(run.exitCode()).isEqualTo(2).isEqualTo(played.exitCode());
        assertThat(file).doesNotExist();
        assertThat(Shell.run("export", "loss", file.toString(), "--epoch", "5", "--epochs", "5")
                        .exitCode())
                .isZero();
    }
}
