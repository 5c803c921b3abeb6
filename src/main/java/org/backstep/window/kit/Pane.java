package org.backstep.window.kit;

import javax.swing.JComponent;
import org.backstep.session.Snapshot;

/** One part of the window. Everything is called on the event dispatch thread. */
public interface Pane {
    /** What is put into the window; always the same. */
    JComponent component();

    /** Shows a snapshot. What the phase has not computed is a dash. */
    void display(Snapshot now);

    /** Takes on other colours and sizes; the last snapshot stays shown. */
    void restyle(Theme theme);
}
