package org.backstep.window;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.InputEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.backstep.chart.ColourMap;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.training.Optimizer;
import org.jspecify.annotations.Nullable;

/**
 * One matrix of parameters as a matrix: in every cell the value, its gradient ∇ and its change Δ, on blue for positive
 * and red for negative values; below them what the optimiser remembers, m and v. Only the cells in sight are painted.
 */
final class MatrixView extends JComponent {
    private static final long serialVersionUID = 1;
    private static final Color[] COOLWARM = ColourMap.COOLWARM.colours();

    /** What happens to a cell; rows and columns from 1. */
    interface Listener {
        void select(String entry);

        /** Sets an entry, or says what is wrong. */
        Optional<String> set(String entry, String value);

        /** The arrow keys leave a matrix to its left (−1) or right (1), in a row from 0. */
        void leave(MatrixView matrix, int right, int row);

        /** No update is to move an entry, or updates are to move it again. */
        void freeze(String entry, boolean frozen);

        /** What Ctrl+C copies is this matrix. */
        void copy(Copy matrix);
    }

    private final transient Quantity quantity;
    private final transient Listener listener;
    private final CellEditor editor;
    private transient Theme theme;
    private transient Snapshot now;
    private transient Optional<Selection.Entry> selected = Optional.empty();
    private transient @Nullable Matrix values;
    private transient @Nullable Matrix gradients;
    private transient @Nullable Matrix updated;
    private transient @Nullable Matrix means;
    private transient @Nullable Matrix squares;
    private int linesShown = 3;
    private boolean hasFrozen;
    private double largest;
    private int editedRow;
    private int editedColumn;
    private int cellsPainted;

    MatrixView(Quantity quantity, Snapshot now, Listener listener, Theme theme) {
        this.quantity = quantity;
        this.listener = listener;
        this.now = now;
        this.theme = theme;
        setName(name());
        setLayout(null);
        setFocusable(true);
        setOpaque(true);
        setToolTipText("");
        editor = new CellEditor(text -> listener.set(entry(editedRow, editedColumn), text), this::requestFocusInWindow);
        add(editor);
        listen();
        display(now);
    }

