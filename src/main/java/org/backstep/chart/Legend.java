package org.backstep.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The notes in the upper right corner of a plot: beside each other if they fit well, else below each other. */
public final class Legend {
    private static final double SIZE = ChartStyle.LABEL;
    private static final double BETWEEN = 8;
    private static final double ROW = 14;
    private static final double EDGE = 6;
    /** In one row up to this share of the plot. */
    private static final double WIDEST = 0.55;
    /** Longer names are cut. */
    private static final double LONGEST_NAME = 110;

    private Legend() {}

    static void draw(Graphics2D g2, List<Note> all, Rectangle2D plot, Color text, Color plate) {
        if (all.isEmpty()) {
            return;
        }
        List<Note> notes = all.stream()
                .map(note -> note.within(plot.getWidth() - 2 * EDGE, SIZE))
                .toList();
        double beside = -BETWEEN;
        double widest = 0;
        for (Note note : notes) {
            beside += note.width(SIZE) + BETWEEN;
            widest = Math.max(widest, note.width(SIZE));
        }
        boolean oneRow = beside <= WIDEST * plot.getWidth();
        double x = plot.getMaxX() - EDGE - (oneRow ? beside : widest);
        double y = plot.getY() + ROW - 1;
        g2.setPaint(plate);
        g2.fill(new Rectangle2D.Double(
                x - 4, plot.getY() + 1, plot.getMaxX() - x + 3, 5 + ROW * (oneRow ? 1 : notes.size())));
        for (Note note : notes) {
            note.draw(g2, x, y, SIZE, text);
            x += oneRow ? note.width(SIZE) + BETWEEN : 0;
            y += oneRow ? 0 : ROW;
        }
    }

    /** In one row that ends at a place. */
    static void drawRow(Graphics2D g2, List<Note> notes, double right, double baseline, Color text) {
        double x = right;
        for (int k = notes.size() - 1; k >= 0; k--) {
            Note note = notes.get(k);
            x -= note.width(SIZE) + BETWEEN;
            note.draw(g2, x, baseline, SIZE, text);
        }
    }

    /** The width of {@link #drawRow}. */
    static double rowWidth(List<Note> notes) {
        return notes.stream().mapToDouble(note -> note.width(SIZE) + BETWEEN).sum();
    }

    /** A name of any length as legends have room for it. */
    public static Lettering name(String name) {
        return Lettering.text(Lettering.fitted(name, ChartFonts.Cut.REGULAR, SIZE, LONGEST_NAME));
    }
}
