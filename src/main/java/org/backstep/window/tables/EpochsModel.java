package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.swing.table.AbstractTableModel;
import org.backstep.network.Gradients;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.window.desk.Marks;
import org.backstep.window.kit.Background;
import org.backstep.window.kit.CsvText;
import org.jspecify.annotations.Nullable;

/**
 * A row an epoch: number, loss, the norm of every gradient, what happened. Norms of the epochs that are looked at are
 * computed in the background, a stretch at a time, and kept for those seen last.
 */
final class EpochsModel extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    private static final int KEPT = 2_000;
    private static final long STRETCH_NANOS = 30_000_000;

    /** Two epochs of the same number and loss in branches of the same name are the same epoch. */
    private record Key(String branch, int epoch, double loss) {}

    private transient @Nullable Snapshot now;
    private transient List<OfParameter> gradients = List.of();
    private transient Map<Integer, String> marks = Map.of();
    private boolean newestFirst;
    private final transient TreeSet<Integer> missing = new TreeSet<>();
    private final transient Background<Map<Key, double[]>> background;

    private final transient Map<Key, double[]> norms = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, double[]> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * No epochs yet.
     *
     * @param more called when numbers that were missing are there
     */
    EpochsModel(Runnable more) {
        background = new Background<>(found -> {
            norms.putAll(found);
            more.run();
        });
    }

    /** Takes a snapshot; true if the columns are others than before. */
    boolean show(Snapshot snapshot) {
        List<OfParameter> before = gradients;
        now = snapshot;
        marks = Marks.of(snapshot);
        gradients = snapshot.network().blocks().stream()
                .map(block -> block.quantity().gradient())
                .toList();
        return !before.equals(gradients);
    }

    void setNewestFirst(boolean newest) {
        newestFirst = newest;
    }

    boolean isNewestFirst() {
        return newestFirst;
    }

    /** Computes what has been asked for and was not there. */
    void computeMissing() {
        Snapshot snapshot = now;
        if (snapshot == null || missing.isEmpty() || background.isBusy()) {
            return;
        }
        List<Integer> epochs = new ArrayList<>(missing);
        List<OfParameter> wanted = gradients;
        missing.clear();
        background.ask(() -> {
            Map<Key, double[]> found = new HashMap<>();
            long begun = System.nanoTime();
            for (int epoch : epochs) {
                if (epoch <= snapshot.branch().lastComputed()) {
                    found.put(key(snapshot.branch(), epoch), compute(snapshot, epoch, wanted));
                }
                if (System.nanoTime() - begun > STRETCH_NANOS) {
                    break;
                }
            }
            return found;
        });
    }

    private static Key key(Branch branch, int epoch) {
        return new Key(branch.name(), epoch, branch.loss(epoch));
    }

    /** Not by Run.compute: that would forget the epoch that all other panes are showing. */
    private static double[] compute(Snapshot snapshot, int epoch, List<OfParameter> wanted) {
        Gradients all = snapshot.run()
                .trace(snapshot.branch().epoch(epoch).parameters())
                .gradients();
        return wanted.stream().mapToDouble(of -> all.of(of).norm()).toArray();
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

    /** Gradients are the deltas' share in the parameters. */
    Role role(int column) {
        return column >= 2 && column < gradients.size() + 2 ? Role.DELTA : Role.TEXT;
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
        Quantity quantity = column == 1 ? OfRun.LOSS : gradients.get(column - 2);
        if (!isComputed(snapshot, epoch, quantity)) {
            return null;
        }
        if (column == 1) {
            return snapshot.branch().loss(epoch);
        }
        double[] known = norms.get(key(snapshot.branch(), epoch));
        if (known == null) {
            missing.add(epoch);
        }
        return known == null || known.length < column - 1 ? null : Double.valueOf(known[column - 2]);
    }

    /** The last epoch may have got to an early phase only. */
    private static boolean isComputed(Snapshot snapshot, int epoch, Quantity quantity) {
        boolean whole = epoch < snapshot.branch().reached().epoch();
        return epoch <= snapshot.branch().lastComputed()
                && (whole || snapshot.atEpoch(epoch).canRead(quantity));
    }

    /** Some epochs with every digit; may be written on any thread, and takes a pass through the data each. */
    Supplier<String> csv(int[] epochs) {
        Snapshot snapshot = now;
        List<OfParameter> wanted = gradients;
        Map<Integer, String> happened = marks;
        String header = String.join(
                ",",
                IntStream.range(0, getColumnCount())
                        .mapToObj(this::getColumnName)
                        .toList());
        return () -> {
            StringBuilder csv = new StringBuilder(header).append('\n');
            for (int epoch : epochs) {
                if (snapshot != null) {
                    row(csv, snapshot, epoch, wanted, happened);
                }
            }
            return csv.toString();
        };
    }

    private static void row(
            StringBuilder csv, Snapshot snapshot, int epoch, List<OfParameter> wanted, Map<Integer, String> happened) {
        csv.append(epoch).append(',');
        if (isComputed(snapshot, epoch, OfRun.LOSS)) {
            csv.append(CsvText.cell(snapshot.branch().loss(epoch)));
        }
        boolean known = wanted.stream().allMatch(quantity -> isComputed(snapshot, epoch, quantity));
        double[] numbers = known ? compute(snapshot, epoch, wanted) : new double[0];
        for (int k = 0; k < wanted.size(); k++) {
            csv.append(',').append(known ? CsvText.cell(numbers[k]) : "");
        }
        csv.append(',').append(CsvText.cell(happened.getOrDefault(epoch, ""))).append('\n');
    }
}
