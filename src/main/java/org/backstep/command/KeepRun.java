package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * {@code keep "eta 1"}, {@code forget "eta 1"}: keeps the branch we are in, to compare later runs with it; keeps it no longer.
 *
 * @param kept whether it is to be; else it is forgotten
 */
public record KeepRun(boolean kept, String name) implements Command {
    static Command parseKeep(Cursor cursor) {
        return new KeepRun(true, cursor.quoted("a name for what is kept"));
    }

    static Command parseForget(Cursor cursor) {
        return new KeepRun(false, cursor.quoted("the name of a kept run"));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        if (kept) {
            session.keep(name);
        } else {
            session.forget(name);
        }
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of(
                kept
                        ? "\"" + after.branch().name() + "\" is kept as \"" + name + "\", to be compared"
                        : "\"" + name + "\" is kept no longer");
    }

    @Override
    public String text() {
        return (kept ? "keep \"" : "forget \"") + name + "\"";
    }
}
