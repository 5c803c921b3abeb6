package org.backstep.window.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.backstep.command.Command;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.junit.jupiter.api.Test;

/** Tests the history of commands without window and threads. */
class HistoryTest {
    private static final long SECOND = 1_000_000_000;

    private final Session session = Session.of(Notebook.experiment());
    private History history = History.from(new Log.Origin(List.of()));
    private long now = SECOND;

    private State state() {
        return session.snapshot().state();
    }

    private void command(String text, boolean goesOn) {
        State before = state();
        Command command = Script.parse(text);
        command.applyTo(session, file -> {
            throw new UserError("no files here");
        });
        history = history.plus(command, before, state(), now, goesOn);
    }

    /** A second between any two. */
    private void commands(String... texts) {
        for (String text : texts) {
            now += SECOND;
            command(text, false);
        }
    }

    private Stream<String> script() {
        return history.log().script().stream().map(Command::text);
    }

    private void undo() {
        History before = history;
        history = before.undone(state());
        session.restore(before.undoable().orElseThrow().state());
    }

    private void redo() {
        History before = history;
        history = before.redone(state());
        session.restore(before.redoable().orElseThrow().state());
    }

    @Test
    void atFirstThereIsNothingToUndoOrToDoAgain() {
        assertThat(history.undoName()).isEmpty();
        assertThat(history.redoName()).isEmpty();
        assertThat(script()).isEmpty();
    }

    @Test
    void undoLeadsToTheStateBeforeAndRedoToTheStateAfter() {
        commands("step epoch 3");
        State between = state();
        commands("set W_d[2,1] = 0.5");
        State after = state();
        undo();
        assertThat(state()).isSameAs(between);
        assertThat(script()).containsExactly("step epoch 3");
        assertThat(history.undoName()).contains("step epoch 3");
        assertThat(history.redoName()).contains("set W_d[2,1] = 0.5");
        redo();
        assertThat(state()).isSameAs(after);
        assertThat(script()).containsExactly("step epoch 3", "set W_d[2,1] = 0.5");
        assertThat(history.redoName()).isEmpty();
    }

    @Test
    void whatWasUndoneIsForgottenWhenSomethingElseIsDone() {
        commands("step", "step epoch");
        undo();
        commands("back");
        assertThat(history.redoName()).isEmpty();
        assertThat(script()).containsExactly("step", "back");
    }

    @Test
    void samplesPassedThroughAreOneChangeHoweverLate() {
        commands("step epoch", "select sample 2", "select sample 3", "select sample 9");
        assertThat(script()).containsExactly("step epoch", "select sample 9");
        undo();
        assertThat(session.snapshot().sample()).isEqualTo(1);
    }

    @Test
    void quickJumpsThroughComputedEpochsAreOneChangeAndSlowOnesAreNot() {
        commands("go epoch 9", "go epoch 3");
        command("go epoch 5", false);
        assertThat(script()).containsExactly("go epoch 9", "go epoch 5");
        commands("go epoch 4");
        assertThat(history.undoName()).contains("go epoch 4");
        undo();
        assertThat(history.undoName()).contains("go epoch 5");
        undo();
        assertThat(session.snapshot().position().epoch()).isEqualTo(9);
    }

    @Test
    void aJumpThatComputedSomethingStaysAChangeOfItsOwn() {
        commands("go epoch 2");
        command("go epoch 5", false);
        undo();
        assertThat(session.snapshot().position().epoch()).isEqualTo(2);
    }

    @Test
    void stepsAreOneChangeOnlyWhereOneGoesOn() {
        commands("step epoch 2", "step epoch 3");
        assertThat(history.undoName()).contains("step epoch 3");
        command("step epoch 4", true);
        assertThat(history.undoName()).contains("step epoch 7");
        undo();
        assertThat(session.snapshot().position().epoch()).isEqualTo(2);
    }

    @Test
    void anEntryThatIsDraggedIsOneChangeAndOneCommand() {
        commands("go epoch 3");
        State before = state();
        commands("set W_d[1,1] = 0.2");
        for (String value : List.of("0.3", "-0.4", "0.5")) {
            now += 5 * SECOND;
            command("set W_d[1,1] = " + value, true);
        }
        assertThat(script()).containsExactly("go epoch 3", "set W_d[1,1] = 0.5");
        assertThat(history.undoName()).contains("set W_d[1,1] = 0.5");
        undo();
        assertThat(state()).isSameAs(before);
        commands("set W_d[1,1] = 0.2", "set W_d[1,1] = 0.3");
        assertThat(history.undoName()).contains("set W_d[1,1] = 0.3");
        undo();
        assertThat(history.undoName()).contains("set W_d[1,1] = 0.2");
    }

    @Test
    void anotherSessionIsOneChangeWithALogOfItsOwn() {
        commands("step epoch");
        State before = state();
        Session other = Session.of(Notebook.experiment());
        history = history.begin("open it", before, new Log.Origin(List.of(Script.parse("go epoch 4"))));
        session.restore(other.snapshot().state());
        assertThat(script()).containsExactly("go epoch 4");
        assertThat(history.undoName()).contains("open it");
        undo();
        assertThat(state()).isSameAs(before);
        assertThat(script()).containsExactly("step epoch");
        redo();
        assertThat(script()).containsExactly("go epoch 4");
    }

    @Test
    void twoHundredChangesAreKept() {
        for (int k = 0; k < 250; k++) {
            commands(k % 2 == 0 ? "step" : "back");
        }
        int undone = 0;
        while (history.undoName().isPresent()) {
            undo();
            undone++;
        }
        assertThat(undone).isEqualTo(200);
        while (history.redoName().isPresent()) {
            redo();
        }
        assertThat(history.log().way()).hasSize(251);
    }
}
