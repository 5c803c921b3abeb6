package org.backstep.window.tables;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.InputEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.backstep.command.expression.Index;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * One matrix of parameters as a matrix: in every cell the value, its gradient ∇ and its change Δ, on blue for positive
 * and red for negative values; below them what the optimiser remembers, m and v. Only the cells in sight are painted.
 */
final class MatrixView extends JComponent {
    /** Carries out what the user does to entries, which are named as in commands: "W_d[2,1]". */
    interface Listener {
        void select(String entry);

        /** Sets an entry; the text of the error if it cannot be set. */
        Optional<String> set(String entry, String value);

        /** The arrow keys leave a matrix to its left (−1) or right (1), in a row from 0. */
        void leave(MatrixView matrix, int right, int row);

        /** Keeps an entry from being moved by updates, or lets them move it again. */
        void freeze(String entry, boolean frozen);

        void copy(Copy matrix);
    }

    private final OfParameter quantity;
    private final Listener listener;
    private final CellEditor editor;
    private ParameterNumbers numbers;
    private Optional<Selection.Entry> selected = Optional.empty();
    private Optional<Supplier<Rectangle>> pointedAt = Optional.empty();
    private int linesShown = 3;
    private boolean hasFrozen;
    private int editedRow;
    private int editedColumn;
    private int cellsPainted;

    MatrixView(OfParameter quantity, Snapshot now, Listener listener) {
        this.quantity = quantity;
        this.listener = listener;
        numbers = new ParameterNumbers(quantity, now);
        setName(numbers.name());
        setLayout(null);
        setFocusable(true);
        setOpaque(true);
        setToolTipText("");
        editor = new CellEditor(
                text -> listener.set(numbers.entry(editedRow, editedColumn), text), this::requestFocusInWindow);
        add(editor);
        listen();
        display(now);
    }

    /** Takes a snapshot; its numbers are read when they are painted. */
    void display(Snapshot other) {
        numbers = new ParameterNumbers(quantity, other);
        int lines = numbers.lineCount();
        boolean frozen = numbers.anyFrozen();
        if (lines != linesShown || frozen != hasFrozen) {
            linesShown = lines;
            hasFrozen = frozen;
            revalidate();
        }
        Optional<Selection.Entry> before = selected;
        selected = other.state().selection().entry().filter(entry -> entry.quantity()
                .equals(quantity));
        if (!selected.equals(before)) {
            selected.ifPresent(entry -> scrollRectToVisible(cell(entry.row() - 1, entry.column() - 1)));
        }
        repaint();
    }

    /** Marks an entry for a lesson, or the whole matrix, and brings it into view. */
    void point(Optional<Index.Entry> entry) {
        pointedAt = Optional.of(() -> entry.map(one -> cell(one.row() - 1, one.column() - 1))
                .orElseGet(() -> new Rectangle(getPreferredSize())));
        SwingUtilities.invokeLater(() -> pointedAt.ifPresent(place -> scrollRectToVisible(place.get())));
        repaint();
    }

    void pointAtNothing() {
        pointedAt = Optional.empty();
        repaint();
    }

    /** The place of a lesson's mark. */
    Optional<Rectangle> pointedAt() {
        return pointedAt.map(Supplier::get);
    }

    // ---- painting ---------------------------------------------------------------------------------------------

    private int cellWidth() {
        return (int) Math.ceil(
                getFontMetrics(Theme.digits(12, Font.BOLD)).stringWidth("+00.000000") + Theme.px(hasFrozen ? 26 : 14));
    }

    private int cellHeight() {
        return (int) Math.ceil(Theme.px(46 + 12.5 * (linesShown - 3)));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(numbers.columns() * cellWidth() + 1, numbers.rows() * cellHeight() + 1);
    }

