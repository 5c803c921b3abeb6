package org.backstep.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dot a sample, for many frames a second: copies of small pictures, one for each sign, colour and quarter of a pixel
 * that a dot may be off. Of many samples those that lie under so many later ones that they cannot be seen are left out.
 */
public final class Dots implements Layer {
    private static final int PHASES = 4;
    /** Further from the corner, in points, than any canvas reaches. */
    private static final double FARTHEST = 1e5;

    private static final int MANY = 2500;
    private static final int MANY_ON_PAPER = 5000;
    private static final double SMALLEST = 1.6;

    private final double diameter;
    private final Color[] colours;
    private final int deepest;
    private double[] xs = {};
    private double[] ys = {};
    private IntUnaryOperator colourOf = item -> 0;
    private IntFunction<Sign> signOf = item -> Sign.DISC;
    private double widest = 1;

    private double spriteScale;
    private int spriteSize;
    private @Nullable BufferedImage[] sprites = {};
    private int[] @Nullable [] masks = {};

    /** Dots in some colours; through translucent ones others are seen. */
    public Dots(double diameter, Color... colours) {
        this.diameter = diameter;
        this.colours = colours.clone();
        deepest = colours[0].getAlpha() < 255 ? 3 : 1;
    }

    /** Gives each dot a sign of its own in the place of a disc. */
    Dots signed(IntFunction<Sign> other) {
        signOf = other;
        widest = Sign.LARGEST;
        return this;
    }

    /** Gives each dot one of the colours. */
    Dots coloured(IntUnaryOperator other) {
        colourOf = other;
        return this;
    }

    /** The diameter of one of many dots, in points: smaller where there is less room for each. */
    public static double diameterFor(int samples, double usual) {
        return Math.max(SMALLEST, usual * Math.min(1, Math.sqrt(1000.0 / samples)));
    }

    public void show(double[][] places) {
        xs = places[0];
        ys = places[1];
    }

    /** The same with a value each, which a scale turns into colours. */
    public void show(double[][] places, double[] values, ColourScale scale) {
        show(places);
        colourOf = item -> scale.level(values[item]);
    }

    public double x(int item) {
        return xs[item];
    }

    public double y(int item) {
        return ys[item];
    }

    public int count() {
        return xs.length;
    }

    @Override
    public void paint(Canvas canvas) {
        double[] across = canvas.allAcross(xs);
        double[] up = canvas.allUp(ys);
        boolean[] hidden = hidden(canvas, across, up);
        if (!canvas.raster()) {
            paintShapes(canvas, across, up, hidden);
            return;
        }
        Graphics2D g2 = canvas.g2();
        AffineTransform before = g2.getTransform();
        prepare(before.getScaleX());
        double scale = before.getScaleX();
        double left = before.getTranslateX() - spriteSize / 2.0;
        double top = before.getTranslateY() - spriteSize / 2.0;
        g2.setTransform(new AffineTransform());
        for (int k = 0; k < across.length; k++) {
            double x = across[k] * scale + left;
            double y = up[k] * scale + top;
            if (hidden[k]) {
                continue;
            }
            int column = (int) Math.floor(x);
            int row = (int) Math.floor(y);
            int eastward = (int) ((x - column) * PHASES);
            int phase = eastward * PHASES + (int) ((y - row) * PHASES);
            g2.drawImage(sprite(signOf.apply(k).index(), colourOf.applyAsInt(k), phase), column, row, null);
        }
        g2.setTransform(before);
    }

    private boolean[] hidden(Canvas canvas, double[] across, double[] up) {
        boolean[] hidden = new boolean[across.length];
        for (int k = 0; k < hidden.length; k++) {
            hidden[k] = !(Math.abs(across[k]) < FARTHEST && Math.abs(up[k]) < FARTHEST);
        }
        if (hidden.length <= (canvas.raster() ? MANY : MANY_ON_PAPER)) {
            return hidden;
        }
        double cell = diameter / 2;
        int columns = (int) Math.ceil(canvas.area().getWidth() / cell) + 1;
        int rows = (int) Math.ceil(canvas.area().getHeight() / cell) + 1;
        byte[] depth = new byte[columns * rows];
        for (int k = hidden.length - 1; k >= 0; k--) {
            int column = (int) ((across[k] - canvas.area().getX()) / cell);
            int row = (int) ((up[k] - canvas.area().getY()) / cell);
            if (!hidden[k] && column >= 0 && column < columns && row >= 0 && row < rows) {
                int place = row * columns + column;
                hidden[k] = depth[place] >= deepest;
                depth[place] = (byte) Math.min(deepest, depth[place] + 1);
            }
        }
        return hidden;
    }

    private void paintShapes(Canvas canvas, double[] across, double[] up, boolean[] hidden) {
        for (int k = 0; k < across.length; k++) {
            if (hidden[k]) {
                continue;
            }
            canvas.fill(signOf.apply(k).at(across[k], up[k], diameter), colours[colourOf.applyAsInt(k)]);
        }
    }

    private void prepare(double scale) {
        if (scale == spriteScale) {
            return;
        }
        spriteScale = scale;
        spriteSize = (int) Math.ceil(widest * diameter * scale) + 2;
        sprites = new BufferedImage[2 * Sign.SHAPES * colours.length * PHASES * PHASES];
        masks = new int[2 * Sign.SHAPES * PHASES * PHASES][];
    }

    private int[] mask(int sign, int phase) {
        int place = sign * PHASES * PHASES + phase;
        int[] known = masks[place];
        if (known != null) {
            return known;
        }
        int eastward = phase / PHASES;
        double dx = (eastward + 0.5) / PHASES;
        double dy = (phase % PHASES + 0.5) / PHASES;
        BufferedImage mask = new BufferedImage(spriteSize, spriteSize, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g2 = mask.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setPaint(Color.BLACK);
        double centre = spriteSize / 2.0;
        g2.fill(Sign.of(sign).at(centre + dx, centre + dy, diameter * spriteScale));
        g2.dispose();
        int[] drawn = mask.getRGB(0, 0, spriteSize, spriteSize, null, 0, spriteSize);
        masks[place] = drawn;
        return drawn;
    }

    private BufferedImage sprite(int sign, int colour, int phase) {
        int place = (sign * colours.length + colour) * PHASES * PHASES + phase;
        BufferedImage known = sprites[place];
        if (known != null) {
            return known;
        }
        int opacity = colours[colour].getAlpha();
        int rgb = colours[colour].getRGB() & 0xFFFFFF;
        int[] pixels = mask(sign, phase).clone();
        for (int k = 0; k < pixels.length; k++) {
            int alpha = (pixels[k] >>> 24) * opacity / 255;
            pixels[k] = (alpha << 24) | rgb;
        }
        BufferedImage fresh = new BufferedImage(spriteSize, spriteSize, BufferedImage.TYPE_INT_ARGB);
        fresh.setRGB(0, 0, spriteSize, spriteSize, pixels, 0, spriteSize);
        sprites[place] = fresh;
        return fresh;
    }
}
