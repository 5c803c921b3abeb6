package org.backstep.window.kit;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.View;

/**
 * A text that wraps at a width, given at 100 %, and is as high as it needs; it looks like a label and can be copied.
 */
public class Prose extends JTextArea {
    private final int width;

    public Prose(int width) {
        this.width = width;
        setEditable(false);
        setCaret(new ReplacedTextCaret());
        setLineWrap(true);
        setWrapStyleWord(true);
        setOpaque(false);
        setFocusable(false);
    }

    /** Lets the text be selected and copied by keys as well. */
    public Prose selectable() {
        setFocusable(true);
        return this;
    }

    /** The caret moves first, as a selection in the old text may reach beyond the new one. */
    @Override
    public void setText(String text) {
        setCaretPosition(0);
        super.setText(text);
        setCaretPosition(0);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("Label.font"));
        setBorder(null);
        setMargin(new Insets(0, 0, 0, 0));
    }

    @Override
    public Dimension getPreferredSize() {
        int wide = UIScale.scale(width);
        View text = getUI().getRootView(this);
        text.setSize(getWidth() > 0 ? Math.min(getWidth(), wide) : wide, Short.MAX_VALUE);
        return new Dimension(wide, (int) Math.ceil(text.getPreferredSpan(View.Y_AXIS)));
    }

    /** Another width may need another height, which the parts around it have to know. */
    @Override
    public void setBounds(int x, int y, int newWidth, int height) {
        boolean other = newWidth != getWidth();
        super.setBounds(x, y, newWidth, height);
        if (other && getPreferredSize().height != height) {
            revalidate();
        }
    }
}
