package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private static final Path NOTEBOOK = Path.of("lessons/01-the-notebook.md");

    @TempDir
    Path folder;

    @Test
    void withoutACommandTheFirstLessonIsReplayedAndItsExportsWritten() throws IOException {
        Shell.Result result = Shell.run("--out", folder.resolve("results").toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(folder.resolve("results/analysis.png")).isRegularFile();
        assertThat(Files.readString(folder.resolve("results/metrics.csv")))
                .startsWith("quantity,value\nmse,0.0361066771");
    }

    @Test
    void withoutAnOutputFolderExportsAreCheckedAndItIsSaid() {
        Shell.Result result = Shell.run("replay", NOTEBOOK.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("analysis.png could be written, but no output folder was named");
    }

    @Test
    void oneChangedDigitEndsWithOneAndSaysWhichLineWhatWasExpectedAndWhatIs() throws IOException {
        String text = Files.readString(NOTEBOOK);
        String changed = text.replaceFirst("expect loss = 0.052350", "expect loss = 0.052351");
        int line =
                (int) changed.substring(0, changed.indexOf("0.052351")).lines().count();
        Path lesson = write("changed.md", changed);
        Shell.Result result = Shell.run("replay", lesson.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("✗ " + lesson + ":" + line + ": loss = 0.052351")
                .contains("expected 0.052351 ± 5e-7, found 0.0523499");
    }

    @Test
    void brokenSyntaxEndsWithTwoBeforeAnyLessonPlays() throws IOException {
        Path good = write("good.md", lesson("step"));
        Path broken = write("broken.md", lesson("stepp\ngo epoch x\nexpect los = 1"));
        Shell.Result result = Shell.run("replay", good.toString(), broken.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(broken + ":6:1: unknown command \"stepp\"; did you mean \"step\"?")
                .contains(broken + ":7:10: expected an epoch number, found \"x\"")
                .contains(broken + ":8:8: unknown quantity \"los\"; did you mean \"loss\"?")
                .contains("    stepp\n    ^");
    }

    @Test
    void aTerminalWithoutUnicodeGetsWords() {
        Shell.Result result = Shell.run(StandardCharsets.US_ASCII, "replay", NOTEBOOK.toString());
        assertThat(result.exitCode()).isZero();
        String withoutQuestions = result.out().replaceAll("(?m)^ *\\? ", "").replaceAll("(?m)[?]\"?$", "");
        assertThat(withoutQuestions).contains("  ok loss = 0.052350").doesNotContain("?");
    }

    @Test
    void aRunThatExplodesEndsWithOne() throws IOException {
        Path lesson = write("explodes.md", lesson("network 2-1-2 linear\nset learning_rate = 50\ngo epoch 500\nback"));
        Shell.Result result = Shell.run("replay", lesson.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("training stopped at epoch").contains("not finite");
    }

    @Test
    void controlCharactersOfALessonDoNotReachTheTerminal() throws IOException {
        Path lesson =
                write("red.md", "# A \u001b[31mred\u0007 lesson\u009b\n## S\n```backstep\nbranch \"\u001b[2J\"\n```\n");
        Shell.Result result = Shell.run("replay", lesson.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("A ?[31mred? lesson? (").doesNotContain("\u001b");
    }

    @Test
    void severalLessonsWriteIntoAFolderEach() throws IOException {
        Path one = write("one.md", lesson("export loss \"loss.csv\""));
        Path two = write("two.md", lesson("step epoch\nexport loss \"loss.csv\""));
        Path out = folder.resolve("out");
        assertThat(Shell.run("replay", one.toString(), two.toString(), "--out", out.toString())
                        .exitCode())
                .isZero();
        assertThat(out.resolve("one/loss.csv")).hasContent("epoch,loss");
        assertThat(Files.readAllLines(out.resolve("two/loss.csv"))).hasSize(2);
    }

    @Test
    void aLessonReadsTheDataBesideIt() throws IOException {
        write("points.csv", "a;b\n1,5;2\n2;3,5\n0;0\n");
        Path lesson = write(
                "data.md",
                lesson(
                        "data file \"points.csv\" scale=none\nexpect x[1]@1 = 1.5\nexpect x[2]@2 = 3.5\nexpect max(x) = 3.5"));
        Shell.Result result = Shell.run("replay", lesson.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("3 of 3 expectations hold");
    }

    @TestFactory
    Stream<DynamicTest> whatCannotRunEndsWithTwoAndNamesItsPlace() throws IOException {
        Path outside = folder.resolve("outside.csv");
        Files.writeString(outside, "1,2\n3,4\n5,7\n");
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link.csv"), outside);
        Files.createSymbolicLink(inside.resolve("linked"), folder);
        return Stream.of(
                cannot("data file \"../outside.csv\"", "leads out of its folder"),
                cannot("data file \"" + outside + "\"", "leads out of its folder"),
                cannot("data file \"link.csv\"", "is a link that leads out of its folder"),
                cannot("data file \"linked/outside.csv\"", "is a link that leads out of its folder"),
                cannot("data file \"missing.csv\"", "missing.csv: there is no such file"),
                cannot("export loss \"../loss.csv\"", "leads out of its folder"),
                cannot("export loss \"" + folder + "/loss.csv\"", "leads out of its folder"),
                cannot("expect delta_hidden > 0", "delta_hidden is not computed yet"),
                cannot("step\nexpect x = 1", "x has 2 entries; choose one, as in x[1]"),
                cannot("network 3-1-3 sigmoid", "its first and last size must be 2"),
                cannot("network 2-3-1-3-2\nstep\nexpect W_e[1,1] > 0", "has no quantity \"W_e\""),
                cannot("select sample 501", "samples go from 1 to 500"),
                cannot("switch \"elsewhere\"", "there is no branch \"elsewhere\"; there are \"main\""),
                cannot("set delta_out[1] = 2", "delta_out is computed and cannot be set"),
                cannot("set learning_rate = -1", "greater than 0, not -1.0"),
                cannot("set epochs = 0.5", "a whole number"),
                cannot("set W_d[3,1] = 0", "W_d has no entry [3,1]; its shape is 2×1"),
                cannot("expect loss at epoch 5 = 1", "epoch 5 of branch \"main\" has not been computed"));
    }

    private DynamicTest cannot(String commands, String said) {
        return DynamicTest.dynamicTest(commands.replace(folder.toString(), ""), () -> {
            Path lesson = Files.writeString(folder.resolve("inside/lesson.md"), lesson(commands));
            Path out = folder.resolve("out");
            Shell.Result result = Shell.run("replay", lesson.toString(), "--out", out.toString());
            assertThat(result.exitCode()).isEqualTo(2);
            int line = 5 + (int) commands.lines().count();
            String last = commands.lines().reduce("", (before, next) -> next);
            assertThat(result.err())
                    .startsWith(lesson + ":" + line + ":1: ")
                    .contains(said)
                    .contains("\n    " + last);
            assertThat(result.out())
                    .contains("✗ the lesson stopped before its end")
                    .doesNotContain("✓ ");
            assertThat(folder.resolve("loss.csv")).doesNotExist();
        });
    }

    private static String lesson(String commands) {
        return "# A lesson\n\n## A scene\n\n```backstep\n" + commands + "\n```\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
