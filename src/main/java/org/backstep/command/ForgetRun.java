package org.backstep.command;

import org.backstep.session.Session;

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
    public String text() {
        return "forget \"" + name + "\"";
    }
}
