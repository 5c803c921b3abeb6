package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private String lesson(String text) throws IOException {
        Path file = folder.resolve("a.md");
        Files.writeString(file, text);
        return file.toString();
    }

    /** The places of all mistakes, as "line:column". */
    private static List<String> places(Shell.Result result, String file) {
        return result.out()
                .lines()
                .filter(line -> line.startsWith(file + ":"))
                .map(line -> line.substring(file.length() + 1).replaceFirst("^(\\d+:\\d+): .*", "$1"))
                .toList();
    }

    private static final String MISTAKEN =
            """
            # Bad $\\nonsense{x}$ in the title

            Bad $\\frac{1$ and ![none](none.png) and ![text](text.png).

            ## One $\\unknowncommand{x}$

            - in a list $\\begin{matrx} a$

            ```backstep
            stepp
            data file "missing.csv"
            expect loss = 1
            step phase 3
            expect loss = 1
            predict "?"
              choice "a" when loss > 0
              choice "b" when loss > -1
            set W_e[9,9] = 1
            ```

            [nowhere](pane:attic)
            """;

    @Test
    void everyMistakeIsListedAtOnceWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("text.png"), "no picture");
        String file = lesson(MISTAKEN);
        Shell.Result result = Shell.run("check", file);
        assertThat(places(result, file))
                .containsExactly(
                        "1:7", "3:5", "3:19", "3:41", "5:8", "7:13", "10:1", "11:1", "12:1", "14:1", "15:1", "18:1",
                        "21:1");
        assertThat(result.out())
                .contains("3:5: this formula cannot be typeset: a { is not closed")
                .contains("3:19: there is no picture \"none.png\" in the lesson's folder")
                .contains("3:41: the file \"text.png\" is no PNG, JPEG or GIF picture")
                .contains("10:1: unknown command \"stepp\"; did you mean \"step\"?\n    stepp\n    ^")
                .contains("11:1: missing.csv: there is no such file")
                .contains("14:1: expected loss = 1, found 0.08968103522564479")
                .contains("15:1: exactly one choice of a question must hold; here \"a\" and \"b\" hold at once")
                .contains("✗ " + file + ": 13 mistakes");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void theListIsNotCutToTwenty() throws IOException {
        String file = lesson("# A\n\n## S\n\n```backstep\n" + "stepp\n".repeat(50) + "```\n");
        assertThat(places(Shell.run("check", file), file)).hasSize(50);
    }

    @Test
    void anExpectationOrAQuestionThatFailsEndsWithOne() throws IOException {
        String expectation = lesson("# A\n\n## S\n\n```backstep\nstep phase 3\nexpect loss = 1\n```\n");
        assertThat(Shell.run("check", expectation).exitCode()).isEqualTo(1);
        String question = lesson(
                """
                # A

                ## S

                ```backstep
                step phase 3
                predict "?"
                  choice "a" when loss < 0
                  choice "b" when loss < 0
                ```
                """);
        Shell.Result result = Shell.run("check", question);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("none of the choices holds").contains("1 mistake\n");
    }

    @Test
    void trainingThatIsNotFiniteIsAMistake() throws IOException {
        String file = lesson(
                """
                # A

                ## S

                ```backstep
                network 2-1-2 linear
                set learning_rate = 1e300
                go epoch 50
                step
                ```
                """);
        Shell.Result result = Shell.run("check", file);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(places(result, file)).containsExactly("8:1");
    }

    @Test
    void aFileThatIsNotThereDoesNotKeepTheOthersFromBeingChecked() throws IOException {
        String good = lesson("# A\n\n## S\n\n```backstep\nstep phase 3\nexpect loss > 0\n```\n");
        Shell.Result result = Shell.run("check", folder.resolve("none.md").toString(), good);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out())
                .contains("✗ " + folder.resolve("none.md") + ": it cannot be checked")
                .contains("✓ " + good + ": 1 scene, 1 expectation holds, 0 questions, about 1 minute");
    }

    /** That none of the program's lessons has a mistake is tested where they are put on paper. */
    @Test
    void aLessonWithoutMistakeIsOneLine() {
        String[] lessons = {"lessons/02-one-sample-by-hand.md", "lessons/09-where-to-start.md"};
        Shell.Result result = Shell.run("check", lessons[0], lessons[1]);
        assertThat(result.out().lines()).hasSameSizeAs(lessons).allMatch(line -> line.startsWith("✓ lessons"));
        assertThat(result.exitCode()).isZero();
    }

    private static String lessonOf(String... commands) {
        return "# A\n\n## S\n\n```backstep\n" + String.join("\n", commands) + "\n```\n";
    }

    @Test
    void aConditionThatIsNeverMetIsAWarning() throws IOException {
        String file = lesson(lessonOf("play until loss < 0 limit=3", "show loss", "go epoch 3", "expect epoch = 3"));
        Shell.Result result = Shell.run("check", file);
        assertThat(result.out())
                .contains(file + ":6:1: warning: the condition is never met\n    play until loss < 0 limit=3\n")
                .contains("✓ " + file)
                .endsWith(", 1 warning\n");
        assertThat(result.exitCode()).isZero();
        assertThat(Shell.run("replay", file).exitCode()).isZero();
    }

    @Test
    void anExpectationThatHoldsWhereTrainingShouldNotHaveEndedDoesNotCount() throws IOException {
        String file = lesson(lessonOf("play until loss < 0 limit=3", "step phase 2", "expect epoch = 4"));
        Shell.Result checked = Shell.run("check", file);
        assertThat(places(checked, file)).containsExactly("6:1");
        assertThat(checked.out()).contains("the condition is never met, and an expectation below");
        assertThat(checked.exitCode()).isEqualTo(1);
        Shell.Result replayed = Shell.run("replay", file);
        assertThat(replayed.out())
                .contains("✗ " + file + ":6: the condition is never met")
                .contains("✗ training did not come to where expectations are tested");
        assertThat(replayed.exitCode()).isEqualTo(1);
    }

    @Test
    void aConditionThatIsMetLateOrAlreadyIsNoMistake() throws IOException {
        String file = lesson(lessonOf("play until epoch >= 3", "play until loss > 0 limit=1", "expect epoch = 3"));
        assertThat(Shell.run("check", file).out())
                .isEqualTo("✓ " + file + ": 1 scene, 1 expectation holds, 0 questions," + " about 1 minute\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export figure \"a.png\"", "export loss \"a.csv\"", "highlight W_d", "hide W_d", "reveal"})
    void aLinkThatTheWindowWouldRefuseIsAMistake(String command) throws IOException {
        String file = lesson("# A\n\n## S\n\n[here](<run:" + command.replace("\"", "%22") + ">)\n");
        Shell.Result result = Shell.run("check", file);
        assertThat(places(result, file)).containsExactly("5:1");
        assertThat(result.out()).contains("a link does not carry out \"" + command + "\"");
        assertThat(result.exitCode()).isEqualTo(2);
    }
}
