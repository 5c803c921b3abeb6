package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.ExpressionParser;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Reading;
import org.backstep.command.expression.SyntaxError;
import org.backstep.network.Block;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.FrozenParameters;
import org.backstep.training.Settings;

/**
 * {@code freeze W_d[2,1]}, {@code freeze b_e}, {@code unfreeze W_d}, {@code unfreeze}: parameters that no update moves, from
 * this update on.
 *
 * @param frozen whether they are to be; else they move again
 * @param target one entry, or all of a quantity; empty: all that are frozen
 */
public record Freeze(boolean frozen, Optional<Reading> target) implements Command {
    static Command parseFreeze(Cursor cursor) {
        return new Freeze(true, Optional.of(target(cursor)));
    }

    static Command parseUnfreeze(Cursor cursor) {
        return new Freeze(false, cursor.atEnd() ? Optional.empty() : Optional.of(target(cursor)));
    }

    private static Reading target(Cursor cursor) {
        int column = cursor.column();
        Reading target =
                new ExpressionParser(cursor).reading(Reading.Prefix.NONE, cursor.name("a weight or bias"), column);
        if (!target.isPlain()) {
            throw new SyntaxError(column, "write " + target.name() + " with nothing but an index");
        }
        return target;
    }

    @Override
    public Optional<Settings> settings(Snapshot now) {
        Settings settings = now.settings();
        return Optional.of(settings.with(
                target.map(reading -> changed(settings.frozen(), reading, now)).orElse(FrozenParameters.NONE)));
    }

    private FrozenParameters changed(FrozenParameters present, Reading reading, Snapshot now) {
        Quantity quantity = reading.quantity(now);
        if (!(quantity instanceof OfParameter parameter) || !parameter.isPresentValue()) {
            throw new UserError("only weights and biases can be frozen, not " + reading.name());
        }
        Block block = now.network().block(parameter);
        if (reading.index().isEmpty()) {
            return present.with(block.offset(), block.offset() + block.size(), frozen);
        }
        Index.Entry entry = reading.entry(now);
        int place = block.place(entry.row(), entry.column());
        return present.with(place, place + 1, frozen);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        session.setSettings(settings(session.snapshot()).orElseThrow()).ifPresent(effects::say);
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public String text() {
        return (frozen ? "freeze" : "unfreeze")
                + target.map(reading -> " " + reading.text()).orElse("");
    }
}
