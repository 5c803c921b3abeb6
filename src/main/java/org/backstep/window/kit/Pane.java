package org.backstep.window.kit;

import javax.swing.JComponent;
import org.backstep.session.Snapshot;

/** One part of the window. Everything is called on the event dispatch thread. */
public interface Pane {
    /** The component of the pane; always the same. */
    JComponent component();

    /** Shows a snapshot; numbers that the phase has not computed are dashes. */
    void display(Snapshot now);

    /** Changes colours and sizes; the last snapshot stays shown. */
    void restyle();
}
