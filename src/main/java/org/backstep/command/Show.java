package org.backstep.command;

import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/** {@code show delta_out}: prints what an expression is now, every entry in full. */
public record Show(Expression what) implements Command {
    static Command parse(Cursor cursor) {
        return new Show(ExpressionParser.parse(cursor));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        effects.show(lines(session.snapshot()));
    }

    private String lines(Snapshot now) {
        return what instanceof Reading reading && reading.index().isEmpty()
                ? what.text() + " =" + entries(reading.whole(now))
                : what.text() + " = " + Numbers.full(what.number(now));
    }

    /** One line a row, columns side by side. */
    private static String entries(Matrix values) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < values.rows(); i++) {
            lines.append(values.rows() == 1 ? "" : "\n ");
            for (int j = 0; j < values.columns(); j++) {
                lines.append(' ').append(Numbers.full(values.get(i, j)));
            }
        }
        return lines.toString();
    }

    @Override
    public String text() {
        return "show " + what.text();
    }
}
