package org.backstep.chart.live;

import java.awt.Color;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartFonts;
import org.backstep.chart.ChartStyle;

/**
 * Names at the ends of lines: each as near to its end as the others allow, none over another and none cut off. Where
 * there is no room for all, those that stand out come first.
 */
final class EndLabels {
    private static final double LINE_HEIGHT = 13;
    private static final double BASELINE = 10;
    private static final double GAP = 6;

    private EndLabels() {}

    /**
     * One name.
     *
     * @param x where its line ends
     * @param y where its line ends
     */
    record Label(String text, boolean bold, Color colour, double x, double y) {}

    /** A name and the upper edge it was given. */
    record Placed(Label label, double top) {}

    /** The labels from above, between two heights. */
    static List<Placed> place(List<Label> labels, double from, double to) {
        int room = Math.max(0, (int) ((to - from) / LINE_HEIGHT));
        List<Label> kept = new ArrayList<>(labels);
        kept.sort(Comparator.comparing(Label::bold).reversed());
        if (kept.size() > room) {
            kept.subList(room, kept.size()).clear();
        }
        kept.sort(Comparator.comparingDouble(Label::y));
        List<Placed> placed = new ArrayList<>();
        double free = from;
        for (int k = 0; k < kept.size(); k++) {
            double lowest = to - (kept.size() - k) * LINE_HEIGHT;
            double top = Math.max(free, Math.min(lowest, kept.get(k).y() - LINE_HEIGHT / 2));
            placed.add(new Placed(kept.get(k), top));
            free = top + LINE_HEIGHT;
        }
        return placed;
    }

    /** Draws them to the right of the ends, on a plate so that they can be read over lines. */
    static void draw(Canvas canvas, List<Label> labels, Color plate) {
        Rectangle2D area = canvas.area();
        for (Placed placed : place(labels, area.getMinY() + 3, area.getMaxY() - 2)) {
            Label label = placed.label();
            ChartFonts.Cut cut = label.bold() ? ChartFonts.Cut.SEMI_BOLD : ChartFonts.Cut.REGULAR;
            TextLayout text = new TextLayout(
                    label.text(),
                    ChartFonts.forText(label.text(), cut, ChartStyle.LABEL),
                    canvas.g2().getFontRenderContext());
            double x = Math.min(label.x() + GAP, area.getMaxX() - text.getAdvance() - 3);
            canvas.g2().setPaint(plate);
            canvas.g2().fill(new Rectangle2D.Double(x - 2, placed.top(), text.getAdvance() + 4, LINE_HEIGHT));
            canvas.g2().setPaint(label.colour());
            text.draw(canvas.g2(), (float) x, (float) (placed.top() + BASELINE));
        }
    }
}
