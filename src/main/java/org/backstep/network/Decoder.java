package org.backstep.network;

import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;

/** The half of an autoencoder behind its code: x̂ for any z, §2.3. */
public final class Decoder {
    private Decoder() {}

    /**
     * The outputs for some codes.
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

    /**
     * The output for one code and its derivative, by the chain rule from the code to the end: the derivative of pre = W
     * in + b is W times that of in, the derivative of σ(pre) is σ′(pre) times that of pre.
     *
     * @param code z, d_z×1
     */
    public static DecoderOutput at(Parameters parameters, Matrix code) {
        Network network = parameters.network();
        Matrix out = code;
        Matrix slopes = Matrix.filled(code.rows(), 1, 1);
        Matrix derivative = identity(code.rows());
        for (int l = network.codeLayer() + 1; l <= network.depth(); l++) {
            Activation activation = network.layer(l).activation();
            Matrix pre = parameters.weights(l).times(out).plusColumn(parameters.biases(l));
            out = pre.map(activation::value);
            slopes = slopes(activation, pre, out);
            derivative = rowsTimes(slopes, parameters.weights(l).times(derivative));
        }
        return new DecoderOutput(code, out, slopes, derivative);
    }

    private static Matrix identity(int size) {
        double[] entries = new double[size * size];
        for (int i = 0; i < size; i++) {
            entries[i * size + i] = 1;
        }
        return Matrix.of(size, size, entries);
    }

    private static Matrix slopes(Activation activation, Matrix pre, Matrix out) {
        double[] slopes = new double[pre.rows()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = activation.derivative(pre.get(i, 0), out.get(i, 0));
        }
        return Matrix.column(slopes);
    }

    /** Each row of a matrix times the entry of a column. */
    private static Matrix rowsTimes(Matrix column, Matrix matrix) {
        double[] entries = matrix.toArray();
        for (int k = 0; k < entries.length; k++) {
            entries[k] *= column.get(k / matrix.columns(), 0);
        }
        return Matrix.of(matrix.rows(), matrix.columns(), entries);
    }
}
