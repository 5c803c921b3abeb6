package org.backstep.window.kit;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import javax.swing.SwingConstants;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.View;

/** A label of a few sentences beside a chart, as high as they need at the width where they wrap. */
public final class Words extends Caption {
    private final int width;

    public Words() {
        this(0);
    }

    /**
     * An empty label.
     *
     * @param width the preferred width at 100 %; 0 for one line
     */
    public Words(int width) {
        super(12, Font.PLAIN, Theme::faint);
        this.width = width;
        setVerticalAlignment(SwingConstants.TOP);
    }

    /** Shows plain text; markup in it is not interpreted. */
    public void say(String sentences) {
        String escaped = sentences.replace("&", "&amp;").replace("<", "&lt;");
        String html = sentences.isEmpty() ? "" : "<html>" + escaped + "</html>";
        if (!html.equals(getText())) {
            setText(html);
            getAccessibleContext().setAccessibleName(sentences);
            if (getParent() != null) {
                getParent().revalidate();
            }
        }
    }

    @Override
    public Dimension getPreferredSize() {
        int wide = UIScale.scale(width);
        return width == 0 ? super.getPreferredSize() : new Dimension(wide, heightAt(wide));
    }

    /** The height of the text at a width. */
    public int heightAt(int width) {
        if (!(getClientProperty(BasicHTML.propertyKey) instanceof View view)) {
            return 0;
        }
        view.setSize(Math.max(1, width), 0);
        return (int) Math.ceil(view.getPreferredSpan(View.Y_AXIS));
    }
}
