package org.backstep.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import org.backstep.chart.LiveChart;
import org.jspecify.annotations.Nullable;

/**
 * Charts in two or three columns, whichever makes their plot areas nearer to squares; all plot areas equally large. One
 * chart may be enlarged: it then has all the space.
 */
final class ChartGrid implements LayoutManager {
    private static final double BESIDE = 92;
    private static final double ABOVE_AND_BELOW = 70;

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
        Component large = enlarged;
        int columns = columns(width, height);
        int rows = (parent.getComponentCount() + columns - 1) / columns;
        double[] rights = new double[columns];
        double unit = 1;
        for (int k = 0; k < parent.getComponentCount(); k++) {
            LiveChart chart = chartOf(parent.getComponent(k));
            unit = chart.unit();
            rights[k % columns] =
                    Math.max(rights[k % columns], chart.hasColourBar() ? LiveChart.COLOUR_BAR : LiveChart.MARGIN);
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
        for (int k = 0; k < parent.getComponentCount(); k++) {
            Component child = parent.getComponent(k);
            child.setVisible(large == null || large == child);
            LiveChart chart = chartOf(child);
            if (large == child) {
                chart.reserve(chart.hasColourBar() ? LiveChart.COLOUR_BAR : LiveChart.MARGIN);
                child.setBounds(0, 0, width, height);
            } else {
                int c = k % columns;
                int top = height * (k / columns) / rows;
                int bottom = height * (k / columns + 1) / rows;
                int left = (int) Math.round(edges[c]);
                chart.reserve(rights[c]);
                child.setBounds(left, top, (int) Math.round(edges[c + 1]) - left, bottom - top);
            }
        }
    }

    private static LiveChart chartOf(Component child) {
        return (LiveChart) ((LiveChartPanel) child).getChart();
    }

    /** How many columns fit the shape best. */
    static int columns(int width, int height) {
        return oblong(width / 2.0 - BESIDE, height / 3.0 - ABOVE_AND_BELOW)
                        <= oblong(width / 3.0 - BESIDE, height / 2.0 - ABOVE_AND_BELOW)
                ? 2
                : 3;
    }

    private static double oblong(double width, double height) {
        return Math.abs(Math.log(Math.max(1, width) / Math.max(1, height)));
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return new Dimension(690, 690);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(200, 160);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}
}