    /** Takes a snapshot; its numbers are read when they are painted. */
    void display(Snapshot other) {
        now = other;
        values = null;
        gradients = null;
        updated = null;
        means = null;
        squares = null;
        Optimizer optimizer = other.settings().optimizer();
        int lines = 3 + (optimizer.keepsM() ? 1 : 0) + (optimizer.keepsV() ? 1 : 0);
        boolean frozen = anyFrozen();
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

    void restyle(Theme other) {
        theme = other;
        editor.restyle(other);
        revalidate();
        repaint();
    }

    // ---- numbers ----------------------------------------------------------------------------------------------

    private Matrix values() {
        Matrix known = values;
        if (known == null) {
            known = now.read(quantity);
            values = known;
            largest = Math.max(Math.abs(known.min()), Math.abs(known.max()));
        }
        return known;
    }

    private @Nullable Double gradient(int row, int column) {
        if (gradients == null) {
            gradients = readOrNull(quantity.kind() == Kind.WEIGHT ? Kind.WEIGHT_GRADIENT : Kind.BIAS_GRADIENT);
        }
        return gradients == null ? null : Double.valueOf(gradients.get(row, column));
    }

    private @Nullable Double change(int row, int column) {
        if (updated == null) {
            updated = readOrNull(quantity.kind() == Kind.WEIGHT ? Kind.NEW_WEIGHT : Kind.NEW_BIAS);
        }
        return updated == null ? null : Double.valueOf(updated.get(row, column) - values().get(row, column));
    }

    /** m: after the update where that has been computed, else before it. */
    private double mean(int row, int column) {
        Matrix known = means;
        if (known == null) {
            known = newest(quantity.kind() == Kind.WEIGHT ? Kind.M_WEIGHT : Kind.M_BIAS);
            means = known;
        }
        return known.get(row, column);
    }

    /** v, the same way. */
    private double square(int row, int column) {
        Matrix known = squares;
        if (known == null) {
            known = newest(quantity.kind() == Kind.WEIGHT ? Kind.V_WEIGHT : Kind.V_BIAS);
            squares = known;
        }
        return known.get(row, column);
    }

    private Matrix newest(Kind kind) {
        Matrix after = readOrNull(kind.renewed().orElseThrow());
        return after == null ? now.read(Quantity.of(kind, quantity.layer())) : after;
    }

    private @Nullable Matrix readOrNull(Kind kind) {
        Quantity other = Quantity.of(kind, quantity.layer());
        return now.canRead(other) ? now.read(other) : null;
    }

    private int rows() {
        return now.network().layer(quantity.layer()).outputs();
    }

    private int columns() {
        return quantity.kind() == Kind.WEIGHT
                ? now.network().layer(quantity.layer()).inputs()
                : 1;
    }

    private String name() {
        return now.names().nameOf(quantity).text();
    }

    /** "W_d[2,1]" and "b_d[2]"; rows and columns from 0. */
    String entry(int row, int column) {
        String index = quantity.kind() == Kind.WEIGHT ? (row + 1) + "," + (column + 1) : "" + (row + 1);
        return name() + "[" + index + "]";
    }

    /** What a cell says, line by line; numbers have a sign or its room, so that digits stand below digits. */
    String[] lines(int row, int column) {
        List<String> lines = new ArrayList<>();
        lines.add(signed(values().get(row, column)));
        lines.add("∇ " + signedOrDash(gradient(row, column)));
        lines.add("Δ " + signedOrDash(change(row, column)));
        Optimizer optimizer = now.settings().optimizer();
        if (optimizer.keepsM()) {
            lines.add("m " + moment(mean(row, column)));
        }
        if (optimizer.keepsV()) {
            lines.add("v " + moment(square(row, column)));
        }
        return lines.toArray(new String[0]);
    }

    /** Means of squares are small: digits that count, not decimals. */
    private static String moment(double value) {
        return (value > 0 ? "+" : value < 0 ? "" : " ") + Numbers.significant(value, 4);
    }

    private boolean anyFrozen() {
        if (now.settings().frozen().isEmpty()) {
            return false;
        }
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                if (isFrozen(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isFrozen(int row, int column) {
        return FrozenEntries.contain(now, quantity, row, column);
    }

    private static String signedOrDash(@Nullable Double value) {
        return value == null ? NumberCells.DASH : signed(value);
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : value < 0 ? "" : " ") + Numbers.fixed(value, 6);
    }

    // ---- painting ---------------------------------------------------------------------------------------------

    private int cellWidth() {
        return (int) Math.ceil(
                getFontMetrics(theme.digits(12, Font.BOLD)).stringWidth("+00.000000") + theme.px(hasFrozen ? 26 : 14));
    }

    private int cellHeight() {
        return (int) Math.ceil(theme.px(46 + 12.5 * (linesShown - 3)));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(columns() * cellWidth() + 1, rows() * cellHeight() + 1);
    }

    private Rectangle cell(int row, int column) {
        return new Rectangle(column * cellWidth(), row * cellHeight(), cellWidth(), cellHeight());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setColor(theme.colour(Role.BACKGROUND));
        g.fillRect(0, 0, getWidth(), getHeight());
        Rectangle clip = g.getClipBounds();
        cellsPainted = 0;
        int lastRow = Math.min(rows() - 1, (clip.y + clip.height) / cellHeight());
        int lastColumn = Math.min(columns() - 1, (clip.x + clip.width) / cellWidth());
        for (int i = Math.max(0, clip.y / cellHeight()); i <= lastRow; i++) {
            for (int j = Math.max(0, clip.x / cellWidth()); j <= lastColumn; j++) {
                paintCell(g, i, j);
            }
        }
        selected.ifPresent(entry -> outline(g, cell(entry.row() - 1, entry.column() - 1)));
        if (isFocusOwner() && selected.isEmpty()) {
            outline(g, getVisibleRect());
        }
        g.dispose();
    }

    /** How many cells the last painting drew. */
    int cellsPainted() {
        return cellsPainted;
    }

    private void paintCell(Graphics2D g, int row, int column) {
        cellsPainted++;
        Rectangle cell = cell(row, column);
        g.setColor(tint(values().get(row, column)));
        g.fill(cell);
        g.setColor(theme.colour(Role.GRID));
        g.drawRect(cell.x, cell.y, cell.width, cell.height);
        String[] lines = lines(row, column);
        paintLine(g, lines[0], cell, 14.5, theme.digits(12, Font.BOLD), theme.colour(Role.TEXT));
        Font small = theme.digits(10, Font.PLAIN);
        Color quiet = Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.TEXT), 0.85);
        paintLine(g, lines[1], cell, 28, small, gradientColour());
        for (int k = 2; k < lines.length; k++) {
            paintLine(g, lines[k], cell, 15.5 + 12.5 * k, small, quiet);
        }
        if (isFrozen(row, column)) {
            double size = theme.px(10);
            Padlock.draw(g, cell.x + theme.px(4), cell.y + theme.px(4), size, theme.colour(Role.TEXT));
        }
    }

    /** Of the deltas, but dark enough on any tint. */
    private Color gradientColour() {
        return Theme.mix(theme.colour(Role.DELTA), theme.colour(Role.TEXT), theme.isDark() ? 0.15 : 0.35);
    }

    /** The sign of gradient and change to the left, digits to the right, so that the columns of digits agree. */
    private void paintLine(Graphics2D g, String text, Rectangle cell, double down, Font font, Color colour) {
        g.setFont(font);
        g.setColor(colour);
        FontMetrics metrics = g.getFontMetrics();
        float right = (float) (cell.x + cell.width - theme.px(7));
        float y = (float) (cell.y + theme.px(down));
        boolean marked = text.length() > 1 && text.charAt(1) == ' ';
        String digits = marked ? text.substring(2) : text;
        if (marked) {
            g.drawString(text.substring(0, 1), (float) (cell.x + theme.px(7)), y);
        }
        g.drawString(digits, right - metrics.stringWidth(digits), y);
    }

    private Color tint(double value) {
        double share = largest == 0 || !Double.isFinite(value) ? 0 : Math.abs(value) / largest;
        Color end = value > 0 ? COOLWARM[12] : COOLWARM[COOLWARM.length - 16];
        double most = theme.isDark() ? 0.6 : 0.5;
        return Theme.mix(theme.colour(Role.BACKGROUND), end, value == 0 ? 0 : 0.04 + (most - 0.04) * share);
    }

    /** The selected cell; all of it if the keys are here and nothing is selected. */
    private void outline(Graphics2D g, Rectangle place) {
        Rectangle cell = new Rectangle(place);
        if (selected.isEmpty()) {
            cell.width--;
            cell.height--;
        }
        int width = Math.max(2, Math.round(theme.line(isFocusOwner() ? 3 : 2)));
        g.setColor(theme.colour(Role.TEXT));
        for (int k = 0; k < width; k++) {
            g.drawRect(cell.x + k, cell.y + k, cell.width - 2 * k, cell.height - 2 * k);
        }
    }

    // ---- hands ------------------------------------------------------------------------------------------------

    private void listen() {
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                int row = event.getY() / cellHeight();
                int column = event.getX() / cellWidth();
                if (row >= rows() || column >= columns()) {
                    return;
                }
                if (event.isPopupTrigger()) {
                    showMenu(row, column, event.getX(), event.getY());
                } else if (event.getClickCount() == 2) {
                    edit(row, column);
                } else {
                    listener.select(entry(row, column));
                }
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                int row = event.getY() / cellHeight();
                int column = event.getX() / cellWidth();
                if (event.isPopupTrigger() && row < rows() && column < columns()) {
                    showMenu(row, column, event.getX(), event.getY());
                }
            }
        });
        OwnKeys.showFocus(this);
        OwnKeys.bind(this, this::editSelected, "F2");
        OwnKeys.bind(this, this::editSelected, "ENTER");
        OwnKeys.bind(this, () -> selected.ifPresent(this::freeze), MatrixMenu.KEY);
        OwnKeys.bind(this, this::showMenuOfSelected, "shift F10", "CONTEXT_MENU");
        OwnKeys.bind(this, () -> listener.copy(copy()), "ctrl C");
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
        OwnKeys.bind(this, () -> go(0, -1), "LEFT");
        OwnKeys.bind(this, () -> go(0, 1), "RIGHT");
        OwnKeys.bind(this, () -> go(-1, 0), "UP");
        OwnKeys.bind(this, () -> go(1, 0), "DOWN");
    }

    private void go(int down, int right) {
        int row = selected.map(entry -> entry.row() - 1 + down).orElse(0);
        int column = selected.map(entry -> entry.column() - 1 + right).orElse(0);
        if (column < 0 || column >= columns()) {
            listener.leave(this, right, row);
        } else if (row >= 0 && row < rows()) {
            enter(row, column);
        }
    }

    /** Selects an entry at once, so that the next key goes on from it; row and column from 0 or the nearest there is. */
    void enter(int row, int column) {
        int i = Math.max(0, Math.min(rows() - 1, row));
        int j = Math.max(0, Math.min(columns() - 1, column));
        selected = Optional.of(new Selection.Entry(quantity, i + 1, j + 1));
        listener.select(entry(i, j));
        scrollRectToVisible(cell(i, j));
        repaint();
    }

    /** Takes the focus and the selection where the arrow keys come in from a neighbour. */
    void enterFrom(int right, int row) {
        requestFocusInWindow();
        enter(row, right > 0 ? 0 : columns() - 1);
    }

    /** Is not selected any more, as the arrow keys have left it. */
    void leave() {
        selected = Optional.empty();
        repaint();
    }

    /** Freezes an entry, or unfreezes it. */
    private void freeze(Selection.Entry entry) {
        int row = entry.row() - 1;
        int column = entry.column() - 1;
        listener.freeze(entry(row, column), !isFrozen(row, column));
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
        MatrixMenu.of(entry(row, column), isFrozen(row, column), () -> freeze(entry), () -> edit(row, column))
                .show(this, x, y);
    }

    private void editSelected() {
        selected.ifPresent(entry -> edit(entry.row() - 1, entry.column() - 1));
    }

    /** Opens a field over a cell, with its value in full; rows and columns from 0. */
    void edit(int row, int column) {
        open(row, column, Numbers.full(values().get(row, column)), false);
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
        cell.height = Math.min(cell.height, (int) theme.px(28));
        editor.open(cell, entry(row, column), text, typed);
    }

    CellEditor editor() {
        return editor;
    }

    /** This matrix alone, a row of the text for each entry. */
    private Copy copy() {
        return new Copy(name() + " as CSV", csv(List.of(this)));
    }

    /** Some matrices as {@code parameter,row,column,value,gradient,change}; may be written on any thread. */
    static Supplier<String> csv(List<MatrixView> views) {
        List<Supplier<String>> parts =
                views.stream().map(MatrixView::rowsOfText).toList();
        return () -> {
            StringBuilder csv = new StringBuilder("parameter,row,column,value,gradient,change\n");
            parts.forEach(part -> csv.append(part.get()));
            return csv.toString();
        };
    }

    private Supplier<String> rowsOfText() {
        String name = name();
        Matrix all = values();
        boolean weights = quantity.kind() == Kind.WEIGHT;
        Matrix slopes = readOrNull(weights ? Kind.WEIGHT_GRADIENT : Kind.BIAS_GRADIENT);
        Matrix after = readOrNull(weights ? Kind.NEW_WEIGHT : Kind.NEW_BIAS);
        return () -> {
            StringBuilder csv = new StringBuilder();
            for (int i = 0; i < all.rows(); i++) {
                for (int j = 0; j < all.columns(); j++) {
                    csv.append(name).append(',').append(i + 1).append(',').append(j + 1);
                    csv.append(',').append(Numbers.full(all.get(i, j)));
                    csv.append(',').append(slopes == null ? "" : Numbers.full(slopes.get(i, j)));
                    csv.append(',').append(after == null ? "" : Numbers.full(after.get(i, j) - all.get(i, j)));
                    csv.append('\n');
                }
            }
            return csv.toString();
        };
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int row = event.getY() / cellHeight();
        int column = event.getX() / cellWidth();
        if (row >= rows() || column >= columns()) {
            return null;
        }
        return "<html><b>" + entry(row, column) + "</b> = " + full(values().get(row, column)) + "<br>gradient "
                + full(gradient(row, column)) + "<br>change " + full(change(row, column))
                + moments(row, column) + (isFrozen(row, column) ? "<br>frozen: no update moves it" : "") + "</html>";
    }

    private String moments(int row, int column) {
        Optimizer optimizer = now.settings().optimizer();
        return (optimizer.keepsM() ? "<br>m " + Numbers.full(mean(row, column)) : "")
                + (optimizer.keepsV() ? "<br>v " + Numbers.full(square(row, column)) : "");
    }

    private static String full(@Nullable Double value) {
        return value == null ? "not computed yet" : Numbers.full(value);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.TABLE;
                }

                @Override
                public String getAccessibleName() {
                    return now.names().nameOf(quantity).spoken() + ", " + rows() + " by " + columns();
                }

                @Override
                public String getAccessibleDescription() {
                    return selected.map(entry -> entry(entry.row() - 1, entry.column() - 1) + ": "
                                    + String.join(", ", lines(entry.row() - 1, entry.column() - 1))
                                    + FrozenEntries.words(now, quantity, entry.row() - 1, entry.column() - 1))
                            .orElse("Arrow keys select an entry; Enter, F2 or a digit edits it, F freezes it");
                }
            };
        }
        return accessibleContext;
    }
}
