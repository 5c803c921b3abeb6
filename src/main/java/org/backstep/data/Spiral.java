package org.backstep.data;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;

/**
 * The notebook's data (its section 4), one turn of an Archimedean spiral: t = linspace(0, 2π, N), x₁ = t cos t + s·randn,
 * x₂ = t sin t + s·randn, then each feature scaled to [0, 1]. Draws N numbers for x₁ and then N for x₂, also when the
 * noise is 0.
 *
 * <p>Sine and cosine are commons-math {@code FastMath}'s, plain Java with the same bits on every JVM. At the notebook's
 * 500 angles they have the bits of NumPy 2.4 on Linux in 998 of 1000 values, the others being the next double
 * ({@code StrictMath}: 976; Jafama's {@code StrictFastMath}: 375); at 1,000,000 angles in 99.85 % of them (96.7 %;
 * 37.8 %). Seed 42 thus gives the notebook's scaled values to 1.2e-16, 998 of the 1000 with the same bits.
 *
 * @param samples N
 * @param noise s, the standard deviation of the noise, before scaling
 */
public record Spiral(int samples, double noise) implements DataSource {
    /** The notebook's data. */
    public static final Spiral NOTEBOOK = new Spiral(500, 0.3);

    private static final int MAX_SAMPLES = 1_000_000;
    private static final List<String> FEATURES = List.of("x_1", "x_2");

    public Spiral {
        if (samples < 2 || samples > MAX_SAMPLES) {
            throw new UserError(
                    "samples=" + samples + " is out of range; a spiral has 2 to " + MAX_SAMPLES + " samples");
        }
        if (!(noise >= 0) || Double.isInfinite(noise)) {
            throw new UserError(
                    "noise=" + Numbers.full(noise) + " is out of range; noise is a finite number from 0 on");
        }
    }

    @Override
    public int inputs() {
        return FEATURES.size();
    }

    @Override
    public Dataset load(NumpyRandom random) {
        double[] raw = new double[2 * samples];
        for (int j = 0; j < samples; j++) {
            double t = angle(j);
            raw[j] = t * FastMath.cos(t) + random.nextGaussian() * noise;
        }
        for (int j = 0; j < samples; j++) {
            double t = angle(j);
            raw[samples + j] = t * FastMath.sin(t) + random.nextGaussian() * noise;
        }
        Matrix values = Matrix.of(2, samples, raw);
        if (!values.isFinite()) {
            throw new UserError("noise=" + Numbers.full(noise) + " is too large, the data overflow; use less noise");
        }
        Scaling scaling = Scaling.MinMax.of(values, FEATURES);
        return new Dataset("spiral", scaling.apply(values), FEATURES, scaling);
    }

    /** {@code numpy.linspace(0, 2π, N)[j]}: a multiple of the step, and at last 2π itself. */
    private double angle(int j) {
        double turn = 2 * Math.PI;
        return j == samples - 1 ? turn : j * (turn / (samples - 1));
    }

    @Override
    public boolean hasUnits() {
        return false;
    }

    @Override
    public String text() {
        return "spiral samples=" + samples + " noise=" + Numbers.full(noise);
    }
}
