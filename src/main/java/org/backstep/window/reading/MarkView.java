package org.backstep.window.reading;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;

/** The view of a list's bullet or number, in a column to the left of the text. */
final class MarkView extends ProseLeaf {
    private final float width;
    private final ProseStyle style;

    MarkView(Element element, float width, ProseStyle style) {
        super(element);
        this.width = width;
        this.style = style;
    }

    private Font font() {
        return style.words(false, false);
    }

    @Override
    float natural() {
        return width;
    }

    @Override
    float ascent() {
        return getPreferredSpan(Y_AXIS) * 0.75f;
    }

    @Override
    public float getPreferredSpan(int axis) {
        return axis == X_AXIS ? width : font().getSize2D();
    }

    @Override
    public int getBreakWeight(int axis, float position, float length) {
        return BadBreakWeight;
    }

    @Override
    void draw(Graphics2D g, Rectangle place) {
        Graphics2D mine = (Graphics2D) g.create();
        try {
            mine.setColor(style.quiet());
            int baseline = place.y + Math.round(ascent());
            String text = getDocument()
                    .getText(getStartOffset(), getEndOffset() - getStartOffset())
                    .strip();
            if (text.equals("•")) {
                mine.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                double dot = style.px(4.5);
                double middle = baseline - font().getSize2D() * 0.36;
                mine.fill(new java.awt.geom.Ellipse2D.Double(
                        place.x + width - style.px(8) - dot, middle - dot / 2, dot, dot));
            } else {
                mine.setFont(font());
                var metrics = mine.getFontMetrics();
                mine.drawString(text, place.x + width - style.px(6) - metrics.stringWidth(text), baseline);
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        } finally {
            mine.dispose();
        }
    }
}
