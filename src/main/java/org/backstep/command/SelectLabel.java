package org.backstep.command;

import java.util.List;
import java.util.Optional;
import org.backstep.data.ColumnPick;
import org.backstep.data.Labels;
import org.backstep.notation.Nearest;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/** {@code select label setosa}: the next sample of a class after the selected one; after the last the first. */
public record SelectLabel(String label) implements Command {
    private static final int SHOWN = 12;

    @Override
    public void applyTo(Session session, Effects effects) {
        Snapshot now = session.snapshot();
        Labels labels = now.data()
                .labels()
                .orElseThrow(() -> new UserError("these data have no labels; a table has some if the data command"
                        + " names their column, as in label=species"));
        session.selectSample(labels.next(label, now.sample()).orElseThrow(() -> missing(labels)));
    }

    private UserError missing(Labels labels) {
        List<String> classes = labels.classes();
        return new UserError("no sample has the label \"" + label + "\"; there are "
                + String.join(", ", classes.subList(0, Math.min(SHOWN, classes.size())))
                + (classes.size() > SHOWN ? " and " + (classes.size() - SHOWN) + " more" : "")
                + Nearest.hint(label, classes));
    }

    @Override
    public Nature nature() {
        return Nature.SELECTION;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of("sample " + after.sample() + " selected, the next of " + label);
    }

    @Override
    public String text() {
        return "select label " + ColumnPick.quoted(label);
    }
}
