package org.backstep.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The notes in the upper right corner of a plot: beside each other if they fit well, else below each other. */
public final class Legend {
    private static final double SIZE = ChartStyle.LABEL;
    private static final double BETWEEN = 8;
    private static final double ROW = 14;
    private static final double EDGE = 6;
    /** In one row up to this share of the plot. */
    private static final double WIDEST = 0.55;
    /** More go beside each other in several rows. */
    private static final int MOST_BELOW_EACH_OTHER = 3;
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
        if (notes.size() > MOST_BELOW_EACH_OTHER) {
            flow(g2, notes, plot, text, plate);
            return;
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

    /** Many notes in rows of the whole width, each row as full as it can be. */
    private static void flow(Graphics2D g2, List<Note> notes, Rectangle2D plot, Color text, Color plate) {
        double room = plot.getWidth() - 2 * EDGE;
        List<List<Note>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        for (Note note : notes) {
            if (rowWidth(rows.get(rows.size() - 1)) + note.width(SIZE) > room) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(note);
        }
        double widest = rows.stream().mapToDouble(Legend::rowWidth).max().orElse(0);
        g2.setPaint(plate);
        g2.fill(new Rectangle2D.Double(
                plot.getMaxX() - widest - 4, plot.getY() + 1, widest + 3, 5 + ROW * rows.size()));
        for (int k = 0; k < rows.size(); k++) {
            drawRow(g2, rows.get(k), plot.getMaxX(), plot.getY() + ROW * (k + 1) - 1, text);
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

    /** The first notes, as many as fit a width in one row. */
    static List<Note> fitting(List<Note> notes, double width) {
        int count = notes.size();
        while (count > 0 && rowWidth(notes.subList(0, count)) > width) {
            count--;
        }
        return notes.subList(0, count);
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
