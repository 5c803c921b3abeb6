package org.backstep.window.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backstep.chart.ColourMap;
import org.backstep.data.Digits;
import org.backstep.data.NumpyRandom;
import org.backstep.data.PictureShape;
import org.backstep.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelPictureTest {
    private static final PictureShape SMALL = new PictureShape(2, 3);

    /** A picture painted into a square that is so many pixels of a screen large. */
    private static BufferedImage painted(PixelPicture picture, int side, double scale) {
        int size = (int) Math.ceil(side * scale);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        picture.paint(g, new Rectangle(0, 0, side, side));
        g.dispose();
        return image;
    }

    private static List<Integer> greys(BufferedImage image, PictureShape shape, int side, double scale) {
        Rectangle place = PixelPicture.fitting(shape, new Rectangle(0, 0, side, side));
        List<Integer> greys = new ArrayList<>();
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                double across = place.x + (column + 0.5) * place.width / shape.width();
                double down = place.y + (row + 0.5) * place.height / shape.height();
                greys.add(new Color(image.getRGB((int) (scale * across), (int) (scale * down))).getRed());
            }
        }
        return greys;
    }

    /** A digit of sixteenths: each pixel of the screen has the grey of one number, and none is between two. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
    void everyNumberIsASquareOfItsOwnGreyAndTheEdgesAreSharp(double scale) {
        Matrix x = new Digits(1, Digits.ALL).load(new NumpyRandom(0)).x();
        BufferedImage image = painted(PixelPicture.grey(Digits.SHAPE, k -> x.get(k, 0), 0, 1), 50, scale);
        List<Integer> expected = Arrays.stream(x.toArray())
                .mapToObj(value -> (int) Math.round(255 * value))
                .toList();
        assertThat(greys(image, Digits.SHAPE, 50, scale)).isEqualTo(expected);
        Set<Integer> seen = new HashSet<>();
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            if (rgb >>> 24 == 255) {
                seen.add(rgb & 0xFF);
            }
        }
        assertThat(seen).isEqualTo(new HashSet<>(expected));
    }

    @Test
    void whatLiesBeyondIsBlackOrWhiteAndWhatIsNoNumberHasNoColour() {
        double[] values = {-3, 0, 0.5, 1, 7, Double.NaN};
        BufferedImage image = painted(PixelPicture.grey(SMALL, k -> values[k], 0, 1), 30, 1);
        assertThat(greys(image, SMALL, 30, 1)).startsWith(0, 0, 128, 255, 255);
        assertThat(image.getRGB(25, 20) >>> 24).isZero();
    }

    @Test
    void oppositeNumbersHaveTheEndsOfTheDivergingScale() {
        Color[] ends = ColourMap.COOLWARM.colours();
        assertThat(PixelPicture.signed(2, 2)).isEqualTo(ends[0]);
        assertThat(PixelPicture.signed(-2, 2)).isEqualTo(ends[ends.length - 1]);
        assertThat(PixelPicture.signed(9, 2)).isEqualTo(ends[0]);
        assertThat(PixelPicture.signed(0, 2)).isEqualTo(PixelPicture.signed(5, 0));
        assertThat(PixelPicture.signed(Double.NaN, 2)).isEqualTo(PixelPicture.signed(0, 2));
    }

    @Test
    void thePlaceIsWholePixelsInTheMiddleAndASmallOneKeepsTheShape() {
        assertThat(PixelPicture.fitting(new PictureShape(8, 8), new Rectangle(5, 5, 20, 20)))
                .isEqualTo(new Rectangle(7, 7, 16, 16));
        assertThat(PixelPicture.fitting(SMALL, new Rectangle(0, 0, 30, 30))).isEqualTo(new Rectangle(0, 5, 30, 20));
        assertThat(PixelPicture.fitting(new PictureShape(60, 30), new Rectangle(0, 0, 20, 20)))
                .isEqualTo(new Rectangle(5, 0, 10, 20));
    }
}