    private Rectangle cell(int row, int column) {
        return new Rectangle(column * cellWidth(), row * cellHeight(), cellWidth(), cellHeight());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Theme.now().colour(Role.BACKGROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        Rectangle clip = g.getClipBounds();
        cellsPainted = 0;
        MatrixPainter painter = new MatrixPainter(numbers);
        int lastRow = Math.min(numbers.rows() - 1, (clip.y + clip.height) / cellHeight());
        int lastColumn = Math.min(numbers.columns() - 1, (clip.x + clip.width) / cellWidth());
        for (int i = Math.max(0, clip.y / cellHeight()); i <= lastRow; i++) {
            for (int j = Math.max(0, clip.x / cellWidth()); j <= lastColumn; j++) {
                painter.paint(g, cell(i, j), i, j);
                cellsPainted++;
            }
        }
        selected.ifPresent(entry -> outline(g, cell(entry.row() - 1, entry.column() - 1)));
        pointedAt().ifPresent(place -> dash(g, place));
        if (isFocusOwner() && selected.isEmpty()) {
            outline(g, getVisibleRect());
        }
        g.dispose();
    }

    private static void dash(Graphics2D g, Rectangle place) {
        float width = Theme.now().line(2);
        float dash = (float) Theme.px(5);
        int inset = (int) Math.ceil(width / 2);
        g.setColor(Theme.now().colour(Role.OUTPUT));
        g.setStroke(new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, dash * 0.7f}, 0));
        g.drawRect(place.x + inset, place.y + inset, place.width - 2 * inset - 1, place.height - 2 * inset - 1);
    }

    /** The number of cells that were painted last. */
    int cellsPainted() {
        return cellsPainted;
    }

    /** Outlines a selected cell, or the whole matrix if it has the focus and nothing is selected. */
    private void outline(Graphics2D g, Rectangle place) {
        Rectangle cell = new Rectangle(place);
        if (selected.isEmpty()) {
            cell.width--;
            cell.height--;
        }
        int width = Math.max(2, Math.round(Theme.now().line(isFocusOwner() ? 3 : 2)));
        g.setColor(Theme.now().colour(Role.TEXT));
        for (int k = 0; k < width; k++) {
            g.drawRect(cell.x + k, cell.y + k, cell.width - 2 * k, cell.height - 2 * k);
        }
    }

    // ---- mouse and keys ---------------------------------------------------------------------------------------

    private void listen() {
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                int row = event.getY() / cellHeight();
                int column = event.getX() / cellWidth();
                if (row >= numbers.rows() || column >= numbers.columns()) {
                    return;
                }
                if (event.isPopupTrigger()) {
                    showMenu(row, column, event.getX(), event.getY());
                } else if (event.getClickCount() == 2) {
                    edit(row, column);
                } else {
                    listener.select(numbers.entry(row, column));
                }
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                int row = event.getY() / cellHeight();
                int column = event.getX() / cellWidth();
                if (event.isPopupTrigger() && row < numbers.rows() && column < numbers.columns()) {
                    showMenu(row, column, event.getX(), event.getY());
                }
            }
        });
        ComponentKeys.showFocus(this);
        ComponentKeys.bind(this, this::editSelected, "F2");
        ComponentKeys.bind(this, this::editSelected, "ENTER");
        ComponentKeys.bind(this, () -> selected.ifPresent(this::freeze), MatrixMenu.KEY);
        ComponentKeys.bind(this, this::showMenuOfSelected, "shift F10", "CONTEXT_MENU");
        ComponentKeys.bind(this, () -> listener.copy(copy()), "ctrl C");
        addKeyListener(new KeyAdapter() {
            @Override
            public void keyTyped(KeyEvent event) {
                if ("0123456789.+-".indexOf(event.getKeyChar()) >= 0
                        && (event.getModifiersEx() & ~InputEvent.SHIFT_DOWN_MASK) == 0) {
                    event.consume();
                    selected.ifPresent(
                            entry -> edit(entry.row() - 1, entry.column() - 1, String.valueOf(event.getKeyChar())));
                }
            }
        });
        ComponentKeys.bind(this, () -> go(0, -1), "LEFT");
        ComponentKeys.bind(this, () -> go(0, 1), "RIGHT");
        ComponentKeys.bind(this, () -> go(-1, 0), "UP");
        ComponentKeys.bind(this, () -> go(1, 0), "DOWN");
    }

    private void go(int down, int right) {
        int row = selected.map(entry -> entry.row() - 1 + down).orElse(0);
        int column = selected.map(entry -> entry.column() - 1 + right).orElse(0);
        if (column < 0 || column >= numbers.columns()) {
            listener.leave(this, right, row);
        } else if (row >= 0 && row < numbers.rows()) {
            enter(row, column);
        }
    }

    /** Selects an entry at once, so that the next key goes on from it; row and column from 0 or the nearest there is. */
    void enter(int row, int column) {
        int i = Math.max(0, Math.min(numbers.rows() - 1, row));
        int j = Math.max(0, Math.min(numbers.columns() - 1, column));
        selected = Optional.of(new Selection.Entry(quantity, i + 1, j + 1));
        listener.select(numbers.entry(i, j));
        scrollRectToVisible(cell(i, j));
        repaint();
    }

    /** Takes the focus and the selection where the arrow keys come in from a neighbour. */
    void enterFrom(int right, int row) {
        requestFocusInWindow();
        enter(row, right > 0 ? 0 : numbers.columns() - 1);
    }

    /** Drops the selection when the arrow keys leave the matrix. */
    void leave() {
        selected = Optional.empty();
        repaint();
    }

    /** Freezes an entry, or unfreezes it. */
    private void freeze(Selection.Entry entry) {
        int row = entry.row() - 1;
        int column = entry.column() - 1;
        listener.freeze(numbers.entry(row, column), !numbers.isFrozen(row, column));
    }

    private void showMenuOfSelected() {
        selected.ifPresent(entry -> {
            Rectangle cell = cell(entry.row() - 1, entry.column() - 1);
            showMenu(entry.row() - 1, entry.column() - 1, cell.x, cell.y + cell.height);
        });
    }

    private void showMenu(int row, int column, int x, int y) {
        enter(row, column);
        Selection.Entry entry = new Selection.Entry(quantity, row + 1, column + 1);
        MatrixMenu.of(
                        numbers.entry(row, column),
                        numbers.isFrozen(row, column),
                        () -> freeze(entry),
                        () -> edit(row, column))
                .show(this, x, y);
    }

    private void editSelected() {
        selected.ifPresent(entry -> edit(entry.row() - 1, entry.column() - 1));
    }

    /** Opens a field over a cell, with its value in full; rows and columns from 0. */
    void edit(int row, int column) {
        open(row, column, Numbers.full(numbers.value(row, column)), false);
    }

    /** Opens a field over a cell, with what has been typed. */
    private void edit(int row, int column, String typed) {
        open(row, column, typed, true);
    }

    private void open(int row, int column, String text, boolean typed) {
        editedRow = row;
        editedColumn = column;
        Rectangle cell = cell(row, column);
        scrollRectToVisible(cell);
        cell.height = Math.min(cell.height, (int) Theme.px(28));
        editor.open(cell, numbers.entry(row, column), text, typed);
    }

    OfParameter quantity() {
        return quantity;
    }

    ParameterNumbers numbers() {
        return numbers;
    }

    CellEditor editor() {
        return editor;
    }

    /** A copy of this matrix, a row for each entry. */
    private Copy copy() {
        return new Copy(numbers.name() + " as CSV", ParameterNumbers.csv(List.of(numbers)));
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int row = event.getY() / cellHeight();
        int column = event.getX() / cellWidth();
        if (row >= numbers.rows() || column >= numbers.columns()) {
            return null;
        }
        return numbers.inFull(row, column);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.TABLE;
                }

                @Override
                public String getAccessibleName() {
                    return numbers.spoken();
                }

                @Override
                public String getAccessibleDescription() {
                    return selected.map(entry -> numbers.inWords(entry.row() - 1, entry.column() - 1))
                            .orElse("Arrow keys select an entry; Enter, F2 or a digit edits it, F freezes it");
                }
            };
        }
        return accessibleContext;
    }
}
