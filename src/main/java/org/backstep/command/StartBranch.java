package org.backstep.command;

import org.backstep.session.Session;

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
    public String text() {
        return "branch \"" + name + "\"";
    }
}
