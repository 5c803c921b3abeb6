package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.backstep.prose.Block;
import org.backstep.prose.Inline;
import org.backstep.training.Watch;
import org.junit.jupiter.api.Test;

/** What is read of a scene, and in which order. */
class PassageTest {
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

    private final Turn asking = Walks.rest(Walks.begin(TEXT));
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
        Turn after = Turn.pastQuestion(asking.walk(), Walks.NOTHING, Watch.NONE);
        Sitting sitting = Sitting.EMPTY.plus(GivenAnswer.guessed(asked, 0));
        assertThat(outline(after, sitting, false))
                .isEqualTo("A lesson One Think.\n2 commands\nanswered\nBecause. So it is.\n4 commands");
    }

    @Test
    void anAuthorSeesCommandsWhereTheyWereWritten() {
        Turn after = Turn.pastQuestion(asking.walk(), Walks.NOTHING, Watch.NONE);
        Sitting sitting = Sitting.EMPTY.plus(GivenAnswer.guessed(asked, 0));
        assertThat(outline(after, sitting, true))
                .isEqualTo("A lesson One Think.\n2 commands\nanswered\n2 commands\nBecause.\n2 commands\nSo it is.");
    }

    @Test
    void theLastSceneEndsTheLesson() {
        Turn after = Turn.pastQuestion(asking.walk(), Walks.NOTHING, Watch.NONE);
        Turn last = Turn.at(after.walk().enter(1));
        assertThat(outline(last, Sitting.EMPTY, false)).isEqualTo("Two The end.\nEnd");
    }

    @Test
    void whatIsRevealedBeforeTheNextQuestionIsSeenOnceThisOneIsAnswered() {
        assertThat(Marks.of(asking.walk()).hidden()).hasSize(1);
        assertThat(Marks.ofAnswered(asking.walk()).hidden()).isEmpty();
        Turn first =
                Walks.rest(Walks.begin(TEXT.replace("reveal", "predict \"And now?\"\n  answer loss within 1\nreveal")));
        assertThat(Marks.ofAnswered(first.walk()).hidden()).hasSize(1);
    }
}
