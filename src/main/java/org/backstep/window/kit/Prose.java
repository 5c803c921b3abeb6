package org.backstep.window.kit;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Insets;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.View;

/** Sentences that wrap at a given width and are as high as they need; they look like a label and can be copied. */
public class Prose extends JTextArea {
    private final int width;

    /**
     * No text yet.
     *
     * @param width at 100 %
     */
    public Prose(int width) {
        this.width = width;
        setEditable(false);
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

    /** A selection made in the text before would reach beyond the new one. */
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
        text.setSize(wide, Short.MAX_VALUE);
        return new Dimension(wide, (int) Math.ceil(text.getPreferredSpan(View.Y_AXIS)));
    }
}
