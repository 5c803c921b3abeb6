package org.backstep.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;
import org.backstep.network.Gradients;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A row an epoch: number, loss, the norm of every gradient, what happened. Norms are computed when a cell is painted, as
 * many as a few milliseconds allow, and kept for those seen last.
 */
final class EpochsModel extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    private static final int KEPT = 2_000;
    private static final long NANOSECONDS_A_PAINTING = 8_000_000;

    /** Two epochs of the same number and loss in branches of the same name are the same epoch. */
    private record Key(String branch, int epoch, double loss) {}

    private transient @Nullable Snapshot now;
    private transient List<Quantity> gradients = List.of();
    private transient Map<Integer, String> marks = Map.of();
    private boolean newestFirst;
    private long deadline = Long.MAX_VALUE;
    private boolean unfinished;

    private final transient Map<Key, double[]> norms = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, double[]> eldest) {
            return size() > KEPT;
        }
    };

    /** Takes a snapshot; true if the columns are others than before. */
    boolean show(Snapshot snapshot) {
        List<Quantity> before = gradients;
        now = snapshot;
        marks = Marks.of(snapshot);
        gradients = IntStream.rangeClosed(1, snapshot.network().depth())
                .boxed()
                .flatMap(l -> Stream.of(Quantity.of(Kind.WEIGHT_GRADIENT, l), Quantity.of(Kind.BIAS_GRADIENT, l)))
                .toList();
        return !before.equals(gradients);
    }

    void setNewestFirst(boolean newest) {
        newestFirst = newest;
    }

    /** From here on only so much is computed as one painting may take; the rest is missing. */
    void beginPainting() {
        deadline = System.nanoTime() + NANOSECONDS_A_PAINTING;
        unfinished = false;
    }

    /** True if something was left out. */
    boolean endPainting() {
        deadline = Long.MAX_VALUE;
        return unfinished;
    }

    /** The epoch in a row, or the row of an epoch: the same both ways. */
    int epochAt(int row) {
        return newestFirst ? getRowCount() - row : row + 1;
    }

    int rowOf(int epoch) {
        return newestFirst ? getRowCount() - epoch : epoch - 1;
    }

    String symbol(int column) {
        Snapshot snapshot = now;
        if (snapshot == null || column < 2 || column > gradients.size() + 1) {
            return getColumnName(column);
        }
        // in letters: the words' font has no ‖ and no ∇
        return "norm " + snapshot.names().nameOf(gradients.get(column - 2)).text();
    }

    @Override
    public int getRowCount() {
        return now == null ? 0 : now.branch().reached().epoch();
    }

    @Override
    public int getColumnCount() {
        return gradients.size() + 3;
    }

    @Override
    public String getColumnName(int column) {
        Snapshot snapshot = now;
        if (column == 0) {
            return "epoch";
        }
        if (column == 1 || snapshot == null) {
            return "loss";
        }
        return column == gradients.size() + 2
                ? "mark"
                : "norm_" + snapshot.names().nameOf(gradients.get(column - 2)).text();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == 0 ? Integer.class : column == gradients.size() + 2 ? String.class : Double.class;
    }

    @Override
    public @Nullable Object getValueAt(int row, int column) {
        Snapshot snapshot = now;
        int epoch = epochAt(row);
        if (column == 0 || snapshot == null) {
            return epoch;
        }
        if (column == gradients.size() + 2) {
            return marks.getOrDefault(epoch, "");
        }
        boolean computed = epoch < snapshot.branch().reached().epoch();
        Snapshot there = computed ? snapshot : snapshot.atEpoch(epoch);
        Quantity quantity = column == 1 ? Quantity.of(Kind.LOSS) : gradients.get(column - 2);
        if (epoch > snapshot.branch().lastComputed() || (!computed && !there.canRead(quantity))) {
            return null;
        }
        double loss = snapshot.branch().loss(epoch);
        return column == 1 ? Double.valueOf(loss) : norm(snapshot, epoch, loss, column - 2);
    }

    private @Nullable Double norm(Snapshot snapshot, int epoch, double loss, int index) {
        Key key = new Key(snapshot.branch().name(), epoch, loss);
        double[] known = norms.get(key);
        if (known == null) {
            if (System.nanoTime() > deadline) {
                unfinished = true;
                return null;
            }
            // not Run.compute: that would forget the epoch that all other panes are showing
            Gradients all = snapshot.run()
                    .trace(snapshot.branch().epoch(epoch).parameters())
                    .gradients();
            known = gradients.stream()
                    .mapToDouble(q ->
                            (q.kind() == Kind.BIAS_GRADIENT ? all.biases(q.layer()) : all.weights(q.layer())).norm())
                    .toArray();
            norms.put(key, known);
        }
        return known.length > index ? known[index] : null;
    }
}
