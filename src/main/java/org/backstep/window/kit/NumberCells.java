package org.backstep.window.kit;

import java.awt.Component;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.backstep.notation.Numbers;
import org.jspecify.annotations.Nullable;

/** The renderer of numbers: right-aligned, digit below digit; every digit in the tool tip; a dash for no number. */
public final class NumberCells extends DefaultTableCellRenderer {
    /** The sign for a number that is not computed. */
    public static final String DASH = "–";

    private final int decimals;

    /**
     * A renderer.
     *
     * @param decimals the number of decimals; 0 for four significant digits
     */
    public NumberCells(int decimals) {
        this.decimals = decimals;
        setHorizontalAlignment(SwingConstants.RIGHT);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, "", selected, focused, row, column);
        setFont(Theme.digits(12, selected ? java.awt.Font.BOLD : java.awt.Font.PLAIN));
        setToolTipText(value == null ? "not computed yet" : value.toString());
        setText(text(value));
        return this;
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return DASH;
        }
        if (value instanceof Double number) {
            return decimals == 0 ? Numbers.significant(number, 4) : Numbers.fixed(number, decimals);
        }
        return value.toString();
    }
}
