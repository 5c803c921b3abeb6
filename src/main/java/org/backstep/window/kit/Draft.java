package org.backstep.window.kit;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;

/** What is typed or chosen in a component and not entered yet. On the event dispatch thread. */
public interface Draft {
    boolean isBegun();

    /** Enters it; false if it is wrong, which the component itself says. */
    boolean enter();

    /** Makes this the draft of a component. */
    default void in(JComponent component) {
        component.putClientProperty(Draft.class, this);
    }

    /** The drafts that were begun in the components that are shown. */
    static List<Draft> begunIn(Container root) {
        List<Draft> begun = new ArrayList<>();
        for (Component child : root.getComponents()) {
            if (child.isVisible() && child instanceof Container inner) {
                if (child instanceof JComponent component
                        && component.getClientProperty(Draft.class) instanceof Draft draft
                        && draft.isBegun()) {
                    begun.add(draft);
                }
                begun.addAll(begunIn(inner));
            }
        }
        return begun;
    }
}
