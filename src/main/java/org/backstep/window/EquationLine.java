package org.backstep.window;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JComponent;
import org.scilab.forge.jlatexmath.TeXIcon;

/** One equation on a line of its own; where it is too wide it is drawn smaller, never cut off. */
final class EquationLine extends JComponent {
    private static final long serialVersionUID = 1;
    private static final double SMALLEST = 0.45;

    private final transient Equations equations;
    private String latex = "";
    private float size = 16;
    private transient TeXIcon icon;

    EquationLine(Equations equations) {
        this.equations = equations;
        icon = equations.icon("", size, Color.BLACK);
    }

    /** Shows an equation. */
    void show(String other, float otherSize, Color colour) {
        boolean changed = !other.equals(latex) || otherSize != size || !colour.equals(getForeground());
        if (changed) {
            latex = other;
            size = otherSize;
            setForeground(colour);
            Dimension before = getPreferredSize();
            icon = equations.icon(latex, size, colour);
            if (!before.equals(getPreferredSize())) {
                revalidate();
            }
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(icon.getIconWidth() + 2, icon.getIconHeight() + 2);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension((int) (icon.getIconWidth() * SMALLEST), icon.getIconHeight() + 2);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double shrink = Math.min(1, (double) getWidth() / Math.max(1, icon.getIconWidth()));
        double y = (getHeight() - icon.getIconHeight() * shrink) / 2;
        g.translate(0, y);
        g.scale(shrink, shrink);
        icon.paintIcon(this, g, 0, 0);
        g.dispose();
    }
}
