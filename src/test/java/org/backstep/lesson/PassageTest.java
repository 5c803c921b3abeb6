package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.backstep.command.Effects;
import org.backstep.command.Notebook;
import org.backstep.prose.Block;
import org.backstep.prose.Inline;
import org.backstep.session.Session;
import org.backstep.training.Watch;
import org.junit.jupiter.api.Test;

/** What is read of a scene, and in which order. */
class PassageTest {
    private static final Effects NOTHING = new QuietEffects(Path.of("lessons/nothing.md"));
    private static final String TEXT =
            """
            # A lesson

            ## One

            Think.

            ```backstep
            go epoch 1 phase loss
            hide loss
            predict "Which number?"
              answer loss within 0.0005
            reveal
            expect loss < 1
            ```

            Because.

            ```backstep
            expect loss > 0
            expect loss = 7
            ```

            So it is.

            ## Two

            The end.
            """;

    private final Lesson lesson = LessonReader.read(TEXT, "lesson.md");
    private final Turn asking = Turn.rest(
            Walk.begin(lesson, Session.of(Notebook.experiment()).snapshot().state()), NOTHING, Watch.NONE);
    private final OpenQuestion asked = asking.question().orElseThrow();

    /** "words 3", a line each. */
    private static String outline(Turn turn, Sitting sitting, boolean inPlace) {
        return Passage.of(turn, sitting, inPlace).stream()
                .map(PassageTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Passage passage) {
        if (passage instanceof Passage.Words words) {
            return words.blocks().stream().map(PassageTest::text).collect(Collectors.joining(" "));
        }
        if (passage instanceof Passage.Commands commands) {
            return commands.commands().size() + " commands";
        }
        return passage instanceof Passage.Question question
                ? question.given().isPresent() ? "answered" : "asked"
                : passage.getClass().getSimpleName();
    }

    private static String text(Block block) {
        return block instanceof Block.Heading heading
                ? Inline.plain(heading.of())
                : Inline.plain(((Block.Paragraph) block).of());
    }

    @Test
    void nothingBelowAnOpenQuestionIsShown() {
        assertThat(outline(asking, Sitting.EMPTY, false)).isEqualTo("A lesson One Think.\n2 commands\nasked");
    }

    @Test
    void theExplanationComesBeforeTheChecksWhichAreInOnePiece() {
        Turn after = Turn.pastQuestion(asking.walk(), NOTHING, Watch.NONE);
        Sitting sitting = Sitting.EMPTY.plus(GivenAnswer.guessed(asked, 0));
        assertThat(outline(after, sitting, false))
                .isEqualTo("A lesson One Think.\n2 commands\nanswered\nBecause. So it is.\n4 commands");
    }

    @Test
    void anAuthorSeesCommandsWhereTheyWereWritten() {
        Turn after = Turn.pastQuestion(asking.walk(), NOTHING, Watch.NONE);
        Sitting sitting = Sitting.EMPTY.plus(GivenAnswer.guessed(asked, 0));
        assertThat(outline(after, sitting, true))
                .isEqualTo("A lesson One Think.\n2 commands\nanswered\n2 commands\nBecause.\n2 commands\nSo it is.");
    }

    @Test
    void theLastSceneEndsTheLesson() {
        Turn after = Turn.pastQuestion(asking.walk(), NOTHING, Watch.NONE);
        Turn last = Turn.at(after.walk().enter(1));
        assertThat(outline(last, Sitting.EMPTY, false)).isEqualTo("Two The end.\nEnd");
    }

    @Test
    void whatIsRevealedBeforeTheNextQuestionIsSeenOnceThisOneIsAnswered() {
        assertThat(Marks.of(asking.walk()).hidden()).hasSize(1);
        assertThat(Marks.ofAnswered(asking.walk()).hidden()).isEmpty();
        Lesson late = LessonReader.read(
                TEXT.replace("reveal", "predict \"And now?\"\n  answer loss within 1\nreveal"), "lesson.md");
        Turn first = Turn.rest(
                Walk.begin(late, Session.of(Notebook.experiment()).snapshot().state()), NOTHING, Watch.NONE);
        assertThat(Marks.ofAnswered(first.walk()).hidden()).hasSize(1);
    }

    @Test
    void aWrongAnswerLeavesASecondTryWhichCounts() {
        GivenAnswer wrong = GivenAnswer.guessed(asked, 5);
        Sitting once = Sitting.EMPTY.tried(wrong);
        assertThat(once.answers()).isEmpty();
        assertThat(once.missedAt(asked.line(), asked.question())).contains(wrong);
        double number = asked.solution().number().orElseThrow();
        Sitting right = once.tried(GivenAnswer.guessed(asked, number));
        assertThat(right.score()).isEqualTo("You answered 1 of 1 question rightly, 1 of them at the second try.");
        assertThat(once.tried(GivenAnswer.guessed(asked, 6)).score())
                .isEqualTo("You answered 0 of 1 question rightly.");
        assertThat(once.tried(GivenAnswer.skipped(asked)).answers()).containsExactly(wrong);
        assertThat(Sitting.EMPTY.tried(GivenAnswer.skipped(asked)).answers()).hasSize(1);
    }

    @Test
    void ofTwoChoicesThereIsNoSecondTryAndNoneForAClass() {
        assertThat(choices(2).tried(List.of()).answers()).hasSize(1);
        assertThat(choices(3).tried(List.of()).answers()).isEmpty();
        assertThat(choices(3).tried(List.of(1, 2, 3)).answers()).hasSize(1);
    }

    private record Asked(OpenQuestion question) {
        Sitting tried(List<Integer> hands) {
            return Sitting.EMPTY.tried(GivenAnswer.chosen(question, OptionalInt.of(1), hands));
        }
    }

    private static Asked choices(int count) {
        StringBuilder text =
                new StringBuilder("# L\n\n## S\n\n```backstep\npredict \"q\"\n  choice \"0\" when 1 = 1\n");
        for (int k = 1; k < count; k++) {
            text.append("  choice \"").append(k).append("\" when 1 = 2\n");
        }
        Lesson lesson = LessonReader.read(text + "```\n", "l.md");
        return new Asked(Turn.rest(
                        Walk.begin(
                                lesson,
                                Session.of(Notebook.experiment()).snapshot().state()),
                        NOTHING,
                        Watch.NONE)
                .question()
                .orElseThrow());
    }
}
