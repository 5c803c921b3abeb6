package org.backstep.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backstep.chart.figure.FigureData;
import org.backstep.matrix.Matrix;

/** Figures to draw in tests: the notebook's own, and cases at the edge. */
public final class FigureSamples {
    private FigureSamples() {}

    /** The notebook's run after 2000 epochs, from NumPy. */
    public static FigureData notebook() {
        Matrix x = columns("notebook-data.csv");
        Matrix losses = Matrix.row(columns("notebook-loss.csv").rowArray(1));
        Matrix encoder = Matrix.of(1, 2, 4.303100477295985, -1.117148665423595);
        Matrix decoder = Matrix.column(4.431094006050479, -1.8568934730550395);
        Matrix decoderBias = Matrix.column(-2.19313658646407, 0.8320237357812403);
        Matrix codes =
                encoder.times(x).plusColumn(Matrix.scalar(-1.617417242832871)).map(FigureSamples::sigmoid);
        Matrix reconstruction = decoder.times(codes).plusColumn(decoderBias).map(FigureSamples::sigmoid);
        double[] along = new double[100];
        for (int k = 0; k < along.length; k++) {
            along[k] = 0.01 + 0.98 * k / (along.length - 1);
        }
        Matrix manifold =
                decoder.times(Matrix.row(along)).plusColumn(decoderBias).map(FigureSamples::sigmoid);
        return new FigureData(
                "Autoencoder analysis: 2D → 1D → 2D compression",
                losses,
                x,
                reconstruction,
                codes,
                manifold,
                List.of("x_1", "x_2"));
    }

    /** Random data of any size. */
    public static FigureData random(int features, int units, int samples, int epochs, int curve) {
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        for (int k = 1; k <= features; k++) {
            names.add("x_" + k);
        }
        double[] losses = new double[epochs];
        for (int k = 0; k < epochs; k++) {
            losses[k] = 0.1 / (1 + k * 0.01) * (1 + 0.2 * random.nextGaussian() * random.nextDouble());
        }
        return new FigureData(
                features + "D → " + units + "D → " + features + "D",
                Matrix.row(losses),
                gaussian(features, samples, random),
                gaussian(features, samples, random),
                gaussian(units, samples, random),
                gaussian(features, curve, random),
                names);
    }

    /** Data in which every number is the same. */
    public static FigureData constant(double value, int samples, int epochs) {
        Matrix two = Matrix.filled(2, samples, value);
        return new FigureData(
                "constant " + value,
                Matrix.filled(1, epochs, Math.abs(value)),
                two,
                two,
                Matrix.filled(1, samples, value),
                two,
                List.of("x_1", "x_2"));
    }

    private static Matrix gaussian(int rows, int columns, Random random) {
        double[] values = new double[rows * columns];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextGaussian();
        }
        return Matrix.of(rows, columns, values);
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    /** A CSV file of numbers with a header; its columns are the rows of the matrix. */
    static Matrix columns(String resource) {
        try (InputStream stream = FigureSamples.class.getResourceAsStream(resource)) {
            String[] lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\R", -1);
            double[][] rows = new double[lines.length - 1][];
            for (int k = 0; k < rows.length; k++) {
                String[] cells = lines[k + 1].split(",", -1);
                rows[k] = new double[cells.length];
                for (int j = 0; j < cells.length; j++) {
                    rows[k][j] = Double.parseDouble(cells[j]);
                }
            }
            return Matrix.of(rows).transpose();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
