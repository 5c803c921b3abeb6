package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.table.AbstractTableModel;
import org.backstep.export.Tables;
import org.backstep.matrix.Matrix;
import org.backstep.network.Network;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.Whereabouts;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** Every quantity of every sample, read from the matrices when a cell is painted; nothing is copied. */
final class SamplesModel extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    static final String IN_BATCH = "in batch";

    /**
     * One entry of a quantity.
     *
     * @param name in the header of the file
     * @param symbol for reading
     * @param entry from 0
     */
    record Column(String name, String symbol, Quantity quantity, int entry) {}

    private transient @Nullable Snapshot now;
    private transient List<Column> columns = List.of();
    private transient boolean batches;
    private transient @Nullable Snapshot membersOf;
    private transient Set<Integer> members = Set.of();
    private final transient Map<Quantity, Matrix> read = new HashMap<>();

    /** Takes a snapshot; true if the columns are others than before. */
    boolean show(Snapshot snapshot) {
        List<Column> before = columns;
        now = snapshot;
        read.clear();
        columns = columnsOf(snapshot);
        boolean had = batches;
        batches = Whereabouts.hasBatches(snapshot);
        return had != batches || !before.equals(columns);
    }

    private static List<Column> columnsOf(Snapshot now) {
        List<Column> columns = new ArrayList<>();
        for (Tables.Column column : Tables.perSample(now)) {
            Quantity quantity = column.quantity();
            int entries = entries(quantity, now.network());
            String plain = now.names().nameOf(quantity).plain();
            boolean numbered = quantity.indices() > 0;
            for (int i = 0; i < entries; i++) {
                columns.add(new Column(
                        column.name() + (numbered ? "_" + (i + 1) : ""),
                        entries == 1 ? plain : plain + subscript(i + 1),
                        quantity,
                        i));
            }
        }
        return columns;
    }

    private static int entries(Quantity quantity, Network network) {
        if (quantity.indices() == 0) {
            return 1;
        }
        return quantity.layer() == 0
                ? network.inputs()
                : network.layer(quantity.layer()).outputs();
    }

    private static String subscript(int number) {
        StringBuilder digits = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> digits.append((char) ('₀' + digit - '0')));
        return digits.toString();
    }

    /** The quantity in a column; column 0 is the number of the sample. */
    Column column(int column) {
        return columns.get(column - 1);
    }

    /** Whether a column says which samples the present update is made from: the last one, if an epoch has more updates. */
    boolean isInBatch(int column) {
        return batches && column == columns.size() + 1;
    }

    private boolean isNumber(int column) {
        return column > 0 && !isInBatch(column);
    }

    /** Which samples the present update is made from, gathered once for a snapshot. */
    private boolean isMember(int sample, Snapshot snapshot) {
        if (membersOf != snapshot) {
            membersOf = snapshot;
            members = snapshot.computation().trace().batch().stream()
                    .flatMapToInt(batch -> Arrays.stream(batch.samples()))
                    .boxed()
                    .collect(Collectors.toSet());
        }
        return members.contains(sample);
    }

    /** Some samples, from 0, with every digit; may be written on any thread. */
    Supplier<String> csv(int[] samples) {
        Snapshot snapshot = now;
        List<Column> all = columns;
        return () -> {
            StringBuilder csv = new StringBuilder("sample");
            all.forEach(column -> csv.append(',').append(column.name()));
            csv.append('\n');
            Map<Quantity, Matrix> numbers = new HashMap<>();
            if (snapshot == null) {
                return csv.toString();
            }
            for (int sample : samples) {
                csv.append(sample + 1);
                for (Column column : all) {
                    Quantity quantity = column.quantity();
                    boolean known = snapshot.canRead(quantity);
                    csv.append(',');
                    if (known) {
                        csv.append(Numbers.full(numbers.computeIfAbsent(quantity, snapshot::read)
                                .get(column.entry(), sample)));
                    }
                }
                csv.append('\n');
            }
            return csv.toString();
        };
    }

    /** What a column's numbers are coloured as. */
    Role role(int column) {
        Snapshot snapshot = now;
        return !isNumber(column) || snapshot == null
                ? Role.TEXT
                : Theme.roleOf(
                        column(column).quantity(),
                        snapshot.network().codeLayer(),
                        snapshot.network().depth());
    }

    @Override
    public int getRowCount() {
        return now == null ? 0 : now.data().samples();
    }

    @Override
    public int getColumnCount() {
        return columns.size() + 1 + (batches ? 1 : 0);
    }

    @Override
    public String getColumnName(int column) {
        return column == 0
                ? "sample"
                : isInBatch(column) ? IN_BATCH : column(column).name();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == 0 ? Integer.class : isInBatch(column) ? String.class : Double.class;
    }

    @Override
    public @Nullable Object getValueAt(int row, int column) {
        Snapshot snapshot = now;
        if (column == 0 || snapshot == null) {
            return row + 1;
        }
        if (isInBatch(column)) {
            return isMember(row, snapshot) ? "yes" : NumberCells.DASH;
        }
        Column what = column(column);
        if (!snapshot.canRead(what.quantity())) {
            return null;
        }
        return read.computeIfAbsent(what.quantity(), snapshot::read).get(what.entry(), row);
    }
}
