package org.backstep.window.computation;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** The renderer of a summand: its number with its sign, on a bar as long as its share of the largest. */
final class ShareCells extends DefaultTableCellRenderer {
    private double share;
    private boolean chosen;

    ShareCells() {
        setHorizontalAlignment(SwingConstants.RIGHT);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, "", selected, focused, row, column);
        setFont(Theme.digits(12, java.awt.Font.PLAIN));
        ExplanationModel model = (ExplanationModel) table.getModel();
        double largest = model.largest();
        double number = value instanceof Double known ? known : 0;
        share = largest > 0 ? Math.max(-1, Math.min(1, number / largest)) : 0;
        chosen = selected;
        boolean summand = model.isSummand(table.convertRowIndexToModel(row));
        setText(
                !summand
                        ? ""
                        : value instanceof Double known
                                ? (known > 0 ? "+" : "") + Numbers.significant(known, 4)
                                : NumberCells.DASH);
        setToolTipText(value == null ? "not computed yet" : value.toString());
        setOpaque(false);
        return this;
    }

    @Override
    protected void paintComponent(Graphics g) {
        Color back = Theme.now().colour(Role.BACKGROUND);
        if (chosen) {
            g.setColor(getBackground());
            g.fillRect(0, 0, getWidth(), getHeight());
        }
        g.setColor(Theme.mix(back, Theme.now().colour(share < 0 ? Role.OUTPUT : Role.INPUT), 0.3));
        int width = (int) Math.round(Math.abs(share) * (getWidth() - Theme.px(4)));
        int edge = (int) Theme.px(3);
        g.fillRect(getWidth() - width - (int) Theme.px(2), edge, width, getHeight() - 2 * edge);
        super.paintComponent(g);
    }
}
