package org.backstep.window.tables;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import org.backstep.chart.ColourMap;
import org.backstep.command.expression.Index;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.Padlock;
import org.backstep.window.kit.Theme;
import org.backstep.window.pictures.PixelPicture;

/** Paints the cells of a matrix of parameters: value, gradient, change and memory on the colour of the value. */
record MatrixPainter(ParameterNumbers numbers) {
    private static final Color[] COOLWARM = ColourMap.COOLWARM.colours();
    /** The middle between the first two lines of a cell, and the height of the others, in points. */
    private static final double SECOND = 18.5;

    private static final double LINE = 12.5;

    /** The line of a cell at a distance from its top, from 0. */
    static int lineAt(double down) {
        double points = down / Theme.px(1);
        return points < SECOND ? 0 : 1 + (int) ((points - SECOND) / LINE);
    }

    /** The height of a cell with some lines. */
    static int height(int lines) {
        return (int) Math.ceil(Theme.px(46 + LINE * (lines - 3)));
    }

    /** Paints what is within the clip; the number of entries. */
    int paint(Graphics2D g, MatrixGrid grid) {
        Rectangle clip = g.getClipBounds();
        int painted = 0;
        int lastRow = Math.min(numbers.rows() - 1, (clip.y + clip.height) / grid.height());
        int lastColumn = Math.min(numbers.columns() - 1, (clip.x + clip.width) / grid.width());
        for (int i = Math.max(0, clip.y / grid.height()); i <= lastRow; i++) {
            for (int j = Math.max(0, clip.x / grid.width()); j <= lastColumn; j++) {
                Rectangle place = grid.cell(new Index.Entry(i + 1, j + 1));
                if (grid.picture()) {
                    paintField(g, place, i, j);
                } else {
                    paint(g, place, i, j);
                }
                painted++;
            }
        }
        return painted;
    }

    /** Paints one entry; row and column from 0. */
    void paint(Graphics2D g, Rectangle cell, int row, int column) {
        Theme theme = Theme.now();
        g.setColor(tint(numbers.value(row, column)));
        g.fill(cell);
        g.setColor(theme.colour(Role.GRID));
        g.drawRect(cell.x, cell.y, cell.width, cell.height);
        String[] lines = numbers.lines(row, column);
        paintLine(g, lines[0], cell, 14.5, Theme.digits(12, Font.BOLD), theme.colour(Role.TEXT));
        Font small = Theme.digits(10, Font.PLAIN);
        Color quiet = Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.TEXT), 0.85);
        paintLine(g, lines[1], cell, 28, small, gradientColour());
        for (int k = 2; k < lines.length; k++) {
            paintLine(g, lines[k], cell, 15.5 + LINE * k, small, quiet);
        }
        if (numbers.isFrozen(row, column)) {
            double size = Theme.px(10);
            Padlock.draw(g, cell.x + Theme.px(4), cell.y + Theme.px(4), size, theme.colour(Role.TEXT));
        }
    }

    /** Paints the field of an entry in the picture of a large matrix. */
    private void paintField(Graphics2D g, Rectangle field, int row, int column) {
        g.setColor(PixelPicture.signed(numbers.value(row, column), numbers.largest()));
        g.fillRect(field.x, field.y, field.width, field.height);
    }

    /** The colour of the deltas, but dark enough on any tint. */
    private Color gradientColour() {
        return Theme.mix(
                Theme.now().colour(Role.DELTA),
                Theme.now().colour(Role.TEXT),
                Theme.now().isDark() ? 0.15 : 0.35);
    }

    /** Paints a line: the sign ∇ or Δ to the left, digits to the right, so that the columns of digits agree. */
    private void paintLine(Graphics2D g, String text, Rectangle cell, double down, Font font, Color colour) {
        g.setFont(font);
        g.setColor(colour);
        FontMetrics metrics = g.getFontMetrics();
        float right = (float) (cell.x + cell.width - Theme.px(7));
        float y = (float) (cell.y + Theme.px(down));
        boolean marked = text.length() > 1 && text.charAt(1) == ' ';
        String digits = marked ? text.substring(2) : text;
        if (marked) {
            g.drawString(text.substring(0, 1), (float) (cell.x + Theme.px(7)), y);
        }
        g.drawString(digits, right - metrics.stringWidth(digits), y);
    }

    private Color tint(double value) {
        double largest = numbers.largest();
        double share = largest == 0 || !Double.isFinite(value) ? 0 : Math.abs(value) / largest;
        Color end = value > 0 ? COOLWARM[12] : COOLWARM[COOLWARM.length - 16];
        double most = Theme.now().isDark() ? 0.6 : 0.5;
        return Theme.mix(Theme.now().colour(Role.BACKGROUND), end, value == 0 ? 0 : 0.04 + (most - 0.04) * share);
    }
}
