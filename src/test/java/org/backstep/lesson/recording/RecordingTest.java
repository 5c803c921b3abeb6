package org.backstep.lesson.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.backstep.command.Command;
import org.backstep.command.Expect;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.command.Step;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.Player;
import org.backstep.lesson.QuietEffects;
import org.backstep.lesson.Report;
import org.backstep.lesson.SameState;
import org.backstep.lesson.SilentAudience;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.session.walk.Action;
import org.junit.jupiter.api.Test;

/** A recording that is written, read and played ends in the state in which the recording ended. */
class RecordingTest {
    private static final int SESSIONS = 200;
    private static final int LENGTH = 60;

    /** A session that is recorded. */
    private static final class Recorder {
        private final Session session = Session.of(Notebook.experiment());
        private final QuietEffects effects = new QuietEffects(Path.of("lessons/x.md"));
        private final Deque<Recording> pastRecordings = new ArrayDeque<>();
        private final Deque<State> pastStates = new ArrayDeque<>();
        private final List<Command> all = new ArrayList<>();
        private Recording recording = Recording.begin("A recorded session");

        Recorder carryOut(String... commands) {
            for (String text : commands) {
                Command command = Script.parse(text);
                State before = session.snapshot().state();
                try {
                    command.applyTo(session, effects);
                } catch (UserError cannotBeDone) {
                    continue; // nothing was done, so nothing is recorded
                }
                remember(before);
                all.add(command);
                recording = recording.done(command, before, session.snapshot().state());
            }
            return this;
        }

        void change(Recording other) {
            remember(session.snapshot().state());
            recording = other;
        }

        private void remember(State state) {
            pastStates.push(state);
            pastRecordings.push(recording);
        }

        void undo() {
            if (!pastStates.isEmpty()) {
                session.restore(pastStates.pop());
                recording = pastRecordings.pop();
            }
        }

        List<String> commands() {
            return recording.commands().stream().map(Command::text).toList();
        }

        void replaysToTheSameState() {
            Lesson lesson = LessonReader.read(recording.text(), "recorded");
            Session again = Session.of(Notebook.experiment());
            Report report = Player.play(lesson, again, effects, new SilentAudience());
            assertThat(report.error()).isEmpty();
            assertThat(report.failures()).isEmpty();
            SameState.assertSame(again.snapshot().state(), session.snapshot().state());
        }
    }

    @Test
    void everyRecordedSessionReplaysToTheSameBits() {
        int fewer = 0;
        for (int seed = 1; seed <= SESSIONS; seed++) {
            Random random = new Random(seed);
            Recorder recorder = new Recorder();
            recorder.carryOut("data spiral samples=9 seed=5" + (seed % 2 == 0 ? " held_out=0.3" : ""));
            if (seed % 3 == 0) {
                recorder.carryOut("network 2-2-1-2 sigmoid");
            }
            if (seed % 5 == 0) {
                recorder.carryOut("network 2-2-2 linear");
            }
            for (int i = 0; i < LENGTH; i++) {
                act(recorder, random);
            }
            try {
                recorder.replaysToTheSameState();
            } catch (AssertionError different) {
                throw new AssertionError("seed " + seed + ": " + recorder.recording.text(), different);
            }
            fewer += recorder.all.size() - recorder.commands().size();
        }
        assertThat(fewer).as("commands that were spared").isGreaterThan(SESSIONS * 5);
    }

    private static void act(Recorder recorder, Random random) {
        switch (random.nextInt(10)) {
            case 0 -> recorder.carryOut("select sample " + (1 + random.nextInt(9)));
            case 1 ->
                recorder.carryOut(random.nextBoolean() ? "select z" : "select W_1[1," + (1 + random.nextInt(2)) + "]");
            case 2 -> lookOnly(recorder, random);
            case 3 -> again(recorder, random);
            case 4 -> backAndForth(recorder, random);
            case 5 -> editTwice(recorder, random);
            case 6 -> accept(recorder, random);
            case 7 -> recorder.carryOut("go epoch " + random.nextInt(20), "go epoch " + (1 + random.nextInt(20)));
            default -> {
                Action action = Action.draw(random);
                if (action.kind() == Action.Kind.UNDO) {
                    recorder.undo();
                } else {
                    recorder.carryOut(action.commandIn(recorder.session.snapshot()));
                }
            }
        }
    }

    private static void lookOnly(Recorder recorder, Random random) {
        String[] looks = {
            "keep \"a\"",
            "keep \"b\"",
            "forget \"a\"",
            "axes pca",
            "axes x_2 x_1",
            "show W_1",
            "highlight W_1",
            "hide z",
            "reveal",
            "set epochs = " + (1 + random.nextInt(9))
        };
        recorder.carryOut(looks[random.nextInt(looks.length)]);
    }

