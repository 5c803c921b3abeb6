package org.backstep.window.kit;

import java.awt.Component;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;

/** The renderer of a choice's items, in words. */
public final class ChoiceRenderer<T> extends DefaultListCellRenderer {
    private final Function<T, String> words;

    public ChoiceRenderer(Function<T, String> words) {
        this.words = words;
    }

    @Override
    @SuppressWarnings("unchecked") // only used for lists of T
    public Component getListCellRendererComponent(
            JList<?> list, Object item, int index, boolean selected, boolean focused) {
        String text = item == null ? "" : words.apply((T) item);
        return super.getListCellRendererComponent(list, text, index, selected, focused);
    }
}
