package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a legend or of the line under a heading: what a mark stands for, or a number worth reading.
 *
 * @param colour of the mark, if there is one; the text has the colour of all text
 * @param sign what a DOT looks like
 */
public record Note(Mark mark, @Nullable Color colour, Lettering text, Sign sign) {
    /** Between a mark and its text. */
    static final double AFTER_MARK = 5;

    private static final double DOT = 6;
    private static final double LINE = 18;

    /** The sign before the text; lines differ by their strokes, not by colour alone. */
    public enum Mark {
        NONE,
        DOT,
        LINE,
        /** The branch that this one left, to compare with. */
        DASHES,
        /** Further lines. */
        DOTS,
        /** The samples held out. */
        DASHES_AND_DOTS
    }

    public Note(Mark mark, @Nullable Color colour, Lettering text) {
        this(mark, colour, text, Sign.DISC);
    }

    public static Note plain(Lettering text) {
        return new Note(Mark.NONE, null, text);
    }

    /** A stroke as legends and charts draw it. */
    public static BasicStroke stroke(Mark mark, double width) {
        return switch (mark) {
            case DASHES -> dashed(width, 5, 3);
            case DOTS -> dashed(width, 1.2f, 2.6f);
            case DASHES_AND_DOTS -> dashed(width, 7, 2, 1.5f, 2);
            default -> new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        };
    }

    public static BasicStroke dashed(double width, float... onAndOff) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, onAndOff, 0);
    }

    /** The width of the mark with the space after it. */
    public double markWidth() {
        return switch (mark) {
            case NONE -> 0;
            case DOT -> DOT + AFTER_MARK;
            case LINE, DASHES, DOTS, DASHES_AND_DOTS -> LINE + AFTER_MARK;
        };
    }

    /** The same note, its text cut where mark and text are wider than a width. */
    Note within(double width, double size) {
        double room = width - markWidth();
        return text.width(size) <= room
                ? this
                : new Note(
                        mark,
                        colour,
                        Lettering.text(Lettering.fitted(text.plain(), ChartFonts.Cut.REGULAR, size, room)),
                        sign);
    }

    /** Draws the mark to the right of a place, around a height. */
    public void drawMark(Graphics2D g2, double x, double middle) {
        g2.setPaint(colour);
        switch (mark) {
            case NONE -> {}
            case DOT -> g2.fill(sign.at(x + DOT / 2, middle, DOT));
            case LINE, DASHES, DOTS, DASHES_AND_DOTS -> {
                g2.setStroke(stroke(mark, 2));
                g2.draw(new Line2D.Double(x, middle, x + LINE, middle));
            }
        }
    }

    /** The width of mark and text. */
    public double width(double size) {
        return markWidth() + text.width(size);
    }

    /** Draws mark and text to the right of a place on a base line. */
    public void draw(Graphics2D g2, double x, double baseline, double size, Color textColour) {
        drawMark(g2, x, baseline - size * 0.36);
        g2.setPaint(textColour);
        new TextLayout(text.at(size).getIterator(), g2.getFontRenderContext())
                .draw(g2, (float) (x + markWidth()), (float) baseline);
    }
}
