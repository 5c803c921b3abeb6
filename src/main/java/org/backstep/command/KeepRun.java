package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/** {@code keep "eta 1"}: keeps the branch we are in, to compare later runs with it. */
public record KeepRun(String name) implements Command {
    static Command parse(Cursor cursor) {
        return new KeepRun(cursor.quoted("a name for what is kept"));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        session.keep(name);
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of("\"" + after.branch().name() + "\" is kept as \"" + name + "\", to be compared");
    }

    @Override
    public String text() {
        return "keep \"" + name + "\"";
    }
}
