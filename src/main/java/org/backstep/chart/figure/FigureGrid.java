package org.backstep.chart.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.backstep.chart.ColourBar;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Where the plot areas of the figure are. All are equally large: the space on each side of them is the largest that any
 * chart needs there; to the right, where colour bars stand, any chart of the column.
 *
 * @param rows how many rows of plots there are
 * @param head the height of heading and notes
 * @param left the width of vertical labels
 * @param bottom the height of horizontal labels
 * @param rights the width of what stands to the right of each column's plots
 */
record FigureGrid(int rows, double head, double left, double bottom, List<Double> rights) {
    static final int COLUMNS = 3;

    private static final double MARGIN = 16;
    private static final double TOP = 60;
    private static final double BETWEEN_ROWS = 18;
    private static final double BETWEEN_COLUMNS = 16;
    private static final double LEAST_RIGHT = 12;

    FigureGrid {
        rights = List.copyOf(rights);
    }

    /** The grid for charts, three a row. */
    static FigureGrid around(Graphics2D g2, List<JFreeChart> charts) {
        int rows = (charts.size() + COLUMNS - 1) / COLUMNS;
        double head = 0;
        double bottom = 0;
        for (JFreeChart chart : charts) {
            head = Math.max(head, heightAbove(g2, chart));
            bottom = Math.max(bottom, heightBelow(g2, chart.getXYPlot()));
        }
        double height = plotHeight(rows, head, bottom);
        double left = 0;
        List<Double> rights = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            double right = LEAST_RIGHT;
            for (int k = column; k < charts.size(); k += COLUMNS) {
                left = Math.max(left, widthLeft(g2, charts.get(k).getXYPlot(), height));
                right = Math.max(right, widthRight(g2, charts.get(k), height));
            }
            rights.add(right);
        }
        return new FigureGrid(rows, head, left, bottom, rights);
    }

    /** Draws a chart so that its plot area fills its place exactly, and says where that was. */
    Rectangle2D draw(Graphics2D g2, JFreeChart chart, int row, int column) {
        double width = plotWidth();
        double height = plotHeight(rows, head, bottom);
        double x = MARGIN + column * (left + width + BETWEEN_COLUMNS);
        for (double right : rights.subList(0, column)) {
            x += right;
        }
        double y = TOP + row * (head + height + bottom + BETWEEN_ROWS);
        AxisSpace besideLabels = new AxisSpace();
        besideLabels.setLeft(left);
        AxisSpace underLabels = new AxisSpace();
        underLabels.setBottom(bottom);
        XYPlot plot = chart.getXYPlot();
        plot.setFixedRangeAxisSpace(besideLabels);
        plot.setFixedDomainAxisSpace(underLabels);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        double bar = widthRight(g2, chart, height);
        double right = Math.max(LEAST_RIGHT, bar);
        besideLabels.setRight(right - bar);
        RectangleInsets overThePlot = new RectangleInsets(0, left, 0, right);
        chart.getTitle().setPadding(overThePlot);
        chart.getSubtitles().forEach(line -> line.setPadding(overThePlot));
        ChartRenderingInfo where = new ChartRenderingInfo(null);
        chart.draw(g2, new Rectangle2D.Double(x, y, left + width + right, head + height + bottom), where);
        return where.getPlotInfo().getDataArea();
    }

    private double plotWidth() {
        double others = 2 * MARGIN + COLUMNS * left + (COLUMNS - 1) * BETWEEN_COLUMNS;
        for (double right : rights) {
            others += right;
        }
        return (Figure.WIDTH - others) / COLUMNS;
    }

    private static double plotHeight(int rows, double head, double bottom) {
        return (Figure.HEIGHT - TOP - MARGIN - (rows - 1) * BETWEEN_ROWS) / rows - head - bottom;
    }

    private static double heightBelow(Graphics2D g2, XYPlot plot) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, Figure.HEIGHT);
        return plot.getDomainAxis()
                .reserveSpace(g2, plot, area, RectangleEdge.BOTTOM, new AxisSpace())
                .getBottom();
    }

    private static double widthLeft(Graphics2D g2, XYPlot plot, double height) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, Figure.WIDTH, height);
        return plot.getRangeAxis()
                .reserveSpace(g2, plot, area, RectangleEdge.LEFT, new AxisSpace())
                .getLeft();
    }

    private static double heightAbove(Graphics2D g2, JFreeChart chart) {
        RectangleConstraint wide = new RectangleConstraint(Figure.WIDTH, Figure.HEIGHT).toUnconstrainedHeight();
        double height = chart.getTitle().arrange(g2, wide).getHeight();
        for (Title subtitle : chart.getSubtitles()) {
            if (subtitle instanceof NoteLine) {
                height += subtitle.arrange(g2, wide).getHeight();
            }
        }
        return height;
    }

    private static double widthRight(Graphics2D g2, JFreeChart chart, double height) {
        double width = 0;
        for (Title subtitle : chart.getSubtitles()) {
            if (subtitle instanceof ColourBar bar) {
                width += bar.width(g2, height);
            }
        }
        return width;
    }
}
