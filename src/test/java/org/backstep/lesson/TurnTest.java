package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.lesson.Walks.NOTHING;
import static org.backstep.lesson.Walks.lesson;
import static org.backstep.lesson.Walks.rest;
import static org.backstep.lesson.Walks.walk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backstep.command.Notebook;
import org.backstep.command.expression.Reading;
import org.backstep.notation.OfSample;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.training.Watch;
import org.junit.jupiter.api.Test;

/** Going on in a lesson, back, and past its questions. */
class TurnTest {
    private static Turn to(Walk walk, int scene) {
        return Turn.to(walk, scene, NOTHING, Watch.NONE);
    }

    @Test
    void aSceneThatWasSeenIsEnteredAsItEnded() {
        Walk first = rest(walk("go epoch 5", "set W_d[2,1] = 1", "go epoch 9 phase loss"))
                .walk();
        Walk third = to(first, 2).walk();
        assertThat(third.state().position().epoch()).isEqualTo(9);
        assertThat(third.finished()).isEqualTo(3);
        assertThat(third.enter(0).state()).isSameAs(first.state());
        assertThat(third.enter(0).enter(2).state()).isSameAs(third.state());
        assertThat(third.enter(1).next()).isEmpty();
    }

    @Test
    void theNextSceneBeginsWhereTheLastEndedAlsoAfterGoingBack() {
        Walk first = rest(walk("go epoch 5", "step epoch 2", "step epoch 2")).walk();
        Walk second = rest(first.enter(1)).walk();
        Walk third = rest(second.enter(0).enter(2)).walk();
        assertThat(third.state().position().epoch()).isEqualTo(9);
    }

    @Test
    void aQuestionStopsTheLessonAndIsSolvedOnACopy() {
        Walk begin = walk(
                """
                go epoch 40 phase delta_hidden
                predict "How large?"
                  try set W_d[2,1] = -W_d[2,1]
                  answer delta_hidden within 0.0005
                step""");
        Turn turn = rest(begin);
        OpenQuestion asked = turn.question().orElseThrow();
        assertThat(asked.line()).isEqualTo(7);
        assertThat(turn.walk().done()).isEqualTo(1);
        Session other = new Session(turn.walk().state());
        org.backstep.command.Script.parse("set W_d[2,1] = -W_d[2,1]").applyTo(other, NOTHING);
        double delta = other.snapshot().read(OfSample.delta(1)).get(0, 0);
        assertThat(asked.solution().number()).hasValue(delta);
        assertThat(turn.walk().state().run().branches()).hasSize(1);
        assertThat(GivenAnswer.guessed(asked, delta + 0.00049).right()).isTrue();
        assertThat(GivenAnswer.guessed(asked, delta + 0.00051).right()).isFalse();
        assertThat(GivenAnswer.guessed(asked, Double.NaN).right()).isFalse();
        Turn past = Turn.pastQuestion(turn.walk(), NOTHING, Watch.NONE);
        assertThat(past.walk().next()).isEmpty();
        assertThat(past.question()).isEmpty();
    }

    @Test
    void ofTheChoicesExactlyOneMustHold() {
        String none = "predict \"q\"\n  choice \"a\" when 1 = 2\n  choice \"b\" when 2 = 3";
        String both = "predict \"q\"\n  choice \"a\" when 1 = 1\n  choice \"b\" when 2 = 2";
        assertThat(rest(walk(none)).problem())
                .hasValue("l.md:6:1: exactly one choice of a question must hold; here none of the choices holds");
        assertThat(rest(walk(both)).problem())
                .hasValue("l.md:6:1: exactly one choice of a question must hold; here \"a\" and \"b\" hold at once");
        Report report = Player.play(
                LessonReader.read(lesson(both), "l.md"),
                Session.of(Notebook.experiment()),
                NOTHING,
                new SilentAudience());
        assertThat(report.error()).isPresent();
    }

    @Test
    void aCommandThatCannotRunStopsThereAndWhatWasDoneStays() {
        Turn turn = rest(walk("go epoch 3\nswitch \"nowhere\"\ngo epoch 5"));
        assertThat(turn.problem().orElseThrow()).startsWith("l.md:7:1: there is no branch \"nowhere\"");
        assertThat(turn.walk().state().position().epoch()).isEqualTo(3);
        assertThat(to(walk("switch \"nowhere\"", "step"), 1).walk().sceneIndex())
                .isZero();
    }

