package org.backstep.chart.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.backstep.chart.ChartFonts;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Lettering;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;

/**
 * The analysis figure on paper: its plots in rows of three under a headline, {@value #WIDTH}×{@value #HEIGHT} points. All
 * plot areas are equally large and stand in rows and columns, whatever labels and colour bars are beside them.
 */
public final class Figure {
    /** 14 inches, in points. */
    public static final int WIDTH = 1008;
    /** 10 inches, in points. */
    public static final int HEIGHT = 720;

    private static final double HEADLINE = 17;
    private static final double HEADLINE_BASELINE = 35;
    private static final double HEADLINE_WIDTH = WIDTH - 64;

    private Figure() {}

    /** The charts in reading order. */
    static List<JFreeChart> charts(FigureData data, Palette palette) {
        Surface paper = new Surface(ChartStyle.ofPaper(palette), true);
        return FigurePlots.on(paper, new PlottedData(data, Optional.empty())).stream()
                .map(plot -> PaperChart.of(plot.chart(), paper.style()))
                .toList();
    }

    /** Draws the figure with its upper left corner at the origin. */
    public static void draw(Graphics2D g2, FigureData data, Palette palette) {
        ChartStyle style = ChartStyle.ofPaper(palette);
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setPaint(style.colour(Palette.Role.BACKGROUND));
        g2.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        drawHeadline(g2, data.title(), style);
        List<JFreeChart> charts = charts(data, palette);
        FigureGrid grid = FigureGrid.around(g2, charts);
        for (int k = 0; k < charts.size(); k++) {
            grid.draw(g2, charts.get(k), k / FigureGrid.COLUMNS, k % FigureGrid.COLUMNS);
        }
    }

    private static void drawHeadline(Graphics2D g2, String title, ChartStyle style) {
        String fitted = Lettering.fitted(title, ChartFonts.Cut.SEMI_BOLD, HEADLINE, HEADLINE_WIDTH);
        if (fitted.isEmpty()) {
            return;
        }
        Font font = ChartFonts.forText(fitted, ChartFonts.Cut.SEMI_BOLD, HEADLINE);
        TextLayout layout = new TextLayout(fitted, font, g2.getFontRenderContext());
        g2.setPaint(style.colour(Palette.Role.TEXT));
        layout.draw(g2, (float) ((WIDTH - layout.getAdvance()) / 2), (float) HEADLINE_BASELINE);
    }
}
