package org.backstep.command;

import java.util.OptionalInt;
import org.backstep.session.Session;

/**
 * {@code play until loss < 0.05 limit=5000}: trains until the condition holds, or so many epochs from here.
 *
 * @param limit by default the timeline's goal
 */
public record PlayUntil(Condition condition, OptionalInt limit) implements Command {
    static Command parse(Cursor cursor) {
        if (!cursor.acceptWord("until")) {
            throw cursor.expected("\"until\"");
        }
        Condition condition = Condition.parse(cursor);
        OptionalInt limit = OptionalInt.empty();
        if (cursor.acceptWord("limit")) {
            cursor.require("=", "\"=\" after limit");
            limit = OptionalInt.of(cursor.count("a number of epochs", 1));
        }
        return new PlayUntil(condition, limit);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        int most = limit.orElse(session.snapshot().state().goal());
        effects.say(session.playUntil(now -> condition.check(now).holds(), most));
    }

    @Override
    public String text() {
        return "play until " + condition.text() + (limit.isPresent() ? " limit=" + limit.getAsInt() : "");
    }
}
