package org.backstep.window.sweeping;

import java.util.ArrayList;
import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.Script;
import org.backstep.notation.UserError;
import org.backstep.training.Difference;
import org.backstep.training.Experiment;
import org.backstep.training.Sweep;

/** A run of a sweep, as the commands that make it in the window. */
final class SweptRun {
    private SweptRun() {}

    /**
     * The commands that begin the run and train it as far as the sweep did.
     *
     * @param now the experiment that the window shows
     * @throws UserError if the sweep was of another experiment, as these commands keep the present one's settings
     */
    static List<Command> commands(Sweep sweep, Sweep.Outcome outcome, Experiment now) {
        Experiment run = sweep.setups().stream()
                .filter(setup -> setup.value().equals(outcome.value()))
                .findFirst()
                .orElseThrow()
                .experiment();
        if (!sweep.setting().swept(now, outcome.value()).equals(run)) {
            throw new UserError("the sweep was made with other settings than the present ones; run it again");
        }
        List<Command> commands = new ArrayList<>(List.of(data(run)));
        if (sweep.setting().kind() == Difference.Kind.SETTING) {
            if (!run.settings()
                    .optimizer()
                    .word()
                    .equals(now.settings().optimizer().word())) {
                commands.add(Script.parse(
                        "set optimizer = " + run.settings().optimizer().word()));
            }
            commands.add(Script.parse("set " + sweep.setting().word() + " = " + outcome.value()));
        }
        commands.add(Go.to(outcome.epochs()));
        return commands;
    }

    private static Command data(Experiment run) {
        return Script.parse("data " + run.source().text() + " seed=" + run.seed()
                + run.heldOut().option());
    }
}
