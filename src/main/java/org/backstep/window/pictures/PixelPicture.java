package org.backstep.window.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.IntToDoubleFunction;
import org.backstep.chart.ColourMap;
import org.backstep.data.PictureShape;

/** Numbers as a picture: a square of one colour for each, row by row; a number that is NaN has none. */
public final class PixelPicture {
    private static final Color[] COOLWARM = ColourMap.COOLWARM.colours();
    private static final int WHITE = 255;

    private final PictureShape shape;
    private final BufferedImage image;

    private interface Colours {
        Color of(double value);
    }

    private PixelPicture(PictureShape shape, IntToDoubleFunction numbers, Colours colours) {
        this.shape = shape;
        image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_ARGB);
        for (int k = 0; k < shape.pixels(); k++) {
            double value = numbers.applyAsDouble(k);
            if (!Double.isNaN(value)) {
                image.setRGB(
                        k % shape.width(), k / shape.width(), colours.of(value).getRGB());
            }
        }
    }

    /**
     * Greys from black for one number to white for another; what lies beyond is black or white.
     *
     * @param numbers by pixel, from 0
     */
    public static PixelPicture grey(PictureShape shape, IntToDoubleFunction numbers, double black, double white) {
        return new PixelPicture(shape, numbers, value -> {
            double share = Math.max(0, Math.min(1, (value - black) / (white - black)));
            int grey = (int) Math.round(WHITE * share);
            return new Color(grey, grey, grey);
        });
    }

    /**
     * The diverging scale of {@link #signed(double, double)}.
     *
     * @param numbers by pixel, from 0
     */
    public static PixelPicture signed(PictureShape shape, IntToDoubleFunction numbers, double largest) {
        return new PixelPicture(shape, numbers, value -> signed(value, largest));
    }

    /** Blue for positive and red for negative numbers, the stronger the larger; grey for 0. */
    public static Color signed(double value, double largest) {
        double share = largest == 0 || !Double.isFinite(value) ? 0 : Math.max(-1, Math.min(1, value / largest));
        return COOLWARM[(int) Math.round((1 - share) / 2 * (COOLWARM.length - 1))];
    }

    /** The place of the picture within a square: as large as it can be with all pixels of one size, in the middle. */
    public static Rectangle fitting(PictureShape shape, Rectangle square) {
        int longer = Math.max(shape.height(), shape.width());
        double share = (double) square.width / longer;
        double pixel = share < 1 ? share : Math.floor(share);
        int width = (int) Math.max(1, Math.round(pixel * shape.width()));
        int height = (int) Math.max(1, Math.round(pixel * shape.height()));
        return new Rectangle(
                square.x + (square.width - width) / 2, square.y + (square.height - height) / 2, width, height);
    }

    /** Paints the picture at its {@link #fitting} place: sharp, or smooth where it has more pixels than the screen. */
    public void paint(Graphics2D g, Rectangle square) {
        Rectangle place = fitting(shape, square);
        boolean isSmaller = place.width * g.getTransform().getScaleX() < shape.width();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                isSmaller
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, place.x, place.y, place.width, place.height, null);
    }
}
