package org.backstep.lesson.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.command.Command;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Script;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonWriterTest {
    private static final Command STEP = Script.parse("step");
    private static final Command GO = Script.parse("go epoch 3");

    private static final List<String> SCRAPS = List.of(
            "#",
            "##",
            "## Two",
            "# One",
            "###",
            "`",
            "```",
            "```backstep",
            "```backstpe",
            "~~~",
            "$",
            "$$",
            "$x^2$",
            "---",
            "===",
            "***",
            "-",
            "- item",
            "1. one",
            "> quote",
            "    code",
            "\t",
            "text",
            "α, β",
            "step",
            "go end",
            "<!--",
            "-->",
            "<script>",
            "<div>",
            "[a](b)",
            "[a](scene:2)",
            "[a](scene:9)",
            "[a](<run:step>)",
            "[a](run:stepp)",
            "[a]",
            "[a]: javascript:x",
            "![p](p.png)",
            "![p](../p.png)",
            "| a | b |",
            "|---|---|",
            "\\",
            "\\#",
            "*",
            "**",
            "_",
            "&amp;",
            "%",
            "\"",
            "# ",
            " #",
            "…",
            "\u0000",
            "\r");

    private static String random(Random random, List<String> joints) {
        int length = random.nextInt(9);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            text.append(joints.get(random.nextInt(joints.size())));
        }
        return text.toString();
    }

    private static List<List<Command>> commands(Lesson lesson) {
        return lesson.scenes().stream()
                .map(scene ->
                        scene.commands().stream().map(LocatedCommand::command).toList())
                .toList();
    }

    @Test
    void whateverIsTypedIntoTitlesAndNotesTheScenesAndCommandsAreTheSame() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<Piece> pieces = new ArrayList<>();
            List<List<Command>> expected = new ArrayList<>();
            pieces.add(new Piece.Note(random(random, List.of("\n", " ", "\n\n"))));
            for (int scene = 0; scene < 3; scene++) {
                pieces.add(new Piece.Heading(random(random, List.of(" ", "", "\n"))));
                pieces.add(new Piece.Note(random(random, List.of("\n", " ", "\n\n"))));
                pieces.add(new Piece.Note(random(random, List.of("\n", "", "\n\n"))));
                pieces.add(new Piece.Commands(List.of(STEP, GO)));
                pieces.add(new Piece.Note(random(random, List.of("\n", " "))));
                pieces.add(new Piece.Commands(List.of(GO)));
                expected.add(List.of(STEP, GO, GO));
            }
            String text = LessonWriter.lesson(random(random, List.of(" ", "")), pieces);
            Lesson lesson = LessonReader.read(text, "seed " + seed);
            assertThat(commands(lesson)).as("seed %d: %s", seed, text).isEqualTo(expected);
            assertThat(lesson.scenes()).allMatch(scene -> !scene.title().isEmpty());
        }
    }

    @Test
    void aSavedSessionIsRecognisedWordForWordWhateverItsName() {
        for (int seed = 0; seed < 2000; seed++) {
            String title = random(new Random(seed), List.of(" ", ""));
            String text = LessonWriter.write(title, List.of(STEP, GO));
            Lesson lesson = LessonReader.read(text, "saved");
            assertThat(LessonWriter.write(lesson.title(), List.of(STEP, GO)))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    @Test
    void aSavedSessionIsOneSceneOfCommands() {
        assertThat(LessonWriter.write("Monday", List.of(STEP, GO)))
                .isEqualTo("# Monday\n\n## What was done\n\n```backstep\nstep\ngo epoch 3\n```\n");
        assertThat(LessonWriter.write("Monday", List.of()))
                .isEqualTo("# Monday\n\n## What was done\n\n```backstep\n```\n");
    }

    private static String note(String typed) {
        return new Wording(3, Wording.Care.NONE).note(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The **loss** is $L = \\sum_i x_i^2$.",
                "- one\n- two",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "See [scene 3](scene:3) or [go on](<run:step epoch>).",
                "### A smaller heading\n\nText.",
                "```\nnot a command\n```",
                "> A quotation.",
                "$$\na = b\n$$",
            })
    void markdownThatStaysInItsPlaceIsWrittenAsItIs(String markdown) {
        assertThat(note(markdown)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Not a scene",
                "Not a scene\n---",
                "```backstep\nstep\n```",
                "```\nnot closed",
                "<!-- not closed",
                "[nowhere](file:///etc/passwd)",
                "[scene](scene:4)",
                "![picture](../../secret.png)",
            })
    void whatWouldLeaveItsPlaceIsShownAsItWasTyped(String typed) {
        String written = note(typed);
        assertThat(written).isNotEqualTo(typed);
        assertThat(written.replace("\\", "")).isEqualTo(typed);
    }

    @Test
    void aNoteWithTooManyMarksIsShownAsCode() {
        String marks = Stream.generate(() -> "*").limit(3000).collect(Collectors.joining());
        assertThat(note(marks)).isEqualTo("```\n" + marks + "\n```");
    }

    @Test
    void numberSignsAtTheEndOfAHeadingStayInIt() {
        Wording wording = new Wording(1, Wording.Care.NONE);
        assertThat(wording.heading("C #")).isEqualTo("C \\#");
        assertThat(wording.heading("C#")).isEqualTo("C#");
        assertThat(wording.heading(" two\n lines ")).isEqualTo("two lines");
        assertThat(wording.heading("Blame at $\\delta$")).isEqualTo("Blame at $\\delta$");
        assertThat(wording.heading("\n")).isEqualTo("A scene");
    }
}
