package org.backstep.window.kit;

import javax.swing.text.DefaultCaret;
import javax.swing.text.Position;

/**
 * The caret of a text that is shown and replaced: a selection never ends behind the text. Swing's own caret goes there by
 * Shift and an arrow at the end of a wrapped text, or keeps an end of the text before, and then an exception is thrown.
 */
public final class BoundedCaret extends DefaultCaret {
    @Override
    public void moveDot(int dot, Position.Bias bias) {
        int end = getComponent().getDocument().getLength();
        if (dot < 0) {
            return; // a text without room has no next place
        }
        if (getMark() > end) {
            setDot(Math.min(dot, end), bias);
        } else {
            super.moveDot(Math.min(dot, end), bias);
        }
    }
}
