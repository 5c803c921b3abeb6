package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.assertj.core.api.AbstractThrowableAssert;
import org.backstep.Allocated;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonReaderTest {
    private static final String FENCE = "```";

    private static Lesson read(String... lines) {
        return LessonReader.read(String.join("\n", lines), "l.md");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> error(String... lines) {
        return assertThatThrownBy(() -> read(lines)).isInstanceOf(LessonError.class);
    }

    @Test
    void frontMatterTitleScenesAndCommandsAreFound() {
        Lesson lesson = read(
                "---",
                "title: T",
                "minutes: 5",
                "---",
                "# A lesson",
                "text",
                "## One",
                "",
                FENCE + "backstep",
                "step",
                "",
                "# a comment",
                "back",
                FENCE,
                "## Two $x^2$ ##",
                FENCE + "python",
                "stepp",
                FENCE);
        assertThat(lesson.title()).isEqualTo("A lesson");
        assertThat(lesson.about()).containsEntry("minutes", "5");
        assertThat(lesson.scenes()).extracting(Scene::title).containsExactly("One", "Two $x^2$");
        assertThat(lesson.scenes().get(0).commands())
                .extracting(located -> located.line() + " " + located.command().text())
                .containsExactly("10 step", "13 back");
        assertThat(lesson.scenes().get(1).commands()).isEmpty();
    }

    @Test
    void columnsAreThoseOfTheFileAlsoInsideAList() {
        error("# T", "## S", "- item", "", "  " + FENCE + "backstep", "  go epoch zero", "  " + FENCE)
                .hasMessageStartingWith("l.md:6:12: expected an epoch number, found \"zero\"")
                .hasMessageContaining("\n             " + "  ^");
    }

    @Test
    void allMistakesAreReportedInTheirOrder() {
        error("## S", FENCE + "backstep", "stepp", FENCE, "# T", "# U", FENCE + "backstep", "go")
                .message()
                .satisfies(text -> assertThat(text.lines().filter(line -> line.startsWith("l.md:")))
                        .containsExactly(
                                "l.md:3:1: unknown command \"stepp\"; did you mean \"step\"?",
                                "l.md:6:1: a lesson has one title only, and line 5 has it already; begin a scene with"
                                        + " \"## \", and a smaller heading with \"### \"",
                                "l.md:7:1: this block is not closed; expected a line of ``` below it",
                                "l.md:8:3: expected \"epoch\" or \"start\" or \"end\", found the end of the line"));
    }

    @Test
    void hostileNestingOfInlinesIsRefusedAtOnce() {
        String marks = "![[]()".repeat(100_000);
        assertThat(Allocated.by(() -> error("# T", "## S", marks)
                        .hasMessageStartingWith("l.md:3:1: this paragraph has 400000 marks")))
                .as("its marks are counted, not parsed: some copies of the text")
                .isLessThan(100L * marks.length());
    }

    @Test
    void linksLeadSomewhereAndPicturesLieInTheFolder() {
        error(
                        "# T",
                        "## S",
                        "[a](step) ![b](/etc/passwd)",
                        "",
                        "![c](../x.png) ![d](x.svg) [e](scene:9)",
                        "",
                        "[f](<run:stepp>)")
                .message()
                .satisfies(text -> assertThat(text.lines().filter(line -> line.startsWith("l.md:")))
                        .extracting(line -> line.replaceFirst(": .*", ""))
                        .containsExactly("l.md:3:1", "l.md:3:11", "l.md:5:1", "l.md:5:16", "l.md:5:28", "l.md:7:1"));
        assertThat(read("# T", "## S", "[a](<run:go epoch 4>) [b](pane:samples) ![c](pictures/x.png)")
                        .scenes())
                .hasSize(1);
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedAtOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.md");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("# T\n".getBytes(StandardCharsets.UTF_8)), 50_000_000);
        }
        assertThat(Allocated.by(() -> assertThatThrownBy(() -> LessonReader.read(file, "large.md"))
                        .isInstanceOf(UserError.class)
                        .hasMessageStartingWith("large.md")
                        .hasMessageContaining("MB")))
                .as("not even read")
                .isLessThan(50_000_000);
    }

    @Test
    void ofManyMistakesTheFirstTwentyAreShown() {
        error("# T", "## S", FENCE + "backstep", "stepp\n".repeat(60_000) + FENCE)
                .hasMessageContaining("l.md:23:1: ")
                .hasMessageEndingWith("… and 59980 more mistakes in l.md")
                .message()
                .hasLineCount(61);
    }

    @Test
    void aLessonNeedsATitleAndAScene() {
        error("text").hasMessageContaining("needs a title").hasMessageContaining("needs at least one scene");
        error("").hasMessageContaining("needs a title");
    }

    @Test
    void frontMatterThatIsNotClosedIsSaid() {
        error("---", "title: T", "# T", "## S").hasMessageStartingWith("l.md:1:1: the front matter is not closed");
    }

    @Test
    void commandsBelongToAScene() {
        error("# T", FENCE + "backstep", "step", FENCE, "## S")
                .hasMessageContaining("l.md:2:1: commands belong to a scene");
    }

    @Test
    void aMisspeltBlockIsNotPassedOver() {
        error("# T", "## S", FENCE + "backstpe", "step", FENCE)
                .hasMessageContaining("l.md:3:1: expected a block named \"backstep\", found \"backstpe\"");
    }

    @Test
    void aQuestionWithItsIndentedLinesIsOneCommand() {
        Lesson lesson = read(
                "# T",
                "## S",
                FENCE + "backstep",
                "predict \"What happens?\"",
                "  try set W_d[2,1] = -W_d[2,1]",
                "  choice \"it grows\"   when abs(delta_hidden) > abs(was delta_hidden)",
                "  choice \"it shrinks\" when abs(delta_hidden) < abs(was delta_hidden)",
                "step",
                FENCE);
        assertThat(lesson.scenes().get(0).commands()).hasSize(2);
    }

    @Test
    void aThousandNestedListsEndWithAClearError() {
        StringBuilder deep = new StringBuilder("# T\n## S\n");
        for (int i = 0; i < 1000; i++) {
            deep.append("- ".repeat(i + 1)).append("x\n");
        }
        error(deep.toString()).hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> LessonReader.read("# T\n## S\n" + "> ".repeat(200_000), "l.md"))
                .isInstanceOf(LessonError.class)
                .hasMessageContaining("nested too deeply");
    }
}
