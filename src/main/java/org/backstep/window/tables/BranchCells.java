package org.backstep.window.tables;

import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import org.backstep.chart.live.CompareChart;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** Cells with the name of a branch beside a piece of its line in the chart; that of the present branch begins with "here". */
final class BranchCells extends DefaultTableCellRenderer {
    private static final double LINE = 30;

    private final IntUnaryOperator look;
    private final IntPredicate here;
    private CompareChart chart;

    /**
     * Cells for a chart.
     *
     * @param look the number that a row goes by in the chart
     * @param here whether we are in the branch of a row
     */
    BranchCells(CompareChart chart, IntUnaryOperator look, IntPredicate here) {
        this.chart = chart;
        this.look = look;
        this.here = here;
    }

    void restyle(CompareChart other) {
        chart = other;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        int number = table.convertRowIndexToModel(row);
        boolean present = here.test(number);
        setFont(Theme.words(12, present ? Font.BOLD : Font.PLAIN));
        setText((present ? "here · " : "") + value);
        setToolTipText(String.valueOf(value));
        setIcon(new Sample(chart, look.applyAsInt(number), (int) Theme.px(LINE), (int) Theme.px(12)));
        return this;
    }

    /** A piece of a line. */
    private record Sample(CompareChart chart, int number, int width, int height) implements Icon {
        @Override
        public void paintIcon(Component c, Graphics graphics, int x, int y) {
            Graphics2D g2 = (Graphics2D) graphics.create();
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            chart.drawSample(
                    g2, number, x, y + height / 2.0, width / chart.chart().unit());
            g2.dispose();
        }

        @Override
        public int getIconWidth() {
            return width;
        }

        @Override
        public int getIconHeight() {
            return height;
        }
    }
}
