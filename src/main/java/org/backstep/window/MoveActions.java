package org.backstep.window;

import java.util.Optional;
import javax.swing.Action;
import org.backstep.command.Command;
import org.backstep.command.SelectSample;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.History;
import org.backstep.window.desk.MoveCommands;
import org.backstep.window.desk.Playback;
import org.backstep.window.desk.Workbench;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.UserAction;

/** The actions that move through the run, play it, undo and redo. */
final class MoveActions {
    private static final int LONGEST = 40;

    final UserAction phaseOn;
    final UserAction phaseBack;
    final UserAction epochOn;
    final UserAction epochBack;
    final UserAction batchOn;
    final UserAction batchBack;
    final UserAction toStart;
    final UserAction toEnd;
    final UserAction sampleBefore;
    final UserAction sampleAfter;
    final UserAction play;
    final UserAction stop;
    final UserAction undo;
    final UserAction redo;

    private final Workbench workbench;

    MoveActions(Workbench workbench, Playback playing) {
        this.workbench = workbench;
        phaseOn = move("Phase on", MoveCommands.PHASE_ON, "RIGHT").on(Icons.PHASE_ON, "One phase on");
        phaseBack = move("Phase back", MoveCommands.PHASE_BACK, "LEFT").on(Icons.PHASE_BACK, "One phase back");
        epochOn = move("Epoch on", MoveCommands.EPOCH_ON, "shift RIGHT").on(Icons.EPOCH_ON, "One epoch on");
        epochBack = move("Epoch back", MoveCommands.EPOCH_BACK, "shift LEFT").on(Icons.EPOCH_BACK, "One epoch back");
        batchOn = move("Batch on", MoveCommands.BATCH_ON, "alt RIGHT", "ctrl RIGHT");
        batchBack = move("Batch back", MoveCommands.BATCH_BACK, "alt LEFT", "ctrl LEFT");
        toStart = move("To the start", MoveCommands.TO_START, "HOME").on(Icons.TO_START);
        toEnd = move("To the last computed epoch", MoveCommands.TO_END, "END").on(Icons.TO_END);
        sampleBefore = UserAction.shared("Sample before", () -> select(-1), "UP");
        sampleAfter = UserAction.shared("Sample after", () -> select(1), "DOWN");
        play = UserAction.shared("Play or pause", playing::toggle, "SPACE").on(Icons.PLAY);
        stop = UserAction.shared("Stop", workbench::stop, "ctrl PERIOD")
                .on(Icons.STOP, "Stop the running command; what has been computed stays");
        undo = UserAction.of("Undo", workbench::undo, "ctrl Z");
        redo = UserAction.of("Redo", workbench::redo, "ctrl shift Z");
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void logged(History history) {
                name(undo, history.undoName());
                name(redo, history.redoName());
            }
        });
    }

    private UserAction move(String name, Command command, String... keys) {
        return UserAction.shared(name, () -> workbench.accept(command), keys);
    }

    private void select(int step) {
        Snapshot now = workbench.snapshot();
        int sample = now.sample() + step;
        if (sample >= 1 && sample <= now.data().samples()) {
            workbench.accept(new SelectSample(sample));
        }
    }

    /** Names an action "Undo step epoch 10"; without a change it is disabled. */
    private static void name(UserAction action, Optional<String> change) {
        action.putValue(
                Action.NAME,
                change.map(text -> action.name() + " " + shortened(text)).orElse(action.name()));
        action.setEnabled(change.isPresent());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
