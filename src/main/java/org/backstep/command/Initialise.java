package org.backstep.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Expression;
import org.backstep.command.expression.ExpressionParser;
import org.backstep.network.Initialisation;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * {@code set init = xavier}, {@code set init = normal 0.5}: a new run whose weights begin in another way.
 *
 * @param value of a constant or a normal distribution
 */
public record Initialise(Initialisation.Kind kind, Optional<Expression> value) implements Command {
    static final String SETTING = "init";

    static Command parse(Cursor cursor) {
        List<String> words = Arrays.stream(Initialisation.Kind.values())
                .map(Initialisation.Kind::word)
                .toList();
        Initialisation.Kind kind =
                Initialisation.Kind.named(cursor.oneOf(words)).orElseThrow();
        return new Initialise(kind, kind.hasValue() ? Optional.of(ExpressionParser.parse(cursor)) : Optional.empty());
    }

    /**
     * How the weights would begin.
     *
     * @throws UserError if the number cannot be read, or cannot be that
     */
    public Initialisation initialisation(Snapshot now) {
        return new Initialisation(kind, value.map(number -> number.number(now)).orElse(0.0));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        NewRun.withInitialisation(session, initialisation(session.snapshot()));
    }

    @Override
    public Nature nature() {
        return Nature.NEW_RUN;
    }

    @Override
    public void check(Snapshot now) {
        initialisation(now);
    }

    @Override
    public String text() {
        return "set " + SETTING + " = " + kind.word()
                + value.map(number -> " " + number.text()).orElse("");
    }
}
