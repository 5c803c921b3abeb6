package org.backstep.network;

import org.backstep.layer.LayerWork;
import org.backstep.layer.Rule;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Part;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

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
        DMatrixRMaj out = copy(codes);
        for (int l = network.codeLayer() + 1; l <= network.depth(); l++) {
            out = forward(parameters, l, out).of(Part.ACTIVATION);
        }
        return Matrix.wrap(out);
    }

    private static LayerWork forward(Parameters parameters, int layer, DMatrixRMaj in) {
        LayerWork work = parameters.network().layer(layer).work(in.numCols);
        parameters.load(work, parameters.network().offset(layer));
        work.forward(in);
        return work;
    }

    private static DMatrixRMaj copy(Matrix matrix) {
        DMatrixRMaj copy = new DMatrixRMaj(matrix.rows(), matrix.columns());
        matrix.copyInto(copy);
        return copy;
    }

    /**
     * The output for one code and its derivative, by the chain rule from the code to the end: the derivative of pre =
     * A(in) is A of that of in, the derivative of σ(pre) is σ′(pre) times that of pre.
     *
     * @param code z, d_z×1
     */
    public static DecoderOutput at(Parameters parameters, Matrix code) {
        Network network = parameters.network();
        DMatrixRMaj out = copy(code);
        DMatrixRMaj slopes = ones(code.rows());
        DMatrixRMaj derivative = CommonOps_DDRM.identity(code.rows());
        for (int l = network.codeLayer() + 1; l <= network.depth(); l++) {
            LayerWork work = forward(parameters, l, out);
            out = work.of(Part.ACTIVATION);
            slopes = work.of(Part.DELTA);
            CommonOps_DDRM.fill(slopes, 1);
            work.deltas(Rule.CORRECT, l == network.depth());
            DMatrixRMaj along = new DMatrixRMaj(out.numRows, code.rows());
            work.along(derivative, along);
            CommonOps_DDRM.multRows(slopes.data, along);
            derivative = along;
        }
        return new DecoderOutput(code, Matrix.wrap(out), Matrix.wrap(slopes), Matrix.wrap(derivative));
    }

    private static DMatrixRMaj ones(int rows) {
        DMatrixRMaj ones = new DMatrixRMaj(rows, 1);
        CommonOps_DDRM.fill(ones, 1);
        return ones;
    }
}
