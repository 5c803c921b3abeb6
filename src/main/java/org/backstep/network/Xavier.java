package org.backstep.network;

import java.util.function.DoubleSupplier;

/**
 * Xavier initialisation (Glorot and Bengio, 2010), as the notebook's §3 has it: W ~ N(0, 1)·√(2/(fan_in + fan_out)), drawn
 * row by row and layer after layer; biases 0.
 */
public final class Xavier {
    private Xavier() {}

    /**
     * Draws all weights.
     *
     * @param gaussian draws from N(0, 1)
     */
    public static Parameters draw(Network network, DoubleSupplier gaussian) {
        double[] values = new double[network.parameterCount()];
        int index = 0;
        for (Layer layer : network.layers()) {
            double scale = Math.sqrt(2.0 / (layer.inputs() + layer.outputs()));
            int weights = layer.inputs() * layer.outputs();
            for (int k = 0; k < weights; k++) {
                values[index++] = gaussian.getAsDouble() * scale;
            }
            index += layer.outputs();
        }
        return Parameters.of(network, values);
    }
}
