package org.backstep.window.computation;

import java.awt.Font;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.SampleMarks;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.SelectSample;
import org.backstep.command.Step;
import org.backstep.formula.Explanation;
import org.backstep.formula.ExplanationLine;
import org.backstep.formula.Figures;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.SampleValues;
import org.backstep.network.Names;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.training.Iteration;
import org.backstep.typeset.Typesetter;
import org.backstep.window.kit.ColumnsModel;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.ReplacedTextCaret;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The pane that explains the selected number, over the cards until it is closed: its equation, the equation with its numbers,
 * and a row for each summand. A click on a factor, or Enter, explains that factor; "Back" returns.
 */
final class ExplanationPane implements Pane {
    private static final int MOST_ROWS = 6;

    private final Consumer<Command> send;
    private final NumberActions numbers;
    private final JPanel panel = new JPanel();
    private final JLabel title = new JLabel();
    private final JButton back = new JButton("Back");
    private final JButton close = new JButton(Icons.CLOSE.icon());
    private final JButton before = new JButton();
    private final EquationLine symbols;
    private final EquationLine line;
    private final JTextArea given = new JTextArea();
    private final ExplanationModel model = new ExplanationModel();
    private final JTable table = new JTable(model);
    private final JScrollPane scroll = new JScrollPane(table);
    private final ShareCells shares;
    private final Deque<Cell> past = new ArrayDeque<>();
    private @Nullable Snapshot shown;
    private @Nullable Cell explained;
    private @Nullable Cell closed;
    /** The selection that the closed explanation was of; the same entry selected again is another one. */
    private @Nullable Selection closedOf;

