package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.ExpressionParser;
import org.backstep.command.expression.Reading;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * {@code highlight W_d}, {@code hide delta_hidden}, {@code reveal}: points at something on screen, masks it, or takes all
 * masks away.
 *
 * @param target a quantity; absent for reveal
 */
public record Pointer(Verb verb, Optional<Reading> target) implements Command {
    /** A change of how a quantity is shown. */
    public enum Verb {
        HIGHLIGHT,
        HIDE,
        REVEAL
    }

    static Command parseHighlight(Cursor cursor) {
        return new Pointer(Verb.HIGHLIGHT, Optional.of(target(cursor)));
    }

    static Command parseHide(Cursor cursor) {
        return new Pointer(Verb.HIDE, Optional.of(target(cursor)));
    }

    static Command parseReveal(Cursor cursor) {
        return new Pointer(Verb.REVEAL, Optional.empty());
    }

    private static Reading target(Cursor cursor) {
        int column = cursor.column();
        Reading.Prefix prefix = cursor.acceptWord("new")
                ? Reading.Prefix.NEW
                : cursor.acceptWord("numeric") ? Reading.Prefix.NUMERIC : Reading.Prefix.NONE;
        return new ExpressionParser(cursor).reading(prefix, cursor.name("a quantity"), column);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        target.ifPresent(reading -> requireThere(reading, session.snapshot()));
        if (verb == Verb.HIDE) {
            target.ifPresent(reading -> requireComputed(reading, session.snapshot()));
        }
        effects.point(this);
    }

    /** Refuses a target that does not exist; it need not be computed yet. */
    private static void requireThere(Reading reading, Snapshot now) {
        reading.quantity(now);
        if (!reading.index().isEmpty()) {
            reading.entry(now);
        }
    }

    /** Refuses to hide a given number: without it nothing could be worked out. */
    private static void requireComputed(Reading reading, Snapshot now) {
        if (now.phases().firstWith(reading.quantity(now)) == 0) {
            throw new UserError("only what a phase computes can be hidden, not " + reading.name());
        }
    }

    /** The quantity that is meant, in the network of a snapshot. */
    public Optional<Quantity> quantity(Snapshot now) {
        return target.map(reading -> reading.quantity(now));
    }

    @Override
    public Nature nature() {
        return Nature.REPORT;
    }

    @Override
    public String text() {
        return Cursor.word(verb) + target.map(reading -> " " + reading.text()).orElse("");
    }
}
