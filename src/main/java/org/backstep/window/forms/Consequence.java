package org.backstep.window.forms;

import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Freeze;
import org.backstep.command.Initialise;
import org.backstep.command.PlayUntil;
import org.backstep.command.SetChoice;
import org.backstep.command.SetSetting;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Settings;
import org.backstep.window.desk.Extent;
import org.backstep.window.desk.Happened;

/** What a command would do to the present run, said before it is done. */
final class Consequence {
    private Consequence() {}

    /**
     * One or two sentences.
     *
     * @throws org.backstep.notation.UserError if the command cannot be carried out
     */
    static String of(Command command, Snapshot now) {
        if (command instanceof Initialise initialise) {
            initialise.initialisation(now); // its number may be one that cannot be
        }
        if (Happened.isNewRun(command)) {
            return "Starts a new run." + present(now);
        }
        if (command instanceof SetSetting set) {
            double value = set.checked(now);
            return set.settings(now)
                    .map(changed -> ofSettings(changed, now))
                    .orElseGet(() -> set.isCheckStep() ? ofCheckStep(value, now) : ofGoal(value, now));
        }
        if (command instanceof SetChoice choice) {
            return ofSettings(choice.settings(now), now);
        }
        if (command instanceof Freeze freeze) {
            return ofSettings(freeze.settings(now), now);
        }
        if (command instanceof PlayUntil) {
            return "Trains until the condition holds, to epoch "
                    + Extent.lastEpoch(command, now).orElseThrow()
                    + " at most. It is tested now and after every epoch; Stop ends it.";
        }
        return "";
    }

    private static String present(Snapshot now) {
        List<Branch> branches = now.run().branches();
        int epochs =
                branches.stream().mapToInt(line -> line.reached().epoch()).max().orElse(0);
        if (epochs == 0) {
            return " Nothing has been computed in the present one.";
        }
        return " The present one (" + epochs + (epochs == 1 ? " epoch" : " epochs")
                + (branches.size() == 1 ? "" : ", " + branches.size() + " branches")
                + ") can be brought back by Undo.";
    }

    private static String ofSettings(Settings changed, Snapshot now) {
        if (changed.equals(now.settings())) {
            return "That is its value already; nothing changes.";
        }
        Branch line = now.branch();
        boolean again = now.position().batch() > 1
                && !changed.batching().equals(now.settings().batching());
        return ofChange(now, line) + (again ? " The epoch begins again with its first batch." : "");
    }

    private static String ofChange(Snapshot now, Branch line) {
        if (line.isFreshAt(now.position())) {
            return "Holds from epoch " + Math.max(1, now.position().epoch())
                    + " on; nothing has been computed there yet.";
        }
        return "Starts a branch at epoch " + Math.max(1, now.position().epoch()) + ", called \""
                + now.run().freeName() + "\"; \"" + line.name() + "\" stays as it was.";
    }

    private static String ofCheckStep(double step, Snapshot now) {
        return step == now.state().checkStep()
                ? "Gradients are measured with that step already; nothing changes."
                : "Gradients are measured with that step; training does not know of it.";
    }

    private static String ofGoal(double goal, Snapshot now) {
        return goal == now.state().goal()
                ? "The timeline ends there already; nothing changes."
                : "Only moves the timeline's end; nothing is computed and nothing is lost.";
    }
}
