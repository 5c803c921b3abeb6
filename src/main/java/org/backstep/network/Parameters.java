package org.backstep.network;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.backstep.layer.LayerWork;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;

/**
 * All weights and biases of a network at one moment; immutable. Kept as one list, layer after layer, W row by row and
 * then b: the order in which they are drawn. A list is small enough to keep a hundred thousand epochs.
 */
public final class Parameters {
    private final Network network;
    private final double[] values;

    private Parameters(Network network, double[] values) {
        this.network = network;
        this.values = values;
    }

    /** Copies the values; their number must be {@link Network#parameterCount}. */
    public static Parameters of(Network network, double[] values) {
        if (values.length != network.parameterCount()) {
            throw new IllegalArgumentException(
                    values.length + " values for a network of " + network.parameterCount() + " parameters");
        }
        return new Parameters(network, values.clone());
    }

    /** One number for each parameter, by its place in the order of this list. */
    public static Parameters of(Network network, IntToDoubleFunction value) {
        double[] values = new double[network.parameterCount()];
        for (int k = 0; k < values.length; k++) {
            values[k] = value.applyAsDouble(k);
        }
        return new Parameters(network, values);
    }

    public Network network() {
        return network;
    }

    /** The numbers of the parameters that a quantity belongs to, in their shape. */
    public Matrix of(OfParameter quantity) {
        return network.block(quantity).of(values);
    }

    /** W of a layer (from 1), outputs×inputs. */
    public Matrix weights(int layer) {
        return of(OfParameter.weights(layer));
    }

    /** b of a layer (from 1), outputs×1. */
    public Matrix biases(int layer) {
        return of(OfParameter.biases(layer));
    }

    /** These parameters with one of them changed; row and column count from 1. */
    public Parameters with(OfParameter quantity, int row, int column, double value) {
        return with(network.block(quantity).place(row, column), value);
    }

    /** These parameters with entry k changed. */
    Parameters with(int index, double value) {
        double[] changed = values.clone();
        changed[index] = value;
        return new Parameters(network, changed);
    }

    /** Every parameter p becomes p − step of its own; a parameter whose step is NaN becomes NaN. */
    public Parameters minus(IntToDoubleFunction step) {
        double[] moved = new double[values.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = values[k] - step.applyAsDouble(k);
        }
        return new Parameters(network, moved);
    }

    /** Every parameter p becomes p − rate·∂p. */
    public Parameters minus(double rate, Gradients gradients) {
        double[] moved = new double[values.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = values[k] - rate * gradients.get(k);
        }
        return new Parameters(network, moved);
    }

    /** The parameter at a place in the order of this list. */
    public double get(int index) {
        return values[index];
    }

    /** One entry of the parameters that a quantity belongs to; row and column count from 1. */
    public double get(OfParameter quantity, int row, int column) {
        return values[network.block(quantity).place(row, column)];
    }

    /** Whether no parameter is NaN or infinite. */
    public boolean isFinite() {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Gives a layer its parameters, from a place in the list. */
    void load(LayerWork layer, int offset) {
        layer.load(values, offset);
    }

    /** Memory taken by the values, in bytes. */
    public long bytes() {
        return 8L * values.length + 64;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Parameters other
                && network.equals(other.network)
                && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return network.sizesText() + " " + Arrays.toString(values);
    }
}
