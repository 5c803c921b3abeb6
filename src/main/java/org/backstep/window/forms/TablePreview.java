package org.backstep.window.forms;

import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.backstep.data.CsvTable;
import org.backstep.data.Missing;
import org.backstep.data.Scale;
import org.backstep.data.TableAdvice;
import org.backstep.data.TableChoices;
import org.backstep.data.TableColumn;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** The columns of a table that was opened, with a tick for each that is learnt, and the choices that follow from the ticks. */
final class TablePreview {
    private static final String NO_LABEL = "(none)";
    private static final List<Missing> GAPS = List.of(Missing.REFUSE, Missing.DROP, Missing.MEAN);
    private static final int ROWS_SHOWN = 8;

    private final Columns model = new Columns();
    private final JTable ticks = new JTable(model) {
        @Override
        public @Nullable String getToolTipText(MouseEvent event) {
            int row = rowAtPoint(event.getPoint());
            int column = columnAtPoint(event.getPoint());
            boolean isText = row >= 0 && column > 0;
            return isText ? String.valueOf(getValueAt(row, column)) : null;
        }
    };
    private final JScrollPane scroll = new JScrollPane(ticks);
    private final JComboBox<String> label = new JComboBox<>();
    private final JComboBox<String> gaps =
            new JComboBox<>(new String[] {"not allowed", "leave the row out", "put the column's mean"});
    private final Runnable changed;
    private Optional<CsvTable> table = Optional.empty();
    private boolean filling;

    /**
     * A preview without a table.
     *
     * @param changed callback; called after another choice
     */
    TablePreview(Runnable changed) {
        this.changed = changed;
        ticks.setName("columns");
        ticks.getAccessibleContext().setAccessibleName("Columns of the table; a tick means that it is learnt");
        ticks.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        ticks.setSurrendersFocusOnKeystroke(false);
        // Tab leaves the table; the arrows move in it
        ticks.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        ticks.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        int[] widths = {44, 130, 70, 150, 44, 260};
        for (int k = 0; k < widths.length; k++) {
            ticks.getColumnModel().getColumn(k).setPreferredWidth((int) Theme.px(widths[k]));
        }
        label.setName("label");
        label.setToolTipText("The column that names each sample's class; it is not learnt");
        label.addActionListener(event -> choose());
        gaps.setName("missing");
        gaps.setToolTipText("What becomes of rows with missing cells");
        gaps.addActionListener(event -> choose());
    }

    JComponent columns() {
        return scroll;
    }

    JComponent label() {
        return label;
    }

    JComponent gaps() {
        return gaps;
    }

    boolean isEmpty() {
        return table.isEmpty();
    }

    /**
     * Shows a table.
     *
     * @param present the choices that hold now; without them those that are advised
     */
    void show(CsvTable shown, Optional<TableChoices> present, Scale scale) {
        filling = true;
        table = Optional.of(shown);
        TableChoices choices = present.or(() -> TableAdvice.of(shown, TableChoices.ALL.with(scale)))
                .orElse(TableChoices.ALL.with(scale));
        label.removeAllItems();
        label.addItem(NO_LABEL);
        shown.names().forEach(label::addItem);
        label.setSelectedItem(
                choices.label().flatMap(shown::column).map(TableColumn::name).orElse(NO_LABEL));
        gaps.setSelectedIndex(GAPS.indexOf(choices.missing()));
        model.show(shown, choices.used(shown));
        ticks.setPreferredScrollableViewportSize(new Dimension(
                ticks.getPreferredSize().width,
                ticks.getRowHeight() * Math.min(ROWS_SHOWN, shown.columns().size())));
        filling = false;
    }

    private void choose() {
        if (!filling) {
            model.fireTableDataChanged();
            changed.run();
        }
    }

    private Optional<TableColumn> labelColumn() {
        int index = label.getSelectedIndex() - 1;
        return index < 0 ? Optional.empty() : table.map(shown -> shown.columns().get(index));
    }

    /** What is chosen; everything if no table is shown. */
    TableChoices choices(Scale scale) {
        return table.map(shown ->
                        TableAdvice.choices(shown, model.used, labelColumn(), GAPS.get(gaps.getSelectedIndex()), scale))
                .orElse(TableChoices.ALL.with(scale));
    }

    /** A row for each column of the table. */
    private final class Columns extends AbstractTableModel {
        private static final List<String> HEADINGS = List.of("Learn", "Column", "Kind", "Values", "Gaps", "Remark");

        private List<TableColumn> shown = List.of();
        private Set<TableColumn> used = new HashSet<>();

        private void show(CsvTable of, List<TableColumn> ticked) {
            shown = new ArrayList<>(of.columns());
            used = new HashSet<>(ticked);
            fireTableDataChanged();
        }

        @Override
        public int getRowCount() {
            return shown.size();
        }

        @Override
        public int getColumnCount() {
            return HEADINGS.size();
        }

        @Override
        public String getColumnName(int column) {
            return HEADINGS.get(column);
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 0 ? Boolean.class : String.class;
        }

        @Override
        public boolean isCellEditable(int row, int column) {
            return column == 0;
        }

        @Override
        public Object getValueAt(int row, int column) {
            TableColumn of = shown.get(row);
            return switch (column) {
                case 0 -> used.contains(of);
                case 1 -> of.name();
                case 2 -> of.kind().words();
                case 3 -> of.range();
                case 4 -> of.missing() == 0 ? "" : String.valueOf(of.missing());
                default -> remark(of);
            };
        }

        private String remark(TableColumn of) {
            if (labelColumn().filter(of::equals).isPresent()) {
                return "the label" + (used.contains(of) ? ", and learnt" : "");
            }
            String objection = of.objection();
            return used.contains(of) ? objection : objection.isEmpty() ? "left out" : "left out: " + objection;
        }

        @Override
        public void setValueAt(Object value, int row, int column) {
            if (Boolean.TRUE.equals(value)) {
                used.add(shown.get(row));
            } else {
                used.remove(shown.get(row));
            }
            fireTableRowsUpdated(row, row);
            changed.run();
        }
    }
}
