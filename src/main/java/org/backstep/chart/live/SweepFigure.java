package org.backstep.chart.live;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.backstep.chart.ChartStyle;
import org.backstep.notation.Palette;
import org.backstep.training.Sweep;

/** The chart of a sweep on paper, {@value #WIDTH}×{@value #HEIGHT} points. */
public final class SweepFigure {
    /** In points. */
    public static final int WIDTH = 720;
    /** In points. */
    public static final int HEIGHT = 480;

    private SweepFigure() {}

    /** "Loss by learning-rate" */
    public static String title(Sweep sweep) {
        return "Loss by " + sweep.setting().optionName();
    }

    /** Draws it with its upper left corner at the origin. */
    public static void draw(Graphics2D g2, Sweep sweep, List<Sweep.Outcome> outcomes, Palette palette) {
        ChartStyle style = ChartStyle.ofPaper(palette);
        CompareChart chart = new CompareChart(title(sweep), true, style);
        chart.show(sweep, outcomes);
        chart.chart().setVector(true);
        g2.setPaint(style.colour(Palette.Role.BACKGROUND));
        g2.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        chart.chart().draw(g2, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), null, null);
    }
}
