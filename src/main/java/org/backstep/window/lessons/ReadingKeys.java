package org.backstep.window.lessons;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/** The keys of a text that is only read. */
final class ReadingKeys {
    private ReadingKeys() {}

    /** Leaves arrows, Space, paging and the like to the window; Tab goes on to the next part. */
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
