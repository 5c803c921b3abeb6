package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.session.Arrival;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/** {@code branch "what if"}: starts a branch here and moves to it. */
public record StartBranch(String name) implements Command {
    static Command parse(Cursor cursor) {
        return new StartBranch(cursor.quoted("a name for the branch"));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        session.branch(name);
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of("started \"" + name + "\" at " + Arrival.place(after));
    }

    @Override
    public String text() {
        return "branch \"" + name + "\"";
    }
}
