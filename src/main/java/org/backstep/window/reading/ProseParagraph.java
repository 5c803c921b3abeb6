package org.backstep.window.reading;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javax.swing.text.AttributeSet;
import javax.swing.text.Element;
import javax.swing.text.ParagraphView;
import javax.swing.text.View;
import org.backstep.window.reading.ProseMarks.Lines;

/** The view of a paragraph that wraps, with its decoration: a quotation's line, the ground of code, a rule. */
final class ProseParagraph extends ParagraphView {
    private final ProseStyle style;

    ProseParagraph(Element element, ProseStyle style) {
        super(element);
        this.style = style;
    }

    /** The width of a line; very large until the layout sets it. */
    float room() {
        return layoutSpan <= 0 ? Integer.MAX_VALUE : layoutSpan;
    }

    /** The width in one line. */
    float natural() {
        float sum = getLeftInset() + getRightInset();
        for (int k = 0; k < layoutPool.getViewCount(); k++) {
            View view = layoutPool.getView(k);
            sum += view instanceof ProseLeaf leaf ? leaf.natural() : view.getPreferredSpan(X_AXIS);
        }
        return (float) Math.ceil(sum);
    }

    /** The width of the widest word. */
    float smallest() {
        float widest = 0;
        for (int k = 0; k < layoutPool.getViewCount(); k++) {
            widest = Math.max(widest, layoutPool.getView(k).getMinimumSpan(X_AXIS));
        }
        return (float) Math.ceil(widest + getLeftInset() + getRightInset());
    }

    /** {@inheritDoc} A paragraph is as narrow as the pane; formulas and pictures shrink with it. */
    @Override
    public float getMinimumSpan(int axis) {
        return axis == X_AXIS ? 1 : super.getMinimumSpan(axis);
    }

    /** {@inheritDoc} A second layout, as a formula that is broken to fit its line becomes higher. */
    @Override
    protected void layout(int width, int height) {
        int before = layoutSpan;
        super.layout(width, height);
        if (before != layoutSpan && hasLeaves()) {
            for (int row = 0; row < getViewCount(); row++) {
                getView(row).preferenceChanged(null, false, true);
            }
        }
    }

    private boolean hasLeaves() {
        for (int k = 0; k < layoutPool.getViewCount(); k++) {
            if (layoutPool.getView(k) instanceof ProseLeaf) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void paint(Graphics g, Shape allocation) {
        Graphics2D mine = (Graphics2D) g.create();
        try {
            paintBehind(mine, allocation.getBounds());
        } finally {
            mine.dispose();
        }
        super.paint(g, allocation);
    }

    private void paintBehind(Graphics2D g, Rectangle place) {
        AttributeSet attributes = getAttributes();
        int top = place.y + getTopInset();
        if (ProseMarks.CODE.isIn(attributes)) {
            Lines lines = ProseMarks.CODE.of(attributes, Lines.class, new Lines(true, true));
            paintGround(g, place, lines);
        }
        g.setColor(style.line());
        boolean begins = ProseMarks.QUOTE_BEGINS.isIn(attributes);
        for (Object x : ProseMarks.QUOTE.of(attributes, List.class, List.of())) {
            int from = begins ? top : place.y;
            g.fillRect(place.x + Math.round((Float) x), from, Math.round(style.px(3)), place.y + place.height - from);
        }
        if (ProseMarks.RULE.isIn(attributes)) {
            int y = top + (place.height - getTopInset()) / 2;
            int left = place.x + getLeftInset();
            g.fillRect(left, y, place.x + place.width - left, Math.max(1, Math.round(style.px(1))));
        }
    }

    /** Paints one ground for all lines of a block, with four round corners. */
    private void paintGround(Graphics2D g, Rectangle place, Lines lines) {
        double pad = style.px(10);
        double arc = style.px(8);
        double top = lines.first() ? place.y + getTopInset() - style.px(7) : place.y - arc;
        double left = place.x + getLeftInset() - pad;
        double right = place.x + place.width - getRightInset() + pad;
        double bottom = place.y + place.height + (lines.last() ? 0 : arc);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.clip(new Rectangle(place.x, (int) Math.floor(lines.first() ? top : place.y), place.width, (int)
                Math.ceil(place.y + place.height - (lines.first() ? top : place.y))));
        g.setColor(style.shade());
        g.fill(new RoundRectangle2D.Double(left, top, right - left, bottom - top, arc, arc));
    }
}
