package org.backstep.window.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.matrix.Matrix;
import org.backstep.network.Gradients;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a history is: an entry of a matrix of parameters or, without row and column, the norm of a gradient.
 *
 * @param row from 1; 0 for a norm
 * @param column from 1; 0 for a norm
 */
record HistoryEntry(Quantity quantity, int row, int column) {
    /** More lines cannot be told apart. */
    private static final int MOST = 12;

    /** The norms of a network's gradients: of more than can be told apart, those that are evenly spread. */
    static List<HistoryEntry> norms(Network network, Optional<Selection.Entry> selected) {
        List<HistoryEntry> all = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            all.add(new HistoryEntry(Quantity.of(Kind.WEIGHT_GRADIENT, l), 0, 0));
            all.add(new HistoryEntry(Quantity.of(Kind.BIAS_GRADIENT, l), 0, 0));
        }
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
                selected.filter(entry -> entry.quantity().kind() == Kind.WEIGHT
                                || entry.quantity().kind() == Kind.BIAS)
                        .map(entry -> new HistoryEntry(entry.quantity(), entry.row(), entry.column())));
    }

    /** The parameter with a number: layer after layer, row by row, each row's bias after its weights. */
    private static HistoryEntry numbered(long number, Network network) {
        long left = number;
        int l = 1;
        while (left >= parameters(network, l)) {
            left -= parameters(network, l++);
        }
        int inputs = network.layer(l).inputs();
        int row = (int) (left / (inputs + 1)) + 1;
        int column = (int) (left % (inputs + 1)) + 1;
        return column > inputs
                ? new HistoryEntry(Quantity.of(Kind.BIAS, l), row, 1)
                : new HistoryEntry(Quantity.of(Kind.WEIGHT, l), row, column);
    }

    private static long parameters(Network network, int layer) {
        return (long) network.layer(layer).outputs() * (network.layer(layer).inputs() + 1);
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
        boolean weights = quantity.kind() == Kind.WEIGHT_GRADIENT;
        Kind parameter = weights ? Kind.WEIGHT : Kind.BIAS;
        return selected.quantity().equals(quantity)
                || selected.quantity().equals(Quantity.of(parameter, quantity.layer()));
    }

    /** "W_d[2,1]", or "norm of dW_d". */
    String name(Names names) {
        String matrix = names.nameOf(quantity).text();
        if (row == 0) {
            return "norm of " + matrix;
        }
        return matrix + quantity.subscript(row, column);
    }

    /** Its number in an epoch. */
    double value(Parameters parameters, @Nullable Gradients gradients) {
        int layer = quantity.layer();
        if (gradients != null) {
            boolean weights = quantity.kind() == Kind.WEIGHT_GRADIENT;
            return (weights ? gradients.weights(layer) : gradients.biases(layer)).norm();
        }
        Matrix matrix = quantity.kind() == Kind.WEIGHT ? parameters.weights(layer) : parameters.biases(layer);
        return matrix.get(row - 1, column - 1);
    }
}
