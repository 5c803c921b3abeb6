package org.backstep.command;

import org.backstep.command.expression.Check;
import org.backstep.command.expression.Condition;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.MeasuredNote;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/** {@code expect loss = 0.052350}: a self-check. One that fails does not stop a lesson. */
public record Expect(Condition condition) implements Command {
    static Command parse(Cursor cursor) {
        return new Expect(Condition.parse(cursor));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Snapshot now = session.snapshot();
        Check check = condition.check(now);
        effects.checked(check);
        if (!check.holds()) {
            MeasuredNote.of(condition.left(), now)
                    .or(() -> MeasuredNote.of(condition.right(), now))
                    .ifPresent(effects::say);
        }
    }

    @Override
    public Nature nature() {
        return Nature.REPORT;
    }

    @Override
    public String text() {
        return "expect " + condition.text();
    }
}
