package org.backstep.window.tables;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javax.swing.JPanel;
import org.backstep.command.expression.Index;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The numbers beside the picture of a large matrix: the cell of the selected entry, then its column and its row, each from
 * top to bottom in as many columns of text as it needs. A click selects.
 */
final class CrossView extends JPanel {
    /** The lines of a column of text below its heading, and their height and width in points. */
    private static final int LINES = 7;

    private static final double LINE = 15;
    private static final double WIDTH = 92;
    private static final double GAP = 12;
    private static final int DIGITS = 4;

    private final MatrixView matrix;
    private Optional<Index.Entry> entry = Optional.empty();

    CrossView(MatrixView matrix) {
        this.matrix = matrix;
        setOpaque(false);
        setToolTipText("");
        setName(matrix.numbers().name() + " numbers");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                at(event.getPoint())
                        .ifPresent(one -> matrix.ask(
                                one, cell().contains(event.getPoint()) ? MatrixPainter.lineAt(event.getY()) : 0));
            }
        });
        matrix.letDrag(
                this, point -> entry.filter(one -> cell().contains(point) && MatrixPainter.lineAt(point.getY()) == 0));
    }

    /** Shows the row and the column of an entry, or none. */
    void show(Optional<Index.Entry> other) {
        if (!other.equals(entry)) {
            entry = other;
            revalidate();
        }
        String words = entry.map(one -> matrix.numbers().inWords(one.row() - 1, one.column() - 1))
                .orElse("");
        getAccessibleContext()
                .setAccessibleName("Numbers of " + matrix.numbers().spoken());
        getAccessibleContext().setAccessibleDescription(words);
        repaint();
    }

    // ---- places -----------------------------------------------------------------------------------------------

    private Rectangle cell() {
        return new Rectangle(MatrixGrid.cell(matrix.numbers(), true, this));
    }

    /** A number and its place. */
    record Item(Index.Entry entry, Rectangle place) {}

    private List<Item> column(Index.Entry one) {
        int left = cell().width + (int) Theme.px(GAP);
        return IntStream.rangeClosed(1, matrix.numbers().rows())
                .mapToObj(row -> new Item(new Index.Entry(row, one.column()), place(left, row - 1)))
                .toList();
    }

    private List<Item> row(Index.Entry one) {
        int texts = (matrix.numbers().rows() + LINES - 1) / LINES;
        int left = cell().width + (int) Theme.px(2 * GAP + WIDTH * texts);
        return IntStream.rangeClosed(1, matrix.numbers().columns())
                .mapToObj(column -> new Item(new Index.Entry(one.row(), column), place(left, column - 1)))
                .toList();
    }

    private static Rectangle place(int left, int number) {
        int text = number / LINES;
        int line = 1 + number % LINES;
        return new Rectangle(
                left + (int) Theme.px(WIDTH * text), (int) Theme.px(LINE * line), (int) Theme.px(WIDTH), (int)
                        Theme.px(LINE));
    }

    /** Every number that is written besides the cell, with its place. */
    List<Item> items() {
        return entry.map(one -> IntStream.range(0, 2)
                        .mapToObj(way -> way == 0 ? column(one) : row(one))
                        .flatMap(List::stream)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Index.Entry> at(Point point) {
        return cell().contains(point)
                ? entry
                : items().stream()
                        .filter(item -> item.place().contains(point))
                        .map(Item::entry)
                        .findFirst();
    }

    @Override
    public Dimension getPreferredSize() {
        List<Item> all = items();
        int right = all.isEmpty()
                ? cell().width + (int) Theme.px(180)
                : (int) all.get(all.size() - 1).place().getMaxX() + (int) Theme.px(GAP);
        return new Dimension(right, (int) Math.ceil(Theme.px(LINE * (1 + LINES))));
    }

    // ---- painting ---------------------------------------------------------------------------------------------

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Theme.now().faint());
        g.setFont(Theme.words(11, Font.PLAIN));
        if (entry.isEmpty()) {
            g.drawString("A click shows row and column in numbers", 0, (int) Theme.px(14));
        }
        entry.ifPresent(one -> {
            Rectangle cell = cell();
            new MatrixPainter(matrix.numbers()).paint(g, cell, one.row() - 1, one.column() - 1);
            MatrixMarks.outline(g, cell, false);
            paint(g, "Column " + one.column(), column(one), one, Index.Entry::row);
            paint(g, "Row " + one.row(), row(one), one, Index.Entry::column);
        });
        g.dispose();
    }

    private void paint(
            Graphics2D g, String heading, List<Item> items, Index.Entry selected, ToIntFunction<Index.Entry> index) {
        Theme theme = Theme.now();
        Rectangle clip = g.getClipBounds();
        g.setFont(Theme.words(11, Font.BOLD));
        g.setColor(theme.colour(Role.TEXT));
        g.drawString(heading, items.get(0).place().x, (int) Theme.px(LINE - 4));
        for (Item item : items) {
            if (!item.place().intersects(clip)) {
                continue;
            }
            boolean own = item.entry().equals(selected);
            double value =
                    matrix.numbers().value(item.entry().row() - 1, item.entry().column() - 1);
            g.setFont(Theme.digits(11, own ? Font.BOLD : Font.PLAIN));
            FontMetrics metrics = g.getFontMetrics();
            int bottom = item.place().y + item.place().height - (int) Theme.px(4);
            String number = Numbers.significant(value, DIGITS);
            String place = String.valueOf(index.applyAsInt(item.entry()));
            g.setColor(theme.faint());
            g.drawString(place, item.place().x + (int) Theme.px(22) - metrics.stringWidth(place), bottom);
            g.setColor(theme.colour(own ? Role.TEXT : value < 0 ? Role.OUTPUT : Role.INPUT));
            int right = (int) (item.place().getMaxX() - Theme.px(6));
            g.drawString(number, right - metrics.stringWidth(number), bottom);
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return at(event.getPoint())
                .map(one -> matrix.numbers().inFull(one.row() - 1, one.column() - 1))
                .orElse(null);
    }
}
