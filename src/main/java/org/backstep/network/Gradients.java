package org.backstep.network;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;

/**
 * A number for every weight and bias, immutable, in the order of {@link Parameters}: the mean gradient of a batch, §2.5
 * (∂W = (1/N) δ inᵀ, ∂b = mean δ), or an optimiser's moments.
 */
public final class Gradients {
    private final Network network;
    private final double[] values;

    /** Keeps the array itself: the caller must not write to it again. */
    Gradients(Network network, double[] values) {
        this.network = network;
        this.values = values;
    }

    /** One number for each parameter, by its place in the order of {@link Parameters}. */
    public static Gradients of(Network network, IntToDoubleFunction value) {
        double[] values = new double[network.parameterCount()];
        for (int k = 0; k < values.length; k++) {
            values[k] = value.applyAsDouble(k);
        }
        return new Gradients(network, values);
    }

    /** The numbers of the parameters that a quantity belongs to, in their shape. */
    public Matrix of(OfParameter quantity) {
        return network.block(quantity).of(values);
    }

    /** ∂W of a layer (from 1), outputs×inputs. */
    public Matrix weights(int layer) {
        return of(OfParameter.weights(layer));
    }

    /** ∂b of a layer (from 1), outputs×1. */
    public Matrix biases(int layer) {
        return of(OfParameter.biases(layer));
    }

    /** Entry k in the order of {@link Parameters}. */
    public double get(int index) {
        return values[index];
    }

    public Network network() {
        return network;
    }

    public int size() {
        return values.length;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Gradients other
                && network.equals(other.network)
                && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
