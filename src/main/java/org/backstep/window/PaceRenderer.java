package org.backstep.window;

import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;

/** "20 epochs/s". */
final class PaceRenderer extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getListCellRendererComponent(
            JList<?> list, Object value, int index, boolean selected, boolean focused) {
        String text = value + (Integer.valueOf(1).equals(value) ? " epoch/s" : " epochs/s");
        return super.getListCellRendererComponent(list, text, index, selected, focused);
    }
}