    ExplanationPane(Consumer<Command> send, NumberActions numbers, Typesetter equations) {
        this.send = send;
        this.numbers = numbers;
        symbols = new EquationLine(equations, numbers, () -> Equations.size(panel));
        line = new EquationLine(equations, numbers, () -> Equations.size(panel));
        shares = new ShareCells();
        panel.setName("explanation");
        panel.setVisible(false);
        title.setName("explained");
        given.setName("given");
        table.setName("summands");
        dress(back, "explanation back", "Back to the number that led here");
        back.addActionListener(event -> goBack());
        dress(close, "explanation close", "Close the explanation (Esc)");
        close.addActionListener(event -> close());
        dress(before, "epoch before", "Goes to the update that made this number");
        before.addActionListener(event -> explainUpdateBefore());
        given.setEditable(false);
        given.setCaret(new ReplacedTextCaret());
        given.setLineWrap(true);
        given.setWrapStyleWord(true);
        given.getAccessibleContext().setAccessibleName("Where the number comes from");
        table.setDefaultRenderer(Double.class, shares);
        table.setCellSelectionEnabled(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setTransferHandler(new CsvTransfer<>(table, model));
        table.getAccessibleContext().setAccessibleName("Summands of the explained number");
        table.getAccessibleContext().setAccessibleDescription("Enter on a factor explains it; on a sample selects it");
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                follow(table.rowAtPoint(event.getPoint()), table.columnAtPoint(event.getPoint()));
            }
        });
        table.registerKeyboardAction(
                event -> follow(table.getSelectedRow(), table.getSelectedColumn()),
                KeyStroke.getKeyStroke("ENTER"),
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        restyle();
    }

    private static void dress(JButton button, String name, String description) {
        button.setName(name);
        button.setToolTipText(description);
        button.getAccessibleContext().setAccessibleName(description);
        button.setRequestFocusEnabled(false);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    // ---- the question -----------------------------------------------------------------------------------------

    private void follow(int row, int column) {
        if (row < 0 || column < 0) {
            return;
        }
        int sample = model.sampleAt(row);
        Optional<Cell> factor = model.cellAt(row, column);
        if (factor.isPresent()) {
            numbers.explain(factor.get());
        } else if (sample > 0) {
            send.accept(new SelectSample(sample));
        }
    }

    private void goBack() {
        Cell previous = past.poll();
        if (previous != null) {
            explained = null; // so that the number left here is not remembered
            numbers.explain(previous);
        }
    }

    private void close() {
        closed = explained;
        closedOf = shown == null ? null : shown.state().selection();
        past.clear();
        panel.setVisible(false);
        panel.getParent().requestFocusInWindow();
    }

    /** Closes the pane; false if it was. */
    boolean closed() {
        boolean open = panel.isVisible();
        if (open) {
            close();
        }
        return open;
    }

    /** Whether the number whose explanation was closed was not asked for again since. */
    @SuppressWarnings("ReferenceEquality") // each selection is an object of its own
    private boolean staysClosed(Cell cell, Selection selection) {
        Selection before = closedOf;
        boolean again = before != null && before != selection && before.sample() == selection.sample();
        closedOf = selection;
        return sameQuestion(cell, closed) && !again;
    }

    private void explainUpdateBefore() {
        Cell cell = explained;
        Snapshot now = shown;
        if (cell != null && now != null) {
            send.accept(
                    now.computation().iteration().batch() > 1
                            ? Step.back(Step.Unit.BATCH, 1)
                            : Go.to(now.position().epoch() - 1));
            cell.quantity().renewed().ifPresent(made -> numbers.explain(Cell.of(made, cell.row(), cell.column(), 0)));
        }
    }

    // ---- the answer -------------------------------------------------------------------------------------------

    @Override
    public void display(Snapshot now) {
        shown = now;
        Cell cell = NumberActions.selected(now).orElse(null);
        if (cell == null || staysClosed(cell, now.state().selection())) {
            panel.setVisible(false);
            explained = cell;
            return;
        }
        closed = null;
        Cell last = explained;
        if (last != null && !sameQuestion(cell, last) && panel.isVisible()) {
            past.push(last);
        }
        explained = cell;
        explain(cell, now);
        panel.setVisible(true);
    }

    /** The same entry of another sample is the same question. */
    private static boolean sameQuestion(Cell cell, @Nullable Cell other) {
        return other != null
                && cell.quantity().equals(other.quantity())
                && cell.row() == other.row()
                && cell.column() == other.column();
    }

    private static String titled(int sample, Snapshot now) {
        return SampleMarks.of(now.data()).title(sample - 1).replaceFirst("S", "s");
    }

    private void explain(Cell cell, Snapshot now) {
        SampleValues values = new SampleValues(now.computation(), now.sample(), now::canRead);
        boolean ofSample = cell.quantity() instanceof OfSample;
        title.setText(numbers.describe(cell) + (ofSample ? "   (" + titled(cell.sample(), now) + ")" : ""));
        title.setForeground(Theme.now()
                .colour(
                        cell.quantity(),
                        now.network().codeLayer(),
                        now.network().depth()));
        back.setEnabled(!past.isEmpty());
        Optional<Explanation> explanation = Explanation.of(cell, values);
        explanation.ifPresent(found -> show(found, values, now));
        symbols.setVisible(explanation.isPresent());
        line.setVisible(explanation.isPresent());
        scroll.setVisible(explanation.isPresent());
        given.setVisible(explanation.isEmpty());
        boolean parameter = cell.quantity() instanceof OfParameter quantity && quantity.isPresentValue();
        Iteration iteration = now.computation().iteration();
        before.setVisible(explanation.isEmpty() && parameter && (iteration.epoch() > 1 || iteration.batch() > 1));
        before.setText(
                iteration.batch() > 1
                        ? "Explain the update before"
                        : "Explain the update of epoch " + (iteration.epoch() - 1));
        if (explanation.isEmpty()) {
            tell(Provenance.of(cell, now));
        }
    }

    /** Sets the text with the caret at 0: a selection of the old text could reach beyond the new one. */
    private void tell(String sentence) {
        if (!sentence.equals(given.getText())) {
            given.setCaretPosition(0);
            given.setText(sentence);
            given.setCaretPosition(0);
        }
    }

    private void show(Explanation explanation, SampleValues values, Snapshot now) {
        Names names = now.names();
        LatexWriter writer = Equations.writer(now, Figures.DEFAULT.rows());
        symbols.show(explanation.equation(), writer, Theme.now().colour(Role.TEXT));
        line.show(ExplanationLine.of(explanation, values), writer, Theme.now().colour(Role.TEXT));
        int row = table.getSelectedRow();
        int column = table.getSelectedColumn();
        if (model.show(explanation, names)) {
            model.fireTableStructureChanged();
            widen();
        } else if (row >= 0 && row < model.getRowCount()) {
            table.changeSelection(row, column, false, false);
        }
        arrange();
    }

    private void widen() {
        for (int c = 0; c < table.getColumnCount(); c++) {
            int width = c == 0 ? 90 : c == table.getColumnCount() - 1 ? 120 : 170;
            table.getColumnModel().getColumn(c).setPreferredWidth((int) Theme.px(width));
        }
    }

    /** Gives the table the height of its rows, up to a limit. */
    private void arrange() {
        int rows = Math.min(MOST_ROWS, model.getRowCount());
        int height = rows * table.getRowHeight() + table.getTableHeader().getPreferredSize().height + 2;
        table.setPreferredScrollableViewportSize(new java.awt.Dimension((int) Theme.px(100), height));
        panel.revalidate();
        SwingUtilities.invokeLater(panel::revalidate); // with the widths that the equations have by then
    }

    @Override
    public void restyle() {
        Theme theme = Theme.now();
        shares.updateUI();
        panel.removeAll();
        panel.setLayout(new MigLayout("insets 6lp 14lp 6lp 14lp, gap 6lp 2lp, fillx, hidemode 3", "[grow][][]"));
        panel.setBackground(Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.INPUT), 0.06));
        panel.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, theme.colour(Role.GRID)));
        panel.add(title, "growx, wmin 40lp");
        panel.add(back);
        panel.add(close, "wrap");
        panel.add(symbols, "growx, wmin 30lp, span, wrap");
        panel.add(line, "growx, wmin 30lp, span, wrap");
        panel.add(given, "growx, wmin 40lp, span, wrap");
        panel.add(before, "span, wrap");
        panel.add(scroll, "growx, wmin 40lp, span, h pref!");
        title.setFont(Theme.digits(13, Font.BOLD)); // Inter has no ∇
        given.setFont(Theme.words(12, Font.PLAIN));
        given.setBackground(panel.getBackground());
        given.setForeground(theme.colour(Role.TEXT));
        table.setFont(Theme.digits(12, Font.PLAIN));
        table.setRowHeight((int) Theme.px(21));
        table.getTableHeader().setFont(Theme.words(12, Font.PLAIN));
        if (table.getTableHeader().getDefaultRenderer() instanceof DefaultTableCellRenderer heads) {
            heads.setHorizontalAlignment(SwingConstants.LEADING);
        }
        scroll.getViewport().setBackground(panel.getBackground());
        table.setBackground(panel.getBackground());
        table.getTableHeader().setBackground(panel.getBackground());
        widen();
        Snapshot now = shown;
        Cell cell = explained;
        if (now != null && cell != null && panel.isVisible()) {
            explain(cell, now);
        }
    }

    /** The copy of a table (Ctrl+C): the selected rows as CSV, or all rows if none is selected. */
    private static final class CsvTransfer<R> extends TransferHandler {
        private final JTable table;
        private final ColumnsModel<R> model;

        CsvTransfer(JTable table, ColumnsModel<R> model) {
            this.table = table;
            this.model = model;
        }

        @Override
        public int getSourceActions(JComponent source) {
            return COPY;
        }

        @Override
        protected Transferable createTransferable(JComponent source) {
            int[] rows = table.getSelectedRows();
            IntStream some = rows.length == 0 ? IntStream.range(0, table.getRowCount()) : IntStream.of(rows);
            return new StringSelection(
                    model.csv(some.mapToObj(model::row).toList()).get());
        }
    }
}
