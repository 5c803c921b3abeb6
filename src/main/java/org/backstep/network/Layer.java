package org.backstep.network;

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

    /** How many parameters: inputs·outputs weights and a bias a unit. */
    public int parameterCount() {
        return inputs * outputs + outputs;
    }
}
