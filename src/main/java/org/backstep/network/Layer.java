package org.backstep.network;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.notation.Slot;
import org.backstep.notation.UserError;

/**
 * A dense layer: pre = W in + b, out = σ(pre).
 *
 * @param inputs the columns of W
 * @param outputs the units: the rows of W and the entries of b
 * @param activation σ
 */
public record Layer(int inputs, int outputs, Activation activation) {
    public Layer {
        if (inputs < 1 || outputs < 1) {
            throw new UserError("a layer needs at least 1 input and 1 unit, not " + inputs + " and " + outputs);
        }
    }

    /**
     * The layer's parameters in their order: W, then b.
     *
     * @param number of this layer in its network, from 1
     * @param offset of the first among all parameters
     */
    List<Block> blocks(int number, int offset) {
        return List.of(
                new Block(number, Slot.WEIGHTS, outputs, inputs, offset),
                new Block(number, Slot.BIASES, outputs, 1, offset + inputs * outputs));
    }

    /** The number of parameters: inputs·outputs weights, and a bias for each unit. */
    public int parameterCount() {
        return inputs * outputs + outputs;
    }
}
