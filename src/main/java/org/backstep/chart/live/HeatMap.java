package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.backstep.chart.Canvas;
import org.backstep.chart.ColourScale;
import org.backstep.chart.Layer;
import org.backstep.matrix.Matrix;
import org.backstep.training.LossSlice;
import org.jspecify.annotations.Nullable;

/**
 * A slice of the loss as colours with contour lines, both by its logarithm; between its points it is drawn as if straight.
 * A loss that is not a number has no colour.
 */
final class HeatMap implements Layer {
    /** Pixels between two points of the grid. */
    private static final int FINENESS = 8;
    /** Smaller losses have the colour of this one. */
    private static final double SMALLEST = 1e-200;

    private final Color lines;
    private final double weight;
    private @Nullable LossSlice slice;
    private @Nullable BufferedImage picture;
    private List<List<Contours.Piece>> contours = List.of();

    HeatMap(Color lines, double weight) {
        this.lines = lines;
        this.weight = weight;
    }

    /**
     * Shows a slice; null shows none.
     *
     * @param scale of the logarithms to base 10
     * @param levels the losses that have a contour
     */
    void show(@Nullable LossSlice newer, ColourScale scale, List<Double> levels) {
        slice = newer;
        picture = null;
        contours = List.of();
        if (newer != null) {
            Matrix logarithms = newer.losses().map(loss -> Math.log10(Math.max(SMALLEST, loss)));
            picture = paint(logarithms, scale);
            contours = new ArrayList<>();
            for (double level : levels) {
                contours.add(Contours.of(logarithms, Math.log10(level)));
            }
        }
    }

    private static BufferedImage paint(Matrix values, ColourScale scale) {
        int width = (values.columns() - 1) * FINENESS;
        int height = (values.rows() - 1) * FINENESS;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < height; i++) {
            double row = (height - i - 0.5) / FINENESS;
            for (int j = 0; j < width; j++) {
                double value = between(values, row, (j + 0.5) / FINENESS);
                if (!Double.isNaN(value)) {
                    image.setRGB(j, i, ((Color) scale.getPaint(value)).getRGB());
                }
            }
        }
        return image;
    }

    private static double between(Matrix values, double row, double column) {
        int r = (int) row;
        int c = (int) column;
        double up = row - r;
        double across = column - c;
        return (1 - up) * ((1 - across) * values.get(r, c) + across * values.get(r, c + 1))
                + up * ((1 - across) * values.get(r + 1, c) + across * values.get(r + 1, c + 1));
    }

    @Override
    public void paint(Canvas canvas) {
        LossSlice shown = slice;
        BufferedImage image = picture;
        if (shown == null || image == null) {
            return;
        }
        double left = canvas.across(shown.across().from());
        double right = canvas.across(shown.across().to());
        double bottom = canvas.up(shown.up().from());
        double top = canvas.up(shown.up().to());
        Graphics2D g2 = canvas.g2();
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g2.drawImage(
                image,
                new AffineTransform(
                        (right - left) / image.getWidth(), 0, 0, (bottom - top) / image.getHeight(), left, top),
                null);
        double cellAcross = (right - left) / (shown.across().count() - 1);
        double cellUp = (bottom - top) / (shown.up().count() - 1);
        for (List<Contours.Piece> level : contours) {
            Path2D path = new Path2D.Double();
            for (Contours.Piece piece : level) {
                path.moveTo(left + piece.x1() * cellAcross, bottom - piece.y1() * cellUp);
                path.lineTo(left + piece.x2() * cellAcross, bottom - piece.y2() * cellUp);
            }
            canvas.draw(path, lines, new BasicStroke((float) (0.8 * weight)));
        }
    }
}
