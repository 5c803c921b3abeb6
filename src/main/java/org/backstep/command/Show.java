package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Expression;
import org.backstep.command.expression.ExpressionParser;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.MeasuredNote;
import org.backstep.command.expression.Reading;
import org.backstep.formula.DifferenceQuotient;
import org.backstep.formula.Formulas;
import org.backstep.formula.PlainWriter;
import org.backstep.formula.SampleValues;
import org.backstep.formula.WorkedLine;
import org.backstep.matrix.Matrix;
import org.backstep.network.GradientCheck;
import org.backstep.notation.Aspect;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.term.Equation;

/** {@code show delta_out}: prints what an expression is now, every entry in full, and the equation it
 * comes from. */
public record Show(Expression what) implements Command {
    /** The letters of a line of an equation, but for matrices that are wider. */
    private static final int WIDTH = 100;

    static Command parse(Cursor cursor) {
        return new Show(ExpressionParser.parse(cursor));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Snapshot now = session.snapshot();
        effects.show(value(now)
                + equation(now).map(equation -> written(equation, now)).orElse(""));
    }

    /** The number or every entry, and how a numeric gradient was measured. */
    public String value(Snapshot now) {
        if (!(what instanceof Reading reading)) {
            return what.text() + " = " + Numbers.exact(what.number(now));
        }
        return value(reading, now)
                + MeasuredNote.of(what, now).map(note -> "\n  " + note).orElse("");
    }

    private String value(Reading reading, Snapshot now) {
        String value = reading.index().isEmpty() ? entries(reading.whole(now)) : " " + Numbers.exact(what.number(now));
        return what.text() + " =" + value + (reading.isHere() ? measured(reading, now) : "");
    }

    /** The equation behind the value, of a quantity that is computed at the position. */
    public Optional<Equation> equation(Snapshot now) {
        return what instanceof Reading reading && reading.isHere()
                ? Formulas.of(now.computation()).epoch().stream()
                        .filter(equation -> equation.left().equals(reading.quantity(now)))
                        .findFirst()
                : Optional.empty();
    }

    /** With numbers where one entry is meant, as each has its own. */
    private static String measured(Reading reading, Snapshot now) {
        if (!(reading.quantity(now) instanceof OfParameter quantity) || quantity.aspect() != Aspect.NUMERIC) {
            return "";
        }
        if (reading.index().isEmpty()) {
            return "\n  " + DifferenceQuotient.ofAny(now.names(), quantity).plain() + ", h = "
                    + Numbers.typed(now.state().checkStep());
        }
        Index.Entry entry = reading.entry(now);
        GradientCheck check = now.computation().check();
        return "\n  "
                + DifferenceQuotient.of(now.names(), quantity, entry.row(), entry.column())
                        .plain() + "\n  "
                + DifferenceQuotient.plain(check.difference(check.indexOf(quantity, entry.row(), entry.column())));
    }

    /** The equation in symbols, and the same with the selected sample's numbers. */
    private static String written(Equation equation, Snapshot now) {
        SampleValues values = new SampleValues(now.computation(), now.sample(), now::canRead);
        PlainWriter writer = new PlainWriter(now.names());
        String symbols = writer.joined(writer.lines(equation, WIDTH, String::length));
        String numbers = writer.joined(writer.wholeLines(WorkedLine.of(equation, values), WIDTH, String::length));
        return ("\n" + symbols + "\n" + numbers).replace("\n", "\n  ");
    }

    /** One line a row, columns side by side. */
    private static String entries(Matrix values) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < values.rows(); i++) {
            lines.append(values.rows() == 1 ? "" : "\n ");
            for (int j = 0; j < values.columns(); j++) {
                lines.append(' ').append(Numbers.exact(values.get(i, j)));
            }
        }
        return lines.toString();
    }

    @Override
    public Nature nature() {
        return Nature.PRINT;
    }

    @Override
    public String text() {
        return "show " + what.text();
    }
}
