package org.backstep.command;

import java.util.OptionalInt;
import org.backstep.command.expression.Check;
import org.backstep.command.expression.Condition;
import org.backstep.command.expression.Cursor;
import org.backstep.notation.Numbers;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

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
        String said = session.playUntil(now -> condition.check(now).holds(), most(session.snapshot()));
        Snapshot end = session.snapshot();
        if (end.branch().failure().isPresent()) {
            effects.say(said);
            return;
        }
        Check check = condition.check(end);
        effects.say(said + doubtless(check));
        if (!check.holds()) {
            effects.missed(this);
        }
    }

    /** The number itself where its six decimals would not show on which side of the other it lies. */
    private String doubtless(Check check) {
        boolean looksEqual =
                check.left() != check.right() && Numbers.fixed(check.left(), 6).equals(Numbers.fixed(check.right(), 6));
        return looksEqual ? "; " + condition.left().text() + " = " + Numbers.full(check.left()) : "";
    }

    private int most(Snapshot now) {
        return limit.orElse(now.state().goal());
    }

    @Override
    public Nature nature() {
        return Nature.MOVE;
    }

    @Override
    public OptionalInt lastEpoch(Snapshot now) {
        int here = now.position().epoch();
        int first = here + (now.position().equals(now.branch().endOf(here, now.phases())) ? 1 : 0);
        return OptionalInt.of(first + most(now) - 1);
    }

    /** Tests the condition only where the epoch is computed in full: there, all that can ever be read can be read. */
    @Override
    public void check(Snapshot now) {
        if (!now.position().isStart() && now.position().phase() == now.phases().count()) {
            condition.check(now);
        }
    }

    @Override
    public String consequence(Snapshot now) {
        return "Trains until the condition holds, to epoch " + lastEpoch(now).orElseThrow()
                + " at most. It is tested now and after every epoch; Stop ends it.";
    }

    @Override
    public String text() {
        return "play until " + condition.text() + (limit.isPresent() ? " limit=" + limit.getAsInt() : "");
    }
}
