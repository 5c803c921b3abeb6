package org.backstep.window;

import javax.swing.SwingUtilities;
import org.backstep.notation.Palette;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;

/** A pane without a window in another theme, as the window would bring it there. */
public final class Restyled {
    private Restyled() {}

    /** On the event dispatch thread. */
    public static void in(Palette palette, Pane pane) {
        LookAndFeel.install(Theme.LIGHT.with(palette));
        SwingUtilities.updateComponentTreeUI(pane.component());
        pane.restyle();
    }
}
