package org.backstep.chart.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Note;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.Size2D;
import org.jspecify.annotations.Nullable;

/**
 * The legend or a remark, in one line under the heading, or a few if it has many notes: there it hides no data, and all
 * plots begin at one height. What is too wide is drawn smaller.
 */
final class NoteLine extends Title {
    private static final double HEIGHT = 19;
    private static final double BASELINE = 11;
    private static final double SIZE = ChartStyle.SMALL;
    private static final double BETWEEN = 14;

    private static final int MOST_IN_ROW = 6;
    private static final double ROW = 12;

    private final List<List<Note>> rows;
    private final Color textColour;

    NoteLine(List<Note> notes, Color textColour) {
        int count = Math.max(1, (notes.size() + MOST_IN_ROW - 1) / MOST_IN_ROW);
        rows = IntStream.range(0, count)
                .mapToObj(k -> List.copyOf(notes.subList(k * notes.size() / count, (k + 1) * notes.size() / count)))
                .toList();
        this.textColour = textColour;
    }

    @Override
    public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
        return new Size2D(constraint.getWidth(), HEIGHT + ROW * (rows.size() - 1));
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        Rectangle2D inner = trimPadding((Rectangle2D) area.clone());
        double widest = rows.stream().mapToDouble(NoteLine::width).max().orElse(0);
        double shrink = Math.min(1, inner.getWidth() / widest);
        for (int k = 0; k < rows.size(); k++) {
            AffineTransform before = g2.getTransform();
            g2.translate(inner.getCenterX(), area.getY() + BASELINE + ROW * k);
            g2.scale(shrink, shrink);
            double x = -width(rows.get(k)) / 2;
            for (Note note : rows.get(k)) {
                note.draw(g2, x, 0, SIZE, textColour);
                x += note.width(SIZE) + BETWEEN;
            }
            g2.setTransform(before);
        }
    }

    @Override
    public @Nullable Object draw(Graphics2D g2, Rectangle2D area, @Nullable Object parameters) {
        draw(g2, area);
        return null;
    }

    private static double width(List<Note> notes) {
        return BETWEEN * (notes.size() - 1)
                + notes.stream().mapToDouble(note -> note.width(SIZE)).sum();
    }
}
