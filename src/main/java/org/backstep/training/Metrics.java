package org.backstep.training;

import java.util.Optional;
import org.backstep.matrix.Matrix;

/**
 * The errors of a reconstruction, by the notebook's §7 (with the parameters after an update).
 *
 * @param mse mean of all N·d_x squared differences
 * @param mae mean of all N·d_x absolute differences
 * @param maxPointError the largest Euclidean distance between a sample and its reconstruction
 * @param heldOutMse the same as mse, of the samples held out; empty if there are none
 */
public record Metrics(double mse, double mae, double maxPointError, Optional<Double> heldOutMse) {

    /** Compares x with x̂ of the samples trained on, both d_x×N. */
    static Metrics of(Matrix x, Matrix reconstruction, Optional<Double> heldOutMse) {
        Matrix difference = x.minus(reconstruction);
        Matrix squares = difference.hadamard(difference);
        return new Metrics(
                squares.mean(),
                difference.map(Math::abs).mean(),
                squares.columnSums().map(Math::sqrt).max(),
                heldOutMse);
    }
}
