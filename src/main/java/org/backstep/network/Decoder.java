package org.backstep.network;

import org.backstep.matrix.Matrix;

/** The half of an autoencoder behind its code: x̂ for any z, §2.3. */
public final class Decoder {
    private Decoder() {}

    /**
     * Goes forward from the code layer's output to the end.
     *
     * @param codes z, d_z×M
     * @return x̂, d_x×M
     */
    public static Matrix decode(Parameters parameters, Matrix codes) {
        Network network = parameters.network();
        Matrix out = codes;
        for (int l = network.codeLayer() + 1; l <= network.depth(); l++) {
            Matrix pre = parameters.weights(l).times(out).plusColumn(parameters.biases(l));
            out = pre.map(network.layer(l).activation()::value);
        }
        return out;
    }
}
