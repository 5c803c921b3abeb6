package org.backstep.command;

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
        Index.Entry at = entry.entry(now);
        session.selectEntry(new Selection.Entry(entry.quantity(now), at.row(), at.column()));
    }

    @Override
    public String text() {
        return "select " + entry.text();
    }
}
