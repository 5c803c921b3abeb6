package org.backstep.window.plots;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import org.backstep.chart.LiveChart;
import org.jspecify.annotations.Nullable;

/**
 * Charts in one, two or three columns, whichever makes their plot areas nearest to squares; all plot areas equally large.
 * A chart never gets smaller than can be read: then there are more rows than fit, to be scrolled. One chart may be
 * enlarged: it then has all the space.
 */
final class ChartGrid implements LayoutManager {
    private static final double BESIDE = 92;
    private static final double ABOVE_AND_BELOW = 70;
    private static final double SMALLEST_WIDTH = 180;
    private static final double SMALLEST_HEIGHT = 146;

    private @Nullable Component enlarged;

    void enlarge(@Nullable Component chart) {
        enlarged = chart;
    }

    @Nullable
    Component enlarged() {
        return enlarged;
    }

    @Override
    public void layoutContainer(Container parent) {
        int width = parent.getWidth();
        int height = parent.getHeight();
        double unit = unit(parent);
        Component large = enlarged;
        int count = parent.getComponentCount();
        int columns = columns(count, width / unit, height / unit);
        int rows = rows(count, columns);
        double[] rights = new double[columns];
        for (int k = 0; k < count; k++) {
            rights[k % columns] = Math.max(rights[k % columns], right(parent.getComponent(k)));
        }
        double sum = 0;
        for (double right : rights) {
            sum += right * unit;
        }
        double plot = Math.max(1, (width - sum) / columns);
        double[] edges = new double[columns + 1];
        for (int c = 0; c < columns; c++) {
            edges[c + 1] = edges[c] + plot + rights[c] * unit;
        }
        for (int k = 0; k < count; k++) {
            Component child = parent.getComponent(k);
            child.setVisible(large == null || large == child);
            if (large == child) {
                chartOf(child).reserve(right(child));
                child.setBounds(0, 0, width, height);
            } else {
                int c = k % columns;
                int top = height * (k / columns) / rows;
                int bottom = height * (k / columns + 1) / rows;
                int left = (int) Math.round(edges[c]);
                chartOf(child).reserve(rights[c]);
                child.setBounds(left, top, (int) Math.round(edges[c + 1]) - left, bottom - top);
            }
        }
    }

    private static double right(Component child) {
        return chartOf(child).colourBar().isPresent() ? LiveChart.COLOUR_BAR : LiveChart.MARGIN;
    }

    private static LiveChart chartOf(Component child) {
        return ((LiveChartPanel) child).chart();
    }

    private static double unit(Container parent) {
        return parent.getComponentCount() == 0
                ? 1
                : chartOf(parent.getComponent(0)).unit();
    }

    private static int rows(int count, int columns) {
        return (count + columns - 1) / columns;
    }

    /** How many columns fit a shape, in points, best: of those that need no scrolling if there are any. */
    static int columns(int count, double width, double height) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= 3; columns++) {
            int rows = rows(count, columns);
            double missing = Math.max(0, rows * SMALLEST_HEIGHT - height);
            if (columns > 1 && width / columns < SMALLEST_WIDTH) {
                continue;
            }
            double cost = 1000 * missing + oblong(width / columns - BESIDE, height / rows - ABOVE_AND_BELOW);
            if (cost < least) {
                least = cost;
                best = columns;
            }
        }
        return best;
    }

    /** The height, in pixels, below which a width and height have to be scrolled. */
    int neededHeight(Container parent, int width, int height) {
        double unit = unit(parent);
        int count = parent.getComponentCount();
        return enlarged != null
                ? (int) (SMALLEST_HEIGHT * unit)
                : (int) (rows(count, columns(count, width / unit, height / unit)) * SMALLEST_HEIGHT * unit);
    }

    private static double oblong(double width, double height) {
        return Math.abs(Math.log(Math.max(1, width) / Math.max(1, height)));
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        double unit = unit(parent);
        return new Dimension((int) (690 * unit), (int) (690 * unit));
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        double unit = unit(parent);
        return new Dimension((int) (SMALLEST_WIDTH * unit), (int) (SMALLEST_HEIGHT * unit));
    }

    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}
}