    private static void again(Recorder recorder, Random random) {
        String[] steps = {"step", "back", "step epoch", "back epoch", "switch \"main\""};
        String step = steps[random.nextInt(steps.length)];
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            recorder.carryOut(step);
        }
    }

    private static void backAndForth(Recorder recorder, Random random) {
        String unit = (random.nextBoolean() ? " phase " : " epoch ") + (1 + random.nextInt(3));
        boolean on = random.nextBoolean();
        recorder.carryOut((on ? "step" : "back") + unit, (on ? "back" : "step") + unit);
    }

    private static void editTwice(Recorder recorder, Random random) {
        String[] targets = {"W_1[1,1]", "b_1[1]", "learning_rate"};
        String target = targets[random.nextInt(targets.length)];
        // the last one is too much for a linear network: training stops there
        String[] values = {"1", "2", "3", "1e200"};
        recorder.carryOut(
                "set " + target + " = " + values[random.nextInt(values.length)],
                "set " + target + " = " + (random.nextBoolean() ? "" : target + " + ")
                        + values[random.nextInt(values.length)]);
    }

    private static void accept(Recorder recorder, Random random) {
        List<Expect> offers = Offers.of(recorder.session.snapshot());
        Recording more = random.nextBoolean() || offers.isEmpty()
                ? recorder.recording.plus(new Piece.Heading("Scene")).plus(new Piece.Note("A note."))
                : recorder.recording.plus(new Piece.Commands(List.of(offers.get(random.nextInt(offers.size())))));
        recorder.change(more);
    }

    @Test
    void twelveEpochStepsAreOneCommand() {
        Recorder recorder = new Recorder();
        for (int i = 0; i < 12; i++) {
            recorder.carryOut("step epoch");
        }
        assertThat(recorder.carryOut("step", "step", "step").commands())
                .containsExactly("step epoch 12", "step phase 3");
    }

    @Test
    void thereAndBackIsNothingUnlessSomethingWasComputedOnTheWay() {
        assertThat(new Recorder().carryOut("step", "back").commands()).containsExactly("step", "back");
        assertThat(new Recorder()
                        .carryOut("go epoch 3", "back epoch 2", "step epoch 2")
                        .commands())
                .containsExactly("go epoch 3");
        // before the start there is nothing, so the way back is shorter than the way there
        assertThat(new Recorder()
                        .carryOut("go epoch 1", "back epoch 3", "step epoch 3")
                        .commands())
                .containsExactly("go epoch 1", "back epoch 3", "step epoch 3");
    }

    @Test
    void aLaterJumpStandsForAnEarlierOneOnlyIfItComputesAsMuch() {
        assertThat(new Recorder().carryOut("go epoch 3", "go epoch 9").commands())
                .containsExactly("go epoch 9");
        assertThat(new Recorder().carryOut("go epoch 9", "go epoch 3").commands())
                .containsExactly("go epoch 9", "go epoch 3");
        assertThat(new Recorder()
                        .carryOut("go epoch 9", "go epoch 3", "go epoch 5")
                        .commands())
                .containsExactly("go epoch 9", "go epoch 5");
        assertThat(new Recorder().carryOut("go epoch 9", "go end").commands()).containsExactly("go epoch 9");
    }

    @Test
    void ofSeveralSelectionsTheLastCounts() {
        assertThat(new Recorder()
                        .carryOut("select sample 7", "select sample 9", "select z", "select W_e[1,2]")
                        .commands())
                .containsExactly("select sample 9", "select W_e[1,2]");
    }

    @Test
    void ofEditsInPlaceTheLastCountsUnlessItReadsWhatItChanges() {
        assertThat(new Recorder().carryOut("set b_e = 1", "set b_e = 2").commands())
                .containsExactly("set b_e = 2");
        assertThat(new Recorder().carryOut("step", "set b_e = 1", "set b_e = 2").commands())
                .containsExactly("step", "set b_e = 2");
        assertThat(new Recorder().carryOut("set b_e = 1", "set b_e = 2 * b_e").commands())
                .containsExactly("set b_e = 1", "set b_e = 2 * b_e");
        // alone, the second would change nothing and start no branch
        assertThat(new Recorder().carryOut("step", "set b_e = 1", "set b_e = 0").commands())
                .containsExactly("step", "set b_e = 1", "set b_e = 0");
    }

    @Test
    void whatChangesNothingIsLeftOutAndWhatShowsSomethingIsNot() {
        assertThat(new Recorder()
                        .carryOut("select sample 1", "go start", "back", "show W_e", "reveal")
                        .commands())
                .containsExactly("show W_e", "reveal");
    }

    @Test
    void headingsNotesAndExpectationsStandWhereTheyWereAdded() {
        Recorder recorder = new Recorder();
        recorder.recording = recorder.recording.plus(new Piece.Note("What this is about."));
        recorder.carryOut("step", "step");
        recorder.recording =
                recorder.recording.plus(new Piece.Commands(List.of(Script.parse("expect x_hat[1]@137 = 0.509093"))));
        recorder.recording =
                recorder.recording.plus(new Piece.Heading("The *loss*")).plus(new Piece.Note("It is $L$.\n\n- so"));
        recorder.carryOut("step");
        assertThat(recorder.recording.text())
                .isEqualTo(
                        """
                # A recorded session

                What this is about.

                ## What was done

                ```backstep
                step phase 2
                expect x_hat[1]@137 = 0.509093
                ```

                ## The *loss*

                It is $L$.

                - so

                ```backstep
                step
                ```
                """);
        recorder.replaysToTheSameState();
    }

    @Test
    void aRecordingThatBeginsOnTheWayBringsWhatWasDoneBefore() {
        Recorder recorder = new Recorder();
        recorder.carryOut("data spiral samples=9", "step epoch 3");
        recorder.recording = Recording.begin("Later", List.copyOf(recorder.all)).plus(new Piece.Heading("Now"));
        recorder.carryOut("step epoch");
        assertThat(recorder.recording.text()).contains("## What was done").contains("## Now");
        recorder.replaysToTheSameState();
    }

    @Test
    void anEmptyRecordingIsALesson() {
        Recording empty = Recording.begin("");
        assertThat(empty.isEmpty()).isTrue();
        assertThat(LessonReader.read(empty.text(), "empty").scenes()).hasSize(1);
    }

    @Test
    void aMergedCountIsNeverLargerThanOneThatCanBeRead() {
        Command most = Step.back(Step.Unit.PHASE, 10_000_000);
        assertThat(most.joinedWith(most)).isEmpty();
    }
}
