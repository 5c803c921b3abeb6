package org.backstep.window.desk;

import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.command.ForgetRun;
import org.backstep.command.Go;
import org.backstep.command.Initialise;
import org.backstep.command.KeepRun;
import org.backstep.command.SelectEntry;
import org.backstep.command.SelectSample;
import org.backstep.command.StartBranch;
import org.backstep.command.Step;
import org.backstep.command.SwitchBranch;
import org.backstep.command.UseFile;
import org.backstep.command.UseNetwork;
import org.backstep.command.UseSpiral;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;

/** What a command did, in a sentence. */
public final class Happened {
    private Happened() {}

    /** The sentence; empty if the command speaks for itself. */
    public static Optional<String> sentence(Command command, Snapshot before, Snapshot after) {
        if (command instanceof Step || command instanceof Go) {
            return Optional.of(moved(before, after));
        }
        if (command instanceof SelectSample select) {
            return Optional.of("sample " + select.sample() + " selected");
        }
        if (command instanceof SelectEntry) {
            return Optional.of(command.text().replaceFirst("^select ", "") + " selected");
        }
        if (isNewRun(command)) {
            return Optional.of("a new run: " + command.text());
        }
        if (command instanceof StartBranch branch) {
            return Optional.of("started \"" + branch.name() + "\" at " + place(after));
        }
        if (command instanceof SwitchBranch) {
            return Optional.of("in \"" + after.branch().name() + "\", at " + place(after));
        }
        if (command instanceof KeepRun keep) {
            return Optional.of("\"" + after.branch().name() + "\" is kept as \"" + keep.name() + "\", to be compared");
        }
        if (command instanceof ForgetRun forget) {
            return Optional.of("\"" + forget.name() + "\" is kept no longer");
        }
        return before.state().sameAs(after.state()) ? Optional.empty() : Optional.of("done: " + firstLine(command));
    }

    /** Whether a command puts a new run in the place of the present one. */
    public static boolean isNewRun(Command command) {
        return command instanceof UseSpiral
                || command instanceof UseFile
                || command instanceof UseNetwork
                || command instanceof Initialise;
    }

    /** A command that has more lines is known by its first. */
    static String firstLine(Command command) {
        return command.text().lines().findFirst().orElse("");
    }

    private static String moved(Snapshot before, Snapshot after) {
        Position there = after.position();
        Position known = before.branch().reached();
        boolean whole = isWhole(there, after);
        if (there.compareTo(known) <= 0 || !whole) {
            return there.compareTo(known) <= 0 ? "at " + place(after) : place(after) + ": computed";
        }
        int first = isWhole(known, after) ? known.epoch() + 1 : known.epoch();
        return first < there.epoch()
                ? "epochs " + first + " to " + there.epoch() + ": computed"
                : "epoch " + there.epoch() + ": computed";
    }

    /** Whether all updates and phases of an epoch are computed. */
    private static boolean isWhole(Position at, Snapshot now) {
        return at.phase() == now.phases().count() && at.batch() == now.branch().batches(at.epoch());
    }

    /** "the start", "epoch 40", "epoch 40, phase decode". */
    public static String place(Snapshot now) {
        Position position = now.position();
        if (position.isStart()) {
            return "the start";
        }
        int batches = now.branch().batches(position.epoch());
        boolean whole = position.phase() == now.phases().count();
        return "epoch " + position.epoch()
                + (batches == 1 || (whole && position.batch() == batches)
                        ? ""
                        : ", batch " + position.batch() + " of " + batches)
                + (whole ? "" : ", phase " + now.phases().name(position.phase()));
    }
}
