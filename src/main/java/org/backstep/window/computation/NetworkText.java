package org.backstep.window.computation;

import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.backstep.term.Cell;
import org.backstep.window.kit.Theme;

/**
 * A text in a drawing of a network, centred in its place.
 *
 * @param cell the number that it is, if it is one
 * @param locked whether the sign of what no update moves stands before it
 */
record NetworkText(
        Kind kind, Optional<Cell> cell, String text, Font font, Color colour, Rectangle2D place, boolean locked) {
    enum Kind {
        /** A number in its unit. */
        VALUE,
        /** The name of a unit or a layer. */
        NAME,
        DELTA,
        WEIGHT,
        /** The gradient or the change of a weight. */
        BELOW_WEIGHT,
        /** How many units are not shown. */
        GAP,
        /** What is said of the whole drawing. */
        NOTE
    }

    /** As text is painted: with soft edges, at fractions of pixels. */
    static final FontRenderContext RENDERING = new FontRenderContext(null, true, true);

    /** The height of a digit, in sizes of the font. */
    static final double DIGIT = 0.73;
    /** The width of any sign of the font of digits, in sizes of the font. */
    private static final double DIGIT_WIDTH = 0.6;

    /** The height of a line, in points more than the size of its font. */
    private static final double LEADING = 3;

    /** The room at each side of a text. */
    private static final double SIDE = 2;

    static NetworkText of(Kind kind, String text, Font font, Color colour, Rectangle2D place) {
        return new NetworkText(kind, Optional.empty(), text, font, colour, place, false);
    }

    static NetworkText of(Kind kind, Cell cell, String text, Font font, Color colour, Rectangle2D place) {
        return new NetworkText(kind, Optional.of(cell), text, font, colour, place, false);
    }

    NetworkText withLock(boolean frozen) {
        return new NetworkText(kind, cell, text, font, colour, place, frozen);
    }

    static double width(String text, Font font) {
        return font.getFamily().equals(FlatJetBrainsMonoFont.FAMILY)
                ? text.length() * DIGIT_WIDTH * font.getSize2D()
                : font.getStringBounds(text, RENDERING).getWidth();
    }

    /** The width of a place for a text, with its sides. */
    static double roomFor(String text, Font font) {
        return width(text, font) + Theme.px(2 * SIDE);
    }

    static double lineHeight(Font font) {
        return font.getSize2D() + Theme.px(LEADING);
    }

    static Rectangle2D around(Point2D centre, double width, double height) {
        return new Rectangle2D.Double(centre.getX() - width / 2, centre.getY() - height / 2, width, height);
    }

    /** The width of the sign before the text. */
    double lock() {
        return locked ? font.getSize2D() * 0.85 : 0;
    }

    /** Where the text begins, on its baseline. */
    Point2D start() {
        double width = width(text, font);
        return new Point2D.Double(
                place.getCenterX() - width / 2 + lock() / 2, place.getCenterY() + font.getSize2D() * DIGIT / 2);
    }
}
