package org.backstep.window.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.scilab.forge.jlatexmath.TeXIcon;

/** A formula as it is laid out and drawn. */
interface FormulaLook {
    float width();

    float height();

    /** The height above the first line's base line. */
    float ascent();

    /** Draws the formula in the middle of a width. */
    void paint(Graphics2D g, double x, double y, double middleOf);

    /** The place of a formula that is not typeset yet. */
    record Placeholder(float width, float height, Color shade) implements FormulaLook {
        @Override
        public float ascent() {
            return height * 0.7f;
        }

        @Override
        public void paint(Graphics2D g, double x, double y, double middleOf) {
            g.setColor(shade);
            g.fillRect((int) (x + (middleOf - width) / 2), (int) (y + height / 4), (int) width, (int) (height / 2));
        }
    }

    /** The formula's lines, one below another, and their scale. */
    record Stack(List<TeXIcon> lines, double scale, float gap) implements FormulaLook {
        @Override
        public float width() {
            return (float) (scale * widest(lines));
        }

        @Override
        public float height() {
            return (float) lines.stream()
                            .mapToDouble(line -> Math.ceil(scale * heightOf(line)))
                            .sum()
                    + gap * (lines.size() - 1);
        }

        @Override
        public float ascent() {
            return (float) Math.ceil(scale * ascentOf(lines.get(0)));
        }

        @Override
        public void paint(Graphics2D g, double x, double y, double middleOf) {
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

        static double widest(List<TeXIcon> lines) {
            return lines.stream().mapToDouble(TeXIcon::getTrueIconWidth).max().orElse(1);
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
}
