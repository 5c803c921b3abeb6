package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilentBlocksTest {
    private static final String HEAD = "# T\n\n## S\n\n";

    private static List<String> problems(String text) {
        return LessonReader.draft(HEAD + text, "l.md").problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message())
                .toList();
    }

    private static List<String> commands(String text) {
        return LessonReader.read(HEAD + text, "l.md")
                .commands()
                .map(located -> located.command().text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details><summary>Solution</summary>\n```backstep\nstep\n```\n</details>",
                "<div>\n~~~backstep\nstep\n~~~\n</div>",
                "Now:\n\n    ```backstep\n    step\n    ```",
                "- item\n\n      ```backstep\n      step\n      ```",
                "> said\n>\n>     ```backstep\n>     step\n>     ```",
                "``backstep\nstep\n``",
                "```python\nx = 1\n\n```backstep\nstep\n```",
                "$$\na\n\n```backstep\nstep\n```\n\nb$$"
            })
    void aBlockThatWouldNotRunIsAMistake(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```backstep {.hidden}\nstep\n```",
                "```{.backstep}\nstep\n```",
                "``` {backstep}\nstep\n```",
                "```Backstep\nstep\n```",
                "~~~ python backstep\nstep\n~~~"
            })
    void attributesAreAMistakeWithTheRightName(String text) {
        assertThat(problems(text)).singleElement().asString().startsWith("5:1: expected a block named \"backstep\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details><summary>Solution</summary>\n\n```backstep\nstep\n```\n\n</details>",
                "> ```backstep\n> step\n> ```",
                "1. first\n\n   ```backstep\n   step\n   ```",
                "- first\n  ~~~backstep\n  step\n  ~~~",
                "text\n   ````backstep\n   step\n   ````"
            })
    void aBlockThatIsOneRunsWhereverItStands(String text) {
        assertThat(commands(text)).containsExactly("step");
    }

    @Test
    void examplesAndCommentsAreNotMistaken() {
        String example =
                "````markdown\n```backstep\nstep\n```\n````\n\n<!--\n```backstep\nback\n```\n-->\n\nThe word ``backstep``.";
        assertThat(commands(example)).isEmpty();
    }

    @Test
    void theMessageSaysWhereTheBlockIsAndWhatIsAroundIt() {
        assertThat(problems("<details>\n```backstep\nstep\n```"))
                .containsExactly(
                        "6:1: this block would not run, as it is not a block of its own; it needs three signs, an"
                                + " empty line above it where HTML is, and as many spaces before it as the text around it");
        assertThat(problems("```r\n\n```backstep\nstep\n```"))
                .containsExactly(
                        "7:1: this block would not run, as it lies within the block that begins in line 5; close"
                                + " that one first");
    }

    @Test
    void aSecondTitleIsSaidWithTheLineOfTheFirst() {
        assertThat(problems("# U\n\ntext\n\nV\n=\n"))
                .containsExactly(
                        "5:1: a lesson has one title only, and line 1 has it already; begin a scene with \"## \", and a"
                                + " smaller heading with \"### \"",
                        "9:1: a lesson has one title only, and line 1 has it already; begin a scene with \"## \", and a"
                                + " smaller heading with \"### \"");
    }

    @Test
    void commentsInTitlesAreNotShown() {
        Lesson lesson = LessonReader.read("# T <!-- a -->\n\n## S <!-- b -->\n\nx", "l.md");
        assertThat(lesson.title()).isEqualTo("T");
        assertThat(lesson.scenes().get(0).title()).isEqualTo("S");
    }
}
