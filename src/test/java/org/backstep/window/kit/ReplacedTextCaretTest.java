package org.backstep.window.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backstep.window.OpenedWindow.doOnEdt;

import java.awt.event.ActionEvent;
import javax.swing.JTextArea;
import javax.swing.text.Caret;
import javax.swing.text.DefaultCaret;
import javax.swing.text.DefaultEditorKit;
import org.junit.jupiter.api.Test;

class ReplacedTextCaretTest {
    /** A text that has never been painted, as one that was replaced between two key strokes. */
    private static JTextArea replaced(Caret caret) {
        JTextArea text = new JTextArea("a sentence before");
        text.setCaret(caret);
        text.setText("another sentence");
        text.setCaretPosition(3);
        // as assistive software does: it listens to the selection
        text.getAccessibleContext();
        return text;
    }

    private static void shiftRight(JTextArea text) {
        text.getActionMap()
                .get(DefaultEditorKit.selectionForwardAction)
                .actionPerformed(new ActionEvent(text, ActionEvent.ACTION_PERFORMED, ""));
    }

    @Test
    void shiftAndAnArrowWaitForATextThatIsNotPaintedYet() {
        doOnEdt(() -> {
            JTextArea text = replaced(new ReplacedTextCaret());
            shiftRight(text);
            assertThat(text.getCaretPosition()).isEqualTo(3);
            assertThat(text.getSelectedText()).isNull();
        });
    }

    /** If this fails, Swing has mended it and the caret of our own can go. */
    @Test
    void swingsOwnCaretFails() {
        doOnEdt(() -> {
            JTextArea text = replaced(new DefaultCaret());
            assertThatThrownBy(() -> shiftRight(text)).isInstanceOf(IllegalArgumentException.class);
        });
    }
}
