package org.backstep.typeset;

import java.awt.Color;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;

/** A surface that counts the signs drawn on it; lines are not signs. */
final class DrawnSigns extends SVGGraphics2D {
    private int signs;

    private DrawnSigns() {
        super(GenericDOMImplementation.getDOMImplementation().createDocument(null, "svg", null));
    }

    /** The signs that a formula is drawn with. */
    static int of(String latex) {
        DrawnSigns surface = new DrawnSigns();
        Typesetter.typeset(latex, true, 20, Color.BLACK).paintIcon(null, surface, 0, 0);
        return surface.signs;
    }

    @Override
    public void drawString(String text, float x, float y) {
        signs += (int)
                text.codePoints().filter(code -> !Character.isWhitespace(code)).count();
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        for (int k = 0; k < glyphs.getNumGlyphs(); k++) {
            signs += glyphs.getGlyphVisualBounds(k).getBounds2D().isEmpty() ? 0 : 1;
        }
    }

    @Override
    public void fill(Shape line) {}

    @Override
    public void draw(Shape line) {}
}
