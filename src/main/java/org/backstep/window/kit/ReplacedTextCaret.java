package org.backstep.window.kit;

import javax.swing.text.DefaultCaret;
import javax.swing.text.Position;

/**
 * The caret of a text that the program replaces. Until a new text is painted Swing has no next place for Shift and an
 * arrow and answers −1; its own caret would go there, and whatever asks for the selected text would fail.
 */
public final class ReplacedTextCaret extends DefaultCaret {
    @Override
    public void moveDot(int dot, Position.Bias bias) {
        if (dot >= 0) {
            super.moveDot(dot, bias);
        }
    }
}
