package org.backstep.command;

import org.backstep.session.Session;

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
    public String text() {
        return "keep \"" + name + "\"";
    }
}
