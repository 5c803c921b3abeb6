package org.backstep.window.tables;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JLabel;
import org.backstep.network.Block;
import org.backstep.notation.Name;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Theme;

/** The title of a matrix: its name with the index below the line, and its shape, W_e 1×2. HTML would cost 0.1 s at the start. */
final class MatrixTitle extends JLabel {
    private static final double NAME = 14;
    private static final double INDEX = 10.5;
    private static final double SHAPE = 12;

    private final String symbol;
    private final String index;
    private final String shape;

    MatrixTitle(OfParameter quantity, Snapshot now) {
        Name name = now.names().nameOf(quantity);
        String[] parts = name.plain().split("_", 2);
        Block block = now.network().block(quantity);
        symbol = parts[0];
        index = parts[1];
        shape = block.rows() + "×" + block.columns();
        getAccessibleContext().setAccessibleName(name.spoken() + " " + shape);
    }

    private Font symbolFont() {
        return Theme.words(NAME, Font.BOLD);
    }

    private Font indexFont() {
        return Theme.words(INDEX, Font.BOLD);
    }

    private Font shapeFont() {
        return Theme.words(SHAPE, Font.PLAIN);
    }

    private int widthOf(String text, Font font) {
        return getFontMetrics(font).stringWidth(text);
    }

    @Override
    public Dimension getPreferredSize() {
        double width =
                widthOf(symbol, symbolFont()) + widthOf(index, indexFont()) + Theme.px(6) + widthOf(shape, shapeFont());
        return new Dimension((int) Math.ceil(width) + 2, (int) Math.ceil(Theme.px(22)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double line = Theme.px(15);
        double x = write(g, symbol, symbolFont(), Theme.now().colour(Role.PARAMETER), 0, line);
        x = write(g, index, indexFont(), Theme.now().colour(Role.PARAMETER), x, line + Theme.px(4));
        write(g, shape, shapeFont(), Theme.now().faint(), x + Theme.px(6), line);
        g.dispose();
    }

    private static double write(Graphics2D g, String text, Font font, Color colour, double x, double y) {
        g.setFont(font);
        g.setColor(colour);
        g.drawString(text, (float) x, (float) y);
        return x + g.getFontMetrics().stringWidth(text);
    }
}
