package org.backstep.window.reading;

import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.text.Element;
import javax.swing.text.LabelView;

/** The view of words, with room above and below, so that a formula that fits there does not move the lines. */
final class WordsView extends LabelView {
    private final double leading;

    WordsView(Element element, double leading) {
        super(element);
        this.leading = leading;
    }

    private int above() {
        return (int) Math.round(leading * super.getPreferredSpan(Y_AXIS) / 2);
    }

    @Override
    public float getPreferredSpan(int axis) {
        float span = super.getPreferredSpan(axis);
        return axis == Y_AXIS ? span + 2 * above() : span;
    }

    @Override
    public float getMinimumSpan(int axis) {
        return axis == Y_AXIS ? getPreferredSpan(axis) : super.getMinimumSpan(axis);
    }

    @Override
    public float getMaximumSpan(int axis) {
        return axis == Y_AXIS ? getPreferredSpan(axis) : super.getMaximumSpan(axis);
    }

    @Override
    public float getAlignment(int axis) {
        if (axis != Y_AXIS) {
            return super.getAlignment(axis);
        }
        float natural = super.getPreferredSpan(Y_AXIS);
        return (above() + natural * super.getAlignment(Y_AXIS)) / (natural + 2 * above());
    }

    @Override
    public void paint(Graphics g, Shape allocation) {
        Rectangle place = allocation.getBounds();
        int around = above();
        super.paint(g, new Rectangle(place.x, place.y + around, place.width, place.height - 2 * around));
    }
}
