package org.backstep.window.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.backstep.formula.ColouredLatex;
import org.backstep.typeset.LatexPieces;
import org.backstep.typeset.Typesetter;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula of a lesson, in the quantities' colours. Within a line it is one piece; on lines of its own it goes on in the
 * next line at a wide gap or before a relation, and is drawn smaller only where that is not enough.
 */
final class Formula {
    /** The least scale; a formula that needs a smaller one is broken into lines. */
    private static final double READABLE = 0.86;

    /** The greatest height of a formula; Swing's text cannot be much higher. */
    private static final double HIGHEST = 3000;

    private final FormulaSource source;
    private final String latex;
    private final boolean display;
    private final float size;
    private final ProseStyle style;
    private final TeXIcon whole;

    /** The formula's lines, one below another, and their scale. */
    record Stack(List<TeXIcon> lines, double scale, float gap) {
        float width() {
            return (float) (scale * widest(lines));
        }

        float height() {
            return (float) lines.stream()
                            .mapToDouble(line -> Math.ceil(scale * heightOf(line)))
                            .sum()
                    + gap * (lines.size() - 1);
        }

        /** The height above the first line's base line. */
        float ascent() {
            return (float) Math.ceil(scale * ascentOf(lines.get(0)));
        }

        /** Draws the lines, each in the middle of a width. */
        void paint(Graphics2D g, double x, double y, double middleOf) {
            double top = y;
            for (TeXIcon line : lines) {
                Graphics2D mine = (Graphics2D) g.create();
                try {
                    double ascent = scale * ascentOf(line);
                    mine.translate(
                            x + (middleOf - scale * line.getTrueIconWidth()) / 2, top + Math.ceil(ascent) - ascent);
                    mine.scale(scale, scale);
                    line.paintIcon(null, mine, -line.getInsets().left, -line.getInsets().top);
                } finally {
                    mine.dispose();
                }
                top += Math.ceil(scale * heightOf(line)) + gap;
            }
        }

        /** The height above the base line, not rounded; the icon's own numbers are whole pixels. */
        private static double ascentOf(TeXIcon icon) {
            double depth = icon.getBox().getDepth();
            double height = icon.getBox().getHeight();
            double share = height + depth == 0 ? 1 : height / (height + depth);
            return icon.getTrueIconHeight() * share;
        }

        private static double heightOf(TeXIcon icon) {
            return Math.ceil(ascentOf(icon)) + Math.max(0, icon.getTrueIconHeight() - ascentOf(icon)) + 1;
        }
    }

    Formula(FormulaSource source, String latex, boolean display, float size, ProseStyle style) {
        this.source = source;
        this.latex = latex;
        this.display = display;
        this.size = size;
        this.style = style;
        this.whole = icon(latex);
    }

    String latex() {
        return latex;
    }

    boolean isDisplay() {
        return display;
    }

    /** The width in one line. */
    float natural() {
        return (float) Math.ceil(whole.getTrueIconWidth());
    }

    /** The lines that fit a width. */
    Stack within(float room) {
        double scale = scale(List.of(whole), room);
        if (!display || scale >= READABLE) {
            return new Stack(List.of(whole), scale, 0);
        }
        List<TeXIcon> lines = new ArrayList<>();
        for (String part : LatexPieces.atGaps(latex)) {
            if (scale(List.of(icon(part)), room) >= READABLE) {
                lines.add(icon(part));
            } else {
                lines.addAll(filled(LatexPieces.atRelations(part), room));
            }
        }
        double broken = scale(lines, room);
        return broken > scale ? new Stack(lines, broken, style.px(6)) : new Stack(List.of(whole), scale, 0);
    }

    /** Fills lines with the pieces that fit. */
    private List<TeXIcon> filled(List<String> pieces, float room) {
        List<TeXIcon> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (String piece : pieces) {
            List<String> longer = new ArrayList<>(line);
            longer.add(piece);
            if (!line.isEmpty() && icon(joined(longer)).getTrueIconWidth() > room) {
                lines.add(icon(joined(line)));
                line = new ArrayList<>(List.of("{}" + piece));
            } else {
                line = longer;
            }
        }
        lines.add(icon(joined(line)));
        return lines;
    }

    private static String joined(List<String> pieces) {
        return pieces.stream().collect(Collectors.joining(" "));
    }

    private static double scale(List<TeXIcon> lines, float room) {
        double widest = widest(lines);
        int highest = lines.stream().mapToInt(TeXIcon::getIconHeight).max().orElse(1);
        double wide = Math.min(1, Math.max(1, room) / Math.max(1, widest));
        return highest > HIGHEST ? Math.min(wide, HIGHEST / highest) : wide;
    }

    private static double widest(List<TeXIcon> lines) {
        return lines.stream().mapToDouble(TeXIcon::getTrueIconWidth).max().orElse(1);
    }

    private TeXIcon icon(String piece) {
        Color colour = style.text();
        String coloured = ColouredLatex.of(piece, style.theme().palette());
        if (source.problem(coloured).isPresent()) {
            coloured = piece;
        }
        Typesetter typesetter = source.typesetter();
        return display ? typesetter.display(coloured, size, colour) : typesetter.icon(coloured, size, colour);
    }
}
