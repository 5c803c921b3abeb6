package org.backstep.command;

import java.util.Optional;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * {@code highlight W_d}, {@code hide delta_hidden}, {@code reveal}: points at something on screen, masks it, or takes all
 * masks away.
 *
 * @param verb highlight, hide or reveal
 * @param target a quantity; absent for reveal
 */
public record Pointer(String verb, Optional<Reading> target) implements Command {
    static Command parseHighlight(Cursor cursor) {
        return new Pointer("highlight", Optional.of(target(cursor)));
    }

    static Command parseHide(Cursor cursor) {
        return new Pointer("hide", Optional.of(target(cursor)));
    }

    static Command parseReveal(Cursor cursor) {
        return new Pointer("reveal", Optional.empty());
    }

    private static Reading target(Cursor cursor) {
        int column = cursor.column();
        return new ExpressionParser(cursor).reading("", cursor.name("a quantity"), column);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        target.ifPresent(reading -> requireThere(reading, session.snapshot()));
        effects.point(this);
    }

    /** It need not be computed yet, but it must exist. */
    private static void requireThere(Reading reading, Snapshot now) {
        reading.quantity(now);
        if (!reading.index().isEmpty()) {
            reading.entry(now);
        }
    }

    @Override
    public String text() {
        return verb + target.map(reading -> " " + reading.text()).orElse("");
    }
}
