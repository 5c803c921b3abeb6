package org.backstep.export;

import java.awt.Graphics2D;
import java.util.function.Consumer;
import org.backstep.chart.figure.Figure;
import org.backstep.chart.figure.FigureData;
import org.backstep.notation.Palette;

/**
 * A drawing with the size of its page.
 *
 * @param title the text for readers who cannot see it
 * @param width in points
 * @param height in points
 * @param drawing draws it with its upper left corner at the origin
 */
record Sheet(String title, int width, int height, Consumer<Graphics2D> drawing) {
    /** The analysis figure. */
    static Sheet of(FigureData data, Palette palette) {
        return new Sheet(data.title(), Figure.WIDTH, Figure.HEIGHT, g2 -> Figure.draw(g2, data, palette));
    }
}