    @Test
    void questionsOnTheWayArePassedOverAndTheLastIsAsked() {
        String question = "predict \"q\"\n  answer loss at epoch 1 within 1";
        Turn turn = to(walk("go epoch 3\n" + question, question + "\nstep", "step\n" + question), 2);
        assertThat(turn.walk().sceneIndex()).isEqualTo(2);
        assertThat(turn.question()).isPresent();
        assertThat(turn.walk().state().position().epoch()).isEqualTo(4);
    }

    @Test
    void masksStayAndWhatIsPointedAtIsForgottenWithTheScene() {
        Walk first = rest(walk("hide delta_out\nhide z\nhighlight W_d", "step", "reveal"))
                .walk();
        assertThat(Marks.of(first).hidden()).extracting(Reading::text).containsExactly("delta_out", "z");
        assertThat(Marks.of(first).highlighted()).isPresent();
        Walk second = to(first, 1).walk();
        assertThat(Marks.of(second).hidden()).hasSize(2);
        assertThat(Marks.of(second).highlighted()).isEmpty();
        assertThat(Marks.of(to(second, 2).walk())).isEqualTo(Marks.NONE);
        assertThat(Marks.of(to(second, 2).walk().enter(0)).hidden()).hasSize(2);
    }

    @Test
    void weightsAreGivenAndCannotBeHidden() {
        assertThat(rest(walk("hide W_d")).problem().orElseThrow())
                .endsWith("only what a phase computes can be hidden, not W_d");
    }

    @Test
    void anotherPlaceOrWeightIsElsewhereAndMoreComputedEpochsAndAnotherSelectionAreNot() {
        Walk walk = rest(walk("go epoch 5")).walk();
        for (String command : List.of("step", "set W_d[1,1] = 7", "branch \"b\"", "set epochs = 9")) {
            assertThat(walk.isLeft(after(walk, command))).as(command).isTrue();
        }
        assertThat(walk.isLeft(walk.state())).isFalse();
        assertThat(walk.isLeft(after(walk, "go epoch 50", "go epoch 5"))).isFalse();
        assertThat(walk.isLeft(after(walk, "select sample 3", "select W_d[1,1]")))
                .isFalse();
    }

    private static State after(Walk walk, String... commands) {
        Session session = new Session(walk.state());
        for (String command : commands) {
            org.backstep.command.Script.parse(command).applyTo(session, NOTHING);
        }
        return session.snapshot().state();
    }

    /** Ends with a clear error or plays; the limit on epochs keeps a changed number from training for hours. */
    @Test
    void everyByteOfAGoodLessonChangedOnceEndsWithAnErrorOrPlays() {
        byte[] good = lesson(
                        """
                        data spiral samples=20 noise=0.1 seed=3
                        network 2-1-2 sigmoid
                        go epoch 3 phase loss
                        predict "q"
                          try set W_d[2,1] = -W_d[2,1]
                          choice "a" when loss > 0
                          choice "b" when loss <= 0
                        expect loss < 1""",
                        """
                        hide delta_out
                        step
                        highlight W_d[2,1]
                        reveal
                        branch "b"
                        set b_d[1] = 0.5
                        expect W_d[2,1] != 0""")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        List<String> unexpected = new ArrayList<>();
        int played = 0;
        for (int at = 0; at < good.length; at++) {
            byte[] changed = good.clone();
            changed[at] = (byte) (32 + random.nextInt(95));
            String text = new String(changed, StandardCharsets.UTF_8);
            try {
                Lesson lesson = LessonReader.read(text, "l.md");
                State start = Session.of(Notebook.experiment()).snapshot().state();
                int last = lesson.scenes().size() - 1;
                Turn turn = Turn.to(Walk.begin(lesson, start), last, NOTHING, epoch -> epoch < 200);
                played += turn.problem().isEmpty() ? 1 : 0;
            } catch (LessonError | UserError clear) {
                assertThat(clear.getMessage()).startsWith("l.md:");
            } catch (RuntimeException wrong) {
                unexpected.add(at + ": " + wrong);
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(played).isBetween(20, good.length);
    }

    @Test
    void aLessonOfAMillionEpochsCanBeStopped() {
        Turn turn = Turn.rest(walk("go epoch 1000000"), NOTHING, epoch -> epoch < 1000);
        assertThat(turn.walk().state().position().epoch()).isEqualTo(1000);
    }
}
