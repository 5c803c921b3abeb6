package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/** {@code forget "eta 1"}: a kept run is compared no longer. */
public record ForgetRun(String name) implements Command {
    static Command parse(Cursor cursor) {
        return new ForgetRun(cursor.quoted("the name of a kept run"));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        session.forget(name);
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of("\"" + name + "\" is kept no longer");
    }

    @Override
    public String text() {
        return "forget \"" + name + "\"";
    }
}
