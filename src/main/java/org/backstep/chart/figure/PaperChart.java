package org.backstep.chart.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartFonts;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Layer;
import org.backstep.chart.LiveChart;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** A chart as it stands on paper: under the heading a line of notes, and the data below the frame around the plot. */
final class PaperChart {
    private static final double HEADING = 13;
    /** More below: what hangs under the baseline is not counted in a label's height. */
    private static final RectangleInsets LABEL_SPACE = new RectangleInsets(5, 4, 9, 4);

    private static final RectangleInsets COLOUR_BAR_LABEL_SPACE = new RectangleInsets(4, 9, 4, 4);

    private PaperChart() {}

    static JFreeChart of(LiveChart drawn, ChartStyle style) {
        XYPlot plot = drawn.getXYPlot();
        plot.getDomainAxis().setLabelInsets(LABEL_SPACE);
        plot.getRangeAxis().setLabelInsets(LABEL_SPACE);
        plot.addAnnotation(new Layers(drawn.layers()));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        TextTitle title = new TextTitle(drawn.heading(), ChartFonts.of(ChartFonts.Cut.SEMI_BOLD, HEADING));
        title.setPaint(style.colour(Palette.Role.TEXT));
        title.setPadding(RectangleInsets.ZERO_INSETS);
        title.setMargin(RectangleInsets.ZERO_INSETS);
        chart.setTitle(title);
        chart.addSubtitle(new NoteLine(drawn.legend(), style.pale(Palette.Role.TEXT, ChartStyle.FAINT_TEXT)));
        drawn.colourBar().ifPresent(bar -> {
            bar.axis().setLabelInsets(COLOUR_BAR_LABEL_SPACE);
            chart.addSubtitle(bar);
        });
        chart.setBackgroundPaint(style.colour(Palette.Role.BACKGROUND));
        chart.setBorderVisible(false);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        return chart;
    }

    /** Layers as a part of a plot. */
    private static final class Layers extends AbstractXYAnnotation {
        private final List<Layer> layers;

        Layers(List<Layer> layers) {
            this.layers = layers;
        }

        @Override
        public void draw(
                Graphics2D g2,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis across,
                ValueAxis up,
                int renderer,
                @Nullable PlotRenderingInfo info) {
            Canvas canvas = new Canvas(g2, area, plot, false);
            layers.forEach(layer -> layer.paint(canvas));
        }
    }
}
