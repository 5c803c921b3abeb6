package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.session.Arrival;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;

/** {@code switch "main"}: moves to a branch, keeping the position where that branch has it, else to its end. */
public record SwitchBranch(String name) implements Command {
    static Command parse(Cursor cursor) {
        return new SwitchBranch(cursor.quoted("the name of a branch"));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Position before = session.snapshot().position();
        session.switchTo(name);
        Position after = session.snapshot().position();
        if (!after.equals(before)) {
            effects.say("\"" + name + "\" ends at epoch " + after.epoch() + ", phase "
                    + session.snapshot().phases().name(after.phase()));
        }
    }

    @Override
    public Nature nature() {
        return Nature.MOVE;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of("in \"" + name + "\", at " + Arrival.place(after));
    }

    @Override
    public boolean replaces(Transition before, Transition own) {
        // from a shorter branch one does not come back to the same place
        return before.command() instanceof SwitchBranch
                && before.before().position().equals(before.after().position());
    }

    @Override
    public String text() {
        return "switch \"" + name + "\"";
    }
}
