package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Selection;
import org.backstep.term.Cell;

/**
 * A parameter whose gradient is checked.
 *
 * @param gradient the gradient of its layer's weights or biases
 * @param row from 1
 * @param column from 1
 */
record CheckedEntry(Quantity gradient, int row, int column) {

    /** "dW_e[1,2]", as commands read it. */
    String text(Names names) {
        return Cell.of(gradient, row, column, 1).text(names);
    }

    /** Whether an entry that is selected is of this parameter: its value, its new value, its gradient. */
    boolean isOf(Selection.Entry entry) {
        boolean same =
                switch (entry.quantity().kind()) {
                    case WEIGHT, NEW_WEIGHT, WEIGHT_GRADIENT, NUMERIC_WEIGHT_GRADIENT ->
                        gradient.kind() == Kind.WEIGHT_GRADIENT;
                    case BIAS, NEW_BIAS, BIAS_GRADIENT, NUMERIC_BIAS_GRADIENT -> gradient.kind() == Kind.BIAS_GRADIENT;
                    default -> false;
                };
        return same && entry.quantity().layer() == gradient.layer() && entry.row() == row && entry.column() == column;
    }

    /** All parameters; of more than so many as many from each matrix, evenly spread, and the selected one. */
    static List<CheckedEntry> of(Network network, Optional<Selection.Entry> selected, int most) {
        boolean all = network.parameterCount() <= most;
        int share = Math.max(1, most / (2 * network.depth()));
        List<CheckedEntry> entries = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            int rows = network.layer(l).outputs();
            addFrom(
                    entries,
                    Quantity.of(Kind.WEIGHT_GRADIENT, l),
                    rows,
                    network.layer(l).inputs(),
                    all,
                    share,
                    selected);
            addFrom(entries, Quantity.of(Kind.BIAS_GRADIENT, l), rows, 1, all, share, selected);
        }
        return List.copyOf(entries);
    }

    private static void addFrom(
            List<CheckedEntry> entries,
            Quantity gradient,
            int rows,
            int columns,
            boolean all,
            int share,
            Optional<Selection.Entry> selected) {
        int size = rows * columns;
        int count = all ? size : Math.min(size, share);
        TreeSet<Integer> places = new TreeSet<>();
        for (int k = 0; k < count; k++) {
            // the middle of each of so many equal parts, so that no edge of the matrix is preferred
            places.add((int) ((k + 0.5) * size / count));
        }
        selected.filter(entry -> entry.row() <= rows && entry.column() <= columns)
                .filter(entry -> new CheckedEntry(gradient, entry.row(), entry.column()).isOf(entry))
                .ifPresent(entry -> places.add((entry.row() - 1) * columns + entry.column() - 1));
        places.forEach(place -> entries.add(new CheckedEntry(gradient, place / columns + 1, place % columns + 1)));
    }
}
