package org.backstep.window.computation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.backstep.term.Cell;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * The places of an equation's numbers in its picture. JLaTeXMath does not give them, so the line is drawn once more, off
 * screen, with every number in a colour of its own and without soft edges; the box around a colour is the number's place.
 */
final class Spots {
    /** The scale of the hidden drawing, so that thin strokes cover whole pixels. */
    private static final int FINER = 2;

    /** One number and its place in the icon. */
    record Spot(Cell cell, Rectangle place) {}

    private Spots() {}

    /**
     * Finds the places, from left to right.
     *
     * @param marked the line in the colours 1, 2, 3, …
     * @param size of an em, as in the line that is seen
     * @param cells the numbers, by their colour from 1
     */
    static List<Spot> of(TeXIcon marked, float size, List<Cell> cells) {
        BufferedImage picture = picture(marked, size);
        Rectangle[] places = new Rectangle[cells.size()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int number = (picture.getRGB(x, y) & 0xFFFFFF) - 1;
                if (number >= 0 && number < places.length) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    Rectangle place = places[number];
                    places[number] = place == null ? pixel : place.union(pixel);
                }
            }
        }
        List<Spot> spots = new ArrayList<>();
        for (int k = 0; k < places.length; k++) {
            Rectangle place = places[k];
            if (place != null) {
                spots.add(new Spot(
                        cells.get(k),
                        new Rectangle(
                                place.x / FINER, place.y / FINER, place.width / FINER + 1, place.height / FINER + 1)));
            }
        }
        return List.copyOf(spots);
    }

    private static BufferedImage picture(TeXIcon icon, float size) {
        BufferedImage picture = new BufferedImage(
                Math.max(1, icon.getIconWidth() * FINER),
                Math.max(1, icon.getIconHeight() * FINER),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        g.setColor(Color.BLACK);
        Insets insets = icon.getInsets();
        double scale = FINER * (double) size;
        g.scale(scale, scale);
        // the icon itself would switch soft edges on
        icon.getBox()
                .draw(g, insets.left / size, insets.top / size + icon.getBox().getHeight());
        g.dispose();
        return picture;
    }
}
