package org.backstep.command;

import java.util.Optional;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Reading;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Selection;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * {@code select W_d[2,1]}: what the panes explain. It need not be computed yet, but it must exist.
 *
 * @param entry a name and an index
 */
public record SelectEntry(Reading entry) implements Command {
    @Override
    public void applyTo(Session session, Effects effects) {
        Snapshot now = session.snapshot();
        Quantity quantity = entry.quantity(now);
        if (quantity == OfRun.GRADIENT_ERROR) {
            // whatever shows the selection would measure every gradient at every step
            throw new UserError("gradient_error is made of all gradients and cannot be selected; select one of them");
        }
        Index.Entry at = entry.entry(now);
        session.selectEntry(new Selection.Entry(quantity, at.row(), at.column()));
    }

    @Override
    public Nature nature() {
        return Nature.SELECTION;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of(entry.text() + " selected");
    }

    @Override
    public boolean replaces(Transition before, Transition own) {
        return before.command() instanceof SelectEntry;
    }

    @Override
    public String text() {
        return "select " + entry.text();
    }
}
