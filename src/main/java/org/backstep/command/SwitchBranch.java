package org.backstep.command;

import org.backstep.session.Session;
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
    public String text() {
        return "switch \"" + name + "\"";
    }
}
