package org.backstep.window.lessons;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/** A text that is only read leaves the window's keys to the window. */
final class ReadingKeys {
    private ReadingKeys() {}

    /** Arrows, Space, paging and the like mean what they mean elsewhere; Tab goes on to the next part. */
    static void leave(JTextComponent text) {
        for (String key : List.of(
                "LEFT",
                "RIGHT",
                "shift LEFT",
                "shift RIGHT",
                "UP",
                "DOWN",
                "HOME",
                "END",
                "PAGE_UP",
                "PAGE_DOWN",
                "SPACE",
                "ENTER")) {
            text.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), "none");
        }
        text.setFocusTraversalKeysEnabled(true);
    }
}
