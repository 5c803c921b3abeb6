package org.backstep.window;

import java.awt.Component;
import java.util.function.Supplier;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;

/** "20 epochs/s". */
final class PaceRenderer extends DefaultListCellRenderer {
    private final Supplier<String> unit;

    /**
     * Paces.
     *
     * @param unit "epoch" or "phase"
     */
    PaceRenderer(Supplier<String> unit) {
        this.unit = unit;
    }

    @Override
    public Component getListCellRendererComponent(
            JList<?> list, Object value, int index, boolean selected, boolean focused) {
        String text = value + " " + unit.get() + (Integer.valueOf(1).equals(value) ? "" : "s") + "/s";
        return super.getListCellRendererComponent(list, text, index, selected, focused);
    }
}
