package org.backstep.window.forms;

import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Nature;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Settings;

/** The effect that a command would have on the present run, in words. */
final class Consequence {
    private Consequence() {}

    static String of(Command command, Snapshot now) {
        if (command.nature() == Nature.NEW_RUN) {
            command.check(now);
            return "Starts a new run." + present(now);
        }
        return command.settings(now).map(changed -> ofSettings(changed, now)).orElseGet(() -> command.consequence(now));
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
}
