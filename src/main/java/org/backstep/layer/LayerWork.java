package org.backstep.layer;

import org.backstep.notation.Part;
import org.ejml.data.DMatrixRMaj;

/**
 * The matrices of a layer for a number of samples, one column each, reused from update to update, and the arithmetic on
 * them: the same for training and for display. For one thread at a time.
 */
public interface LayerWork {
    /**
     * Copies the layer's parameters.
     *
     * @param all every parameter of the network; not to be written to
     * @param offset the place of the layer's first
     */
    void load(double[] all, int offset);

    /** Computes the output and every other part of the forward pass. */
    void forward(DMatrixRMaj in);

    /** Computes the layer's deltas from what came back into {@link Part#DELTA}. */
    void deltas(Rule rule, boolean last);

    /** Writes B of the delta: what the layer before gets back. */
    void back(DMatrixRMaj returned);

    /**
     * Writes the gradients of the layer's parameters: sums over the samples, divided.
     *
     * @param in the layer's input
     * @param all takes them in the order of the parameters
     * @param offset the place of the layer's first
     */
    void gradients(DMatrixRMaj in, int divisor, double[] all, int offset);

    /** Writes A of a direction, without biases: the derivative of A's value along it, where the input is that of the last pass. */
    void along(DMatrixRMaj direction, DMatrixRMaj result);

    /** The numbers of a part, d×N; those of the last pass. */
    DMatrixRMaj of(Part part);

    /**
     * Whether everything that came before σ is finite, as a bounded σ would hide an overflow from the loss.
     *
     * @param largestInput a bound of the input's absolute values
     */
    boolean isFinite(double largestInput);

    /** A bound of the output's absolute values, after {@link #isFinite}. */
    double largestOutput();
}
