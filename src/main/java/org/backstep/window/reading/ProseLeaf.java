package org.backstep.window.reading;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import javax.swing.text.Element;
import javax.swing.text.Highlighter;
import javax.swing.text.JTextComponent;
import javax.swing.text.LayeredHighlighter;
import javax.swing.text.Position;
import javax.swing.text.View;

/** A view within a line that is drawn as one piece; the document's text there is for copying and for screen readers. */
abstract class ProseLeaf extends View {
    ProseLeaf(Element element) {
        super(element);
    }

    /** The width that it needs at full size, however narrow its paragraph is now. */
    abstract float natural();

    /** The part of {@code getPreferredSpan(Y_AXIS)} above the base line. */
    abstract float ascent();

    abstract void draw(Graphics2D g, Rectangle place);

    /** The width of a line of its paragraph. */
    final float room() {
        for (View view = getParent(); view != null; view = view.getParent()) {
            if (view instanceof ProseParagraph paragraph) {
                return paragraph.room();
            }
        }
        return Float.MAX_VALUE;
    }

    @Override
    public float getAlignment(int axis) {
        float height = getPreferredSpan(Y_AXIS);
        return axis == Y_AXIS && height > 0 ? ascent() / height : super.getAlignment(axis);
    }

    /** {@inheritDoc} A selection is painted behind the piece, as it is behind words. */
    @Override
    public void paint(Graphics g, Shape allocation) {
        if (getContainer() instanceof JTextComponent text) {
            Highlighter highlighter = text.getHighlighter();
            if (highlighter instanceof LayeredHighlighter layered) {
                layered.paintLayeredHighlights(g, getStartOffset(), getEndOffset(), allocation, text, this);
            }
        }
        draw((Graphics2D) g, allocation.getBounds());
    }

    @Override
    public Shape modelToView(int position, Shape allocation, Position.Bias bias) {
        Rectangle place = allocation.getBounds();
        int x = position >= getEndOffset() ? place.x + place.width : place.x;
        return new Rectangle(x, place.y, 0, place.height);
    }

    @Override
    public int viewToModel(float x, float y, Shape allocation, Position.Bias[] bias) {
        Rectangle place = allocation.getBounds();
        boolean before = x < place.x + place.width / 2.0;
        bias[0] = before ? Position.Bias.Forward : Position.Bias.Backward;
        return before ? getStartOffset() : getEndOffset();
    }
}
