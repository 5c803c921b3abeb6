package org.backstep.network;

import org.backstep.matrix.Matrix;

/**
 * The mean gradient of the batch for every weight and bias, §2.5: ∂W = (1/N) δ inᵀ, ∂b = mean δ. Immutable, in the order
 * of {@link Parameters}.
 */
public final class Gradients {
    private final Network network;
    private final double[] values;

    /** Takes the values over: the caller gives the array up. */
    Gradients(Network network, double[] values) {
        this.network = network;
        this.values = values;
    }

    /** ∂W of a layer (from 1), outputs×inputs. */
    public Matrix weights(int layer) {
        Layer shape = network.layer(layer);
        return Matrix.slice(shape.outputs(), shape.inputs(), values, network.weightOffset(layer));
    }

    /** ∂b of a layer (from 1), outputs×1. */
    public Matrix biases(int layer) {
        return Matrix.slice(network.layer(layer).outputs(), 1, values, network.biasOffset(layer));
    }

    /** Entry k in the order of {@link Parameters}. */
    double get(int index) {
        return values[index];
    }
}
