package org.backstep.window.tables;

import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.InputEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.backstep.command.expression.Index;
import org.backstep.notation.Aspect;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.ParameterDrag;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * One matrix of parameters as a matrix: in every cell the value, its gradient ∇ and its change Δ, on blue for positive
 * and red for negative values; below them what the optimiser remembers, m and v. A large matrix is a picture, a small field
 * an entry. A number that is dragged to a side changes. Only the cells in sight are painted.
 */
final class MatrixView extends JComponent {
    /** Carries out what the user does to entries, which are named as in commands: "W_d[2,1]". */
    interface Listener {
        void select(String entry);

        /** Sets an entry; the text of the error if it cannot be set. */
        Optional<String> set(String entry, String value);

        /** The arrow keys leave a matrix to its left (−1) or right (1), in a row from 0. */
        void leave(MatrixView matrix, int right, int row);

        /** The drag of an entry's number. */
        ParameterDrag drag();

        /** Keeps an entry from being moved by updates, or lets them move it again. */
        void freeze(String entry, boolean frozen);

        void copy(Copy matrix);
    }

    private final OfParameter quantity;
    private final Listener listener;
    private final CellEditor editor;
    private final Optional<CrossView> cross;
    private ParameterNumbers numbers;
    private Optional<Index.Entry> selected = Optional.empty();
    private Optional<Index.Entry> pointed = Optional.empty();
    private boolean pointedAtAll;
    private Index.Entry edited = new Index.Entry(1, 1);
    private int linesShown = 3;
    private boolean hasFrozen;
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
        editor = new CellEditor(text -> listener.set(nameOf(edited), text), this::requestFocusInWindow);
        cross = grid().picture() ? Optional.of(new CrossView(this)) : Optional.empty();
        listen();
        display(now);
    }

    /** The numbers beside the picture of a large matrix. */
    Optional<CrossView> cross() {
        return cross;
    }

    private String nameOf(Index.Entry entry) {
        return numbers.entry(entry.row() - 1, entry.column() - 1);
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
        Optional<Index.Entry> before = selected;
        selected = other.state()
                .selection()
                .entry()
                .filter(entry -> entry.quantity() instanceof OfParameter parameter
                        && parameter.as(Aspect.VALUE).equals(quantity))
                .map(entry -> new Index.Entry(entry.row(), entry.column()));
        if (!selected.equals(before)) {
            selected.ifPresent(entry -> scrollRectToVisible(grid().mark(entry)));
        }
        shown();
    }

    private void shown() {
        cross.ifPresent(beside -> beside.show(selected.or(() -> pointed)));
        repaint();
    }

    /** Marks an entry for a lesson, or the whole matrix, and brings it into view. */
    void point(Optional<Index.Entry> entry) {
        pointed = entry;
        pointedAtAll = entry.isEmpty();
        SwingUtilities.invokeLater(() -> pointedAt().ifPresent(this::scrollRectToVisible));
        shown();
    }

    void pointAtNothing() {
        pointed = Optional.empty();
        pointedAtAll = false;
        shown();
    }

    /** The place of a lesson's mark. */
    Optional<Rectangle> pointedAt() {
        return pointedAtAll ? Optional.of(new Rectangle(getPreferredSize())) : pointed.map(entry -> grid().mark(entry));
    }

    // ---- painting ---------------------------------------------------------------------------------------------

    private MatrixGrid grid() {
        return MatrixGrid.of(numbers, hasFrozen, this);
    }

    @Override
    public Dimension getPreferredSize() {
        return grid().size();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(Theme.now().colour(Role.BACKGROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        cellsPainted = new MatrixPainter(numbers).paint(g, grid());
        selected.ifPresent(entry -> {
            if (grid().picture()) {
                MatrixMarks.cross(g, grid().cell(entry), new Rectangle(grid().size()));
            }
            MatrixMarks.outline(g, grid().mark(entry), isFocusOwner());
        });
        pointedAt().ifPresent(place -> MatrixMarks.dash(g, place));
        if (isFocusOwner() && selected.isEmpty()) {
            Rectangle all = getVisibleRect();
            MatrixMarks.outline(g, new Rectangle(all.x, all.y, all.width - 1, all.height - 1), true);
        }
        g.dispose();
    }

    /** The number of cells that were painted last. */
    int cellsPainted() {
        return cellsPainted;
    }

    // ---- mouse and keys ---------------------------------------------------------------------------------------

    private void listen() {
        MouseAdapter hand = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                grid().at(event.getPoint()).ifPresent(entry -> {
                    int line = grid().lineAt(event.getPoint());
                    if (event.isPopupTrigger()) {
                        showMenu(entry, event.getPoint());
                    } else if (event.getClickCount() == 2) {
                        edit(entry);
                    } else {
                        ask(entry, line);
                    }
                });
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                if (event.isPopupTrigger()) {
                    grid().at(event.getPoint()).ifPresent(entry -> showMenu(entry, event.getPoint()));
                }
            }
        };
        addMouseListener(hand);
        letDrag(this, point -> grid().at(point).filter(entry -> !grid().picture() && grid().lineAt(point) == 0));
        ComponentKeys.showFocus(this);
        ComponentKeys.bind(this, () -> selected.ifPresent(this::edit), "F2");
        ComponentKeys.bind(this, () -> selected.ifPresent(this::edit), "ENTER");
        ComponentKeys.bind(this, () -> selected.ifPresent(this::freeze), MatrixMenu.KEY);
        ComponentKeys.bind(this, this::showMenuOfSelected, "shift F10", "CONTEXT_MENU");
        ComponentKeys.bind(this, () -> listener.copy(copy()), "ctrl C");
        addKeyListener(new KeyAdapter() {
            @Override
            public void keyTyped(KeyEvent event) {
                if ("0123456789.+-".indexOf(event.getKeyChar()) >= 0
                        && (event.getModifiersEx() & ~InputEvent.SHIFT_DOWN_MASK) == 0) {
                    event.consume();
                    selected.ifPresent(entry -> open(entry, String.valueOf(event.getKeyChar()), true));
                }
            }
        });
        // the arrow keys alone are the window's
        ComponentKeys.bind(this, () -> go(0, -1), "alt LEFT");
        ComponentKeys.bind(this, () -> go(0, 1), "alt RIGHT");
        ComponentKeys.bind(this, () -> go(-1, 0), "alt UP");
        ComponentKeys.bind(this, () -> go(1, 0), "alt DOWN");
    }

    /** Selects what a line of an entry's cell shows. */
    void ask(Index.Entry entry, int line) {
        requestFocusInWindow();
        listener.select(numbers.entryOfLine(line, entry.row() - 1, entry.column() - 1));
    }

    /** Lets values be dragged in a component, which has them of the entries at some of its points. */
    void letDrag(JComponent component, Function<Point, Optional<Index.Entry>> entries) {
        listener.drag().on(component, point -> entries.apply(point)
                .map(entry ->
                        new ParameterDrag.Held(nameOf(entry), numbers.value(entry.row() - 1, entry.column() - 1))));
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
        Index.Entry entry = new Index.Entry(
                1 + Math.max(0, Math.min(numbers.rows() - 1, row)),
                1 + Math.max(0, Math.min(numbers.columns() - 1, column)));
        selected = Optional.of(entry);
        listener.select(nameOf(entry));
        scrollRectToVisible(grid().mark(entry));
        shown();
    }

    /** Takes the focus and the selection where the arrow keys come in from a neighbour. */
    void enterFrom(int right, int row) {
        requestFocusInWindow();
        enter(row, right > 0 ? 0 : numbers.columns() - 1);
    }

    /** Drops the selection when the arrow keys leave the matrix. */
    void leave() {
        selected = Optional.empty();
        shown();
    }

    /** Freezes an entry, or unfreezes it. */
    private void freeze(Index.Entry entry) {
        listener.freeze(nameOf(entry), !numbers.isFrozen(entry.row() - 1, entry.column() - 1));
    }

    private void showMenuOfSelected() {
        selected.ifPresent(entry -> {
            Rectangle cell = grid().cell(entry);
            showMenu(entry, new Point(cell.x, cell.y + cell.height));
        });
    }

    private void showMenu(Index.Entry entry, Point at) {
        enter(entry.row() - 1, entry.column() - 1);
        MatrixMenu.of(
                        nameOf(entry),
                        numbers.isFrozen(entry.row() - 1, entry.column() - 1),
                        () -> freeze(entry),
                        () -> edit(entry))
                .show(this, at.x, at.y);
    }

    /** Opens a field over a cell, with its value in full. */
    void edit(Index.Entry entry) {
        open(entry, Numbers.full(numbers.value(entry.row() - 1, entry.column() - 1)), false);
    }

    /**
     * Opens a field over a cell.
     *
     * @param typed whether the text is what has been typed
     */
    private void open(Index.Entry entry, String text, boolean typed) {
        edited = entry;
        Rectangle cell = grid().cell(entry);
        scrollRectToVisible(cell);
        Container around = getParent();
        if (around != null) {
            if (editor.getParent() != around) {
                around.add(editor, "external", 0); // a number may be wider than this matrix
                SwingUtilities.updateComponentTreeUI(editor);
            }
            cell = SwingUtilities.convertRectangle(this, cell, around);
        }
        editor.open(cell, nameOf(entry), text, typed);
    }

    Optional<Index.Entry> selected() {
        return selected;
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
        return grid().at(event.getPoint())
                .map(entry -> numbers.inFull(entry.row() - 1, entry.column() - 1))
                .orElse(null);
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
                            .orElse(
                                    "Alt and the arrow keys select an entry; Enter, F2 or a digit edits it, F freezes it");
                }
            };
        }
        return accessibleContext;
    }
}
