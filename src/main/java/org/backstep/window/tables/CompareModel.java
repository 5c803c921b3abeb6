package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.table.AbstractTableModel;
import org.backstep.session.Compared;
import org.backstep.training.Difference;
import org.backstep.training.Differences;
import org.backstep.window.kit.CsvText;
import org.jspecify.annotations.Nullable;

/** A row a branch or a kept run: whether it is shown, what was changed in it, and how far it is from the first one. */
final class CompareModel extends AbstractTableModel {
    private static final long serialVersionUID = 1;

    static final int SHOWN = 0;
    static final int NAME = 1;
    static final int DIFFERS = 2;

    static final String SAME = "the same to all digits";
    static final String OTHER_NETWORK = "another network";

    private static final List<Class<?>> CLASSES = List.of(
            Boolean.class,
            String.class,
            String.class,
            Integer.class,
            Double.class,
            Double.class,
            Double.class,
            Double.class,
            Double.class,
            String.class);

    /** What has been computed. */
    record Table(List<Compared> rows, int here, int common) {
        static final Table EMPTY = new Table(List.of(), 0, 0);
    }

    private transient Table table = Table.EMPTY;
    private final Set<String> left = new HashSet<>();
    private final transient Runnable chosen;

    /**
     * No branches yet.
     *
     * @param chosen told when other branches are to be shown
     */
    CompareModel(Runnable chosen) {
        this.chosen = chosen;
    }

    void show(Table newer) {
        boolean same = names(newer).equals(names(table));
        table = newer;
        if (same) {
            fireTableRowsUpdated(0, Math.max(0, table.rows().size() - 1));
        } else {
            fireTableDataChanged();
        }
    }

    private static List<String> names(Table of) {
        return of.rows().stream().map(Compared::name).toList();
    }

    Table table() {
        return table;
    }

    Compared row(int index) {
        return table.rows().get(index);
    }

    /** A new branch is shown until somebody leaves it out. */
    boolean isShown(String branch) {
        return !left.contains(branch);
    }

    void toggle(int row) {
        setValueAt(!isShown(row(row).name()), row, SHOWN);
    }

    @Override
    public int getRowCount() {
        return table.rows().size();
    }

    @Override
    public int getColumnCount() {
        return CLASSES.size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return CLASSES.get(column);
    }

    @Override
    public String getColumnName(int column) {
        String common = table.common() == 0 ? "" : ", epoch " + table.common();
        return switch (column) {
            case SHOWN -> "shown";
            case NAME -> "branch or run";
            case DIFFERS -> "other than main";
            case 3 -> "epochs";
            case 4 -> "loss here";
            case 5 -> "loss" + common;
            case 6 -> "mse" + common;
            case 7 -> "loss − main’s";
            case 8 -> "largest difference";
            default -> "of the parameter";
        };
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column == SHOWN;
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        String name = row(row).name();
        if (Boolean.TRUE.equals(value)) {
            left.remove(name);
        } else {
            left.add(name);
        }
        fireTableCellUpdated(row, column);
        chosen.run();
    }

    @Override
    public @Nullable Object getValueAt(int row, int column) {
        Compared branch = row(row);
        return switch (column) {
            case SHOWN -> isShown(branch.name());
            case NAME -> branch.name();
            case DIFFERS -> differs(branch, false);
            case 3 -> branch.epochs();
            case 4 -> orNull(branch.lossHere());
            case 5 -> orNull(branch.loss());
            case 6 -> orNull(branch.mse());
            case 7 -> branch.isMain() ? null : orNull(branch.minusMain());
            case 8 -> branch.same() ? null : orNull(branch.largest().map(Differences.Largest::difference));
            default -> where(branch);
        };
    }

    private static @Nullable Object orNull(Optional<? extends Object> value) {
        return value.isPresent() ? value.get() : null;
    }

    private String where(Compared branch) {
        if (branch.isMain() || branch.loss().isEmpty()) {
            return "";
        }
        return branch.same()
                ? SAME
                : branch.largest()
                        .map(Differences.Largest::name)
                        .orElse(isOtherNetwork(branch) ? OTHER_NETWORK : "none");
    }

    private boolean isOtherNetwork(Compared branch) {
        return !branch.contender()
                .run()
                .network()
                .equals(row(0).contender().run().network());
    }

    /** What was changed, and where the branch ends if it does. */
    static String differs(Compared branch, boolean full) {
        List<String> parts = new ArrayList<>();
        branch.differences().forEach(difference -> parts.add(full ? difference.full() : difference.text()));
        if (parts.isEmpty()) {
            parts.add(branch.isMain() ? "" : "nothing");
        }
        branch.failure()
                .ifPresent(failure ->
                        parts.add("ends at epoch " + failure.position().epoch()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /** Some rows with every digit. */
    static String csv(Table table, int[] rows) {
        StringBuilder csv = new StringBuilder("branch,changed,epochs,epoch_here,loss_here,common_epoch,loss,mse,"
                + "loss_minus_main,largest_difference,parameter,same_bits,failed_epoch\n");
        for (int index : rows) {
            Compared row = table.rows().get(index);
            List<Object> cells = new ArrayList<>();
            cells.add(row.name());
            cells.add(row.differences().stream().map(Difference::full).collect(Collectors.joining("; ")));
            cells.add(row.epochs());
            cells.add(table.here());
            cells.add(orEmpty(row.lossHere()));
            cells.add(table.common());
            cells.add(orEmpty(row.loss()));
            cells.add(orEmpty(row.mse()));
            cells.add(orEmpty(row.minusMain()));
            cells.add(orEmpty(row.largest().map(Differences.Largest::difference)));
            cells.add(orEmpty(row.largest().map(Differences.Largest::name)));
            cells.add(row.loss().isPresent() ? row.same() : "");
            cells.add(orEmpty(row.failure().map(failure -> failure.position().epoch())));
            csv.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }

    private static Object orEmpty(Optional<? extends Object> value) {
        return value.isPresent() ? value.get() : "";
    }
}
