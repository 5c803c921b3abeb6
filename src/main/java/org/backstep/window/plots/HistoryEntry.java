package org.backstep.window.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.network.Block;
import org.backstep.network.Gradients;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.session.Selection;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history: an entry of a matrix of parameters or, without row and column, the norm of a gradient.
 *
 * @param row from 1; 0 for a norm
 * @param column from 1; 0 for a norm
 */
record HistoryEntry(OfParameter quantity, int row, int column) {
    /** The most lines that the eye can distinguish. */
    private static final int MOST = 12;

    /** The norms of a network's gradients: of more than can be told apart, those that are evenly spread. */
    static List<HistoryEntry> norms(Network network, Optional<Selection.Entry> selected) {
        List<HistoryEntry> all = network.blocks().stream()
                .map(block -> new HistoryEntry(block.quantity().gradient(), 0, 0))
                .toList();
        List<HistoryEntry> spread = new ArrayList<>();
        int count = Math.min(MOST, all.size());
        for (int k = 0; k < count; k++) {
            spread.add(all.get(k * all.size() / count));
        }
        return withSelected(
                spread,
                selected.map(entry ->
                                all.stream().filter(norm -> norm.isOf(entry)).findFirst())
                        .orElse(Optional.empty()));
    }

    /** Weights and biases: of more than can be told apart, those that are evenly spread, and the selected one. */
    static List<HistoryEntry> parameters(Network network, Optional<Selection.Entry> selected) {
        long all = network.parameterCount();
        int count = (int) Math.min(MOST, all);
        List<HistoryEntry> spread = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            spread.add(numbered(k * all / count, network));
        }
        return withSelected(
                spread,
                selected.flatMap(
                        entry -> entry.quantity() instanceof OfParameter parameter && parameter.isPresentValue()
                                ? Optional.of(new HistoryEntry(parameter, entry.row(), entry.column()))
                                : Optional.empty()));
    }

    /** The parameter with a number: layer after layer, row by row, each row's bias after its weights. */
    private static HistoryEntry numbered(long number, Network network) {
        long left = number;
        int l = 1;
        for (long own = network.parameterCount(l); left >= own; own = network.parameterCount(l)) {
            left -= own;
            l++;
        }
        for (int row = 1; ; row++) {
            for (Block block : network.blocks(l)) {
                int columns = row <= block.rows() ? block.columns() : 0;
                if (left < columns) {
                    return new HistoryEntry(block.quantity(), row, (int) left + 1);
                }
                left -= columns;
            }
        }
    }

    /** The selected one takes the last place if it is not there yet and there is no room. */
    private static List<HistoryEntry> withSelected(List<HistoryEntry> some, Optional<HistoryEntry> selected) {
        List<HistoryEntry> all = new ArrayList<>(some);
        selected.filter(entry -> !all.contains(entry)).ifPresent(entry -> {
            if (all.size() >= MOST) {
                all.remove(all.size() - 1);
            }
            all.add(entry);
        });
        return List.copyOf(all);
    }

    /** Whether this is what is selected, or the gradient of the matrix in which something is. */
    boolean isOf(Selection.Entry selected) {
        if (row > 0) {
            return selected.quantity().equals(quantity) && selected.row() == row && selected.column() == column;
        }
        return selected.quantity().equals(quantity) || selected.quantity().equals(quantity.as(Aspect.VALUE));
    }

    /** The name: "W_d[2,1]", or "norm of dW_d". */
    String name(Names names) {
        String matrix = names.nameOf(quantity).text();
        if (row == 0) {
            return "norm of " + matrix;
        }
        return matrix + quantity.subscript(row, column);
    }

    double value(Parameters parameters, @Nullable Gradients gradients) {
        return gradients != null ? gradients.of(quantity).norm() : parameters.get(quantity, row, column);
    }
}
