package org.backstep.window.tables;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backstep.network.Block;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.OfParameter;
import org.backstep.session.Selection;
import org.backstep.term.Cell;

/**
 * A parameter in the check of its gradient.
 *
 * @param gradient the gradient of its layer's weights or biases
 * @param row from 1
 * @param column from 1
 */
record GradientEntry(OfParameter gradient, int row, int column) {

    /** The name of the gradient as commands read it: "dW_e[1,2]". */
    String text(Names names) {
        return Cell.of(gradient, row, column, 1).text(names);
    }

    /** Whether an entry that is selected is of this parameter: its value, its new value, its gradient. */
    boolean isOf(Selection.Entry entry) {
        return entry.quantity() instanceof OfParameter parameter
                && !parameter.aspect().isRemembered()
                && parameter.gradient().equals(gradient)
                && entry.row() == row
                && entry.column() == column;
    }

    /** All parameters; of more than so many as many from each matrix, evenly spread, and the selected one. */
    static List<GradientEntry> of(Network network, Optional<Selection.Entry> selected, int most) {
        boolean all = network.parameterCount() <= most;
        List<Block> blocks = network.blocks();
        int share = Math.max(1, most / blocks.size());
        return blocks.stream()
                .flatMap(block -> of(block, all ? block.size() : Math.min(block.size(), share), selected))
                .toList();
    }

    private static Stream<GradientEntry> of(Block block, int count, Optional<Selection.Entry> selected) {
        OfParameter gradient = block.quantity().gradient();
        int size = block.size();
        TreeSet<Integer> places = new TreeSet<>();
        for (int k = 0; k < count; k++) {
            // the middle of each of so many equal parts, so that no edge of the matrix is preferred
            places.add((int) ((k + 0.5) * size / count));
        }
        selected.filter(entry -> entry.row() <= block.rows() && entry.column() <= block.columns())
                .filter(entry -> new GradientEntry(gradient, entry.row(), entry.column()).isOf(entry))
                .ifPresent(entry -> places.add((entry.row() - 1) * block.columns() + entry.column() - 1));
        return places.stream().map(block::entry).map(entry -> new GradientEntry(gradient, entry.row(), entry.column()));
    }
}
