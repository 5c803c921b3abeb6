package org.backstep.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Expression;
import org.backstep.command.expression.ExpressionParser;
import org.backstep.command.expression.Index;
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
import org.backstep.notation.Quantity;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

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
        effects.show(lines(session.snapshot()));
    }

    private String lines(Snapshot now) {
        if (!(what instanceof Reading reading)) {
            return what.text() + " = " + Numbers.exact(what.number(now));
        }
        return value(reading, now)
                + MeasuredNote.of(what, now).map(note -> "\n  " + note).orElse("");
    }

    private String value(Reading reading, Snapshot now) {
        String value = reading.index().isEmpty() ? entries(reading.whole(now)) : " " + Numbers.exact(what.number(now));
        return what.text() + " =" + value + (reading.isHere() ? formula(reading, now) : "");
    }

    /** The equation of the number, and the same with the selected sample's numbers. */
    private static String formula(Reading reading, Snapshot now) {
        Quantity quantity = reading.quantity(now);
        return quantity instanceof OfParameter parameter && parameter.aspect() == Aspect.NUMERIC
                ? measured(reading, parameter, now)
                : formula(quantity, now);
    }

    /** With numbers where one entry is meant, as each has its own. */
    private static String measured(Reading reading, OfParameter quantity, Snapshot now) {
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

    private static String formula(Quantity quantity, Snapshot now) {
        SampleValues values = new SampleValues(now.computation(), now.sample(), now::canRead);
        PlainWriter writer = new PlainWriter(now.names());
        return Formulas.of(now.computation()).epoch().stream()
                .filter(equation -> equation.left().equals(quantity))
                .limit(1)
                .flatMap(equation -> Stream.of(
                        writer.lines(equation, WIDTH, String::length),
                        writer.wholeLines(WorkedLine.of(equation, values), WIDTH, String::length)))
                .map(lines -> "\n  " + writer.joined(lines).replace("\n", "\n  "))
                .collect(Collectors.joining());
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
