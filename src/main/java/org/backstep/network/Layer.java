package org.backstep.network;

import java.util.List;
import org.backstep.notation.Slot;
import org.backstep.notation.UserError;

/**
 * A dense layer: pre = W in + b, out = σ(pre).
 *
 * @param inputs how many numbers come in: W has so many columns
 * @param outputs how many units there are: W has so many rows, b so many entries
 * @param activation σ
 */
public record Layer(int inputs, int outputs, Activation activation) {
    public Layer {
        if (inputs < 1 || outputs < 1) {
            throw new UserError("a layer needs at least 1 input and 1 unit, not " + inputs + " and " + outputs);
        }
    }

    /**
     * Its parameters, in their order: W, then b.
     *
     * @param number of this layer in its network, from 1
     * @param offset where they begin among all parameters
     */
    List<Block> blocks(int number, int offset) {
        return List.of(
                new Block(number, Slot.WEIGHTS, outputs, inputs, offset),
                new Block(number, Slot.BIASES, outputs, 1, offset + inputs * outputs));
    }

    /** How many parameters: inputs·outputs weights and a bias a unit. */
    public int parameterCount() {
        return inputs * outputs + outputs;
    }
}
