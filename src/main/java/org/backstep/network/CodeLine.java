package org.backstep.network;

import org.backstep.activation.Activation;
import org.backstep.activation.Linear;
import org.backstep.matrix.Matrix;

/**
 * A code of one unit as a line: the samples on it, and the decoder's output along it.
 *
 * @param parameters the decoder's
 * @param codes z of every sample, 1×N
 * @param from the beginning of the line: the unit's least value or, if it has no bounds, somewhat below all samples
 * @param to its end
 * @param whole x̂ along the whole line, d_x×M
 * @param used x̂ between the smallest and the largest code of a sample, d_x×M
 */
public record CodeLine(Parameters parameters, Matrix codes, double from, double to, Matrix whole, Matrix used) {
    /** The number of points, enough for a smooth curve. */
    private static final int POINTS = 200;
    /** The length of the line beyond the samples where σ has no bounds, as a share of the samples' range. */
    private static final double BEYOND = 0.25;

    /**
     * The line of some codes; the code must be one unit.
     *
     * @param codes 1×N, N ≥ 1
     */
    public static CodeLine of(Parameters parameters, Matrix codes) {
        Network network = parameters.network();
        if (network.codeSize() != 1) {
            throw new IllegalArgumentException("a code of " + network.codeSize() + " units is not a line");
        }
        double smallest = codes.min();
        double largest = codes.max();
        Activation activation = network.layer(network.codeLayer()).activation().orElse(new Linear());
        double lowest = activation.value(Double.NEGATIVE_INFINITY);
        double highest = activation.value(Double.POSITIVE_INFINITY);
        double margin = Math.max(BEYOND * (largest - smallest), 0.05 * Math.max(Math.abs(smallest), Math.abs(largest)));
        boolean bounded = activation.bounded();
        // σ of the clipped argument is not quite 0
        double from = bounded ? Math.rint(lowest) : Math.max(lowest, smallest - margin);
        double to = bounded ? Math.rint(highest) : Math.min(highest, largest + margin);
        if (!(from < to)) {
            to = from + 1;
        }
        return new CodeLine(
                parameters,
                codes,
                from,
                to,
                Decoder.decode(parameters, evenly(from, to)),
                Decoder.decode(parameters, evenly(smallest, largest)));
    }

    private static Matrix evenly(double from, double to) {
        double[] codes = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            double share = (double) k / (POINTS - 1);
            codes[k] = (1 - share) * from + share * to;
        }
        return Matrix.row(codes);
    }

    public double smallest() {
        return codes.min();
    }

    public double largest() {
        return codes.max();
    }

    /** The decoder's output for any code. */
    public DecoderOutput at(double code) {
        return Decoder.at(parameters, Matrix.scalar(code));
    }
}
