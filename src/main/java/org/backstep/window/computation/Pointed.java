package org.backstep.window.computation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Reading;
import org.backstep.notation.Quantity;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;

/**
 * What a lesson points at.
 *
 * @param entry the only one that is meant; without it all are
 */
record Pointed(Quantity quantity, Optional<Index.Entry> entry) {
    static Pointed of(Reading reading, Snapshot now) {
        return new Pointed(
                reading.quantity(now),
                Optional.of(reading).filter(one -> !one.index().isEmpty()).map(one -> one.entry(now)));
    }

    /** Whether an entry is meant, if it is one of the quantity; row and column from 1. */
    boolean means(int row, int column) {
        return entry.isEmpty() || entry.get().equals(new Index.Entry(row, column));
    }

    /** The targets that are meant: those of the quantity itself, else those where it is seen as well. */
    List<NetworkTargets.Target> among(List<NetworkTargets.Target> targets) {
        return NetworkTargets.showing(quantity, targets).stream()
                .filter(target -> means(target.cell()))
                .toList();
    }

    /** A bias is seen at the unit that it belongs to, whose cells have columns of samples. */
    private boolean means(Cell cell) {
        return means(cell.row(), quantity.indices() == 2 ? cell.column() : 1);
    }

    /** The unit of a layer that the entry belongs to, from 0. */
    OptionalInt unit(int layer) {
        return entry.map(one -> NetworkTargets.unitOf(new Selection.Entry(quantity, one.row(), one.column()), layer))
                .orElse(OptionalInt.empty());
    }
}
