package org.backstep.layer.dense;

import org.backstep.activation.Activation;
import org.backstep.layer.LayerWork;
import org.backstep.layer.Rule;
import org.backstep.matrix.Matrix;
import org.backstep.matrix.PairwiseProduct;
import org.backstep.matrix.PairwiseSum;
import org.backstep.notation.Part;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The arithmetic of a {@link Dense} layer. */
final class DenseWork implements LayerWork {
    private final Activation sigma;
    private final int samples;
    private final DMatrixRMaj weights;
    private final DMatrixRMaj biases;
    private final DMatrixRMaj pre;
    private final DMatrixRMaj out;
    private final DMatrixRMaj delta;
    private final PairwiseProduct product;
    private double largestPre;

    DenseWork(Dense layer, int samples) {
        this.samples = samples;
        sigma = layer.sigma();
        int inputs = layer.input().size();
        int outputs = layer.output().size();
        weights = new DMatrixRMaj(outputs, inputs);
        biases = new DMatrixRMaj(outputs, 1);
        pre = new DMatrixRMaj(outputs, samples);
        out = new DMatrixRMaj(outputs, samples);
        delta = new DMatrixRMaj(outputs, samples);
        product = new PairwiseProduct(inputs, samples);
    }

    @Override
    public void load(double[] all, int offset) {
        System.arraycopy(all, offset, weights.data, 0, weights.getNumElements());
        System.arraycopy(all, offset + weights.getNumElements(), biases.data, 0, biases.numRows);
    }

    /** pre = W in + b, out = σ(pre); §2.2 and §2.3. */
    @Override
    public void forward(DMatrixRMaj in) {
        CommonOps_DDRM.mult(weights, in, pre);
        addToColumns(biases, pre);
        sigma.apply(pre.data, out.data, pre.getNumElements());
    }

    private static void addToColumns(DMatrixRMaj column, DMatrixRMaj batch) {
        for (int i = 0, k = 0; i < batch.numRows; i++) {
            double addend = column.data[i];
            for (int end = k + batch.numCols; k < end; k++) {
                batch.data[k] += addend;
            }
        }
    }

    /** δ ⊙ σ′(pre), unless a wrong rule leaves the slope out; §2.5. */
    @Override
    public void deltas(Rule rule, boolean last) {
        if (rule.hasSlope(last)) {
            sigma.timesDerivative(pre.data, out.data, delta.data, delta.getNumElements());
        }
    }

    /** Wᵀ δ. */
    @Override
    public void back(DMatrixRMaj returned) {
        CommonOps_DDRM.multTransA(weights, delta, returned);
    }

    /** ∂W = (1/N) δ inᵀ and ∂b = mean of δ over the samples, both added pairwise; §2.5. */
    @Override
    public void gradients(DMatrixRMaj in, int divisor, double[] all, int offset) {
        int index = offset;
        product.of(delta.data, delta.numRows, in.data, all, index);
        for (int end = index + weights.getNumElements(); index < end; index++) {
            all[index] /= divisor;
        }
        for (int i = 0; i < delta.numRows; i++) {
            all[index++] = PairwiseSum.of(delta.data, i * samples, samples) / divisor;
        }
    }

    /** W times the direction. */
    @Override
    public void along(DMatrixRMaj direction, DMatrixRMaj result) {
        CommonOps_DDRM.mult(weights, direction, result);
    }

    @Override
    public DMatrixRMaj of(Part part) {
        return part.equals(Part.PRE_ACTIVATION) ? pre : part.equals(Part.DELTA) ? delta : out;
    }

    /** The largest weight, bias and input give a quick bound; only where it overflows is every number checked. */
    @Override
    public boolean isFinite(double largestInput) {
        largestPre = weights.numCols * CommonOps_DDRM.elementMaxAbs(weights) * largestInput
                + CommonOps_DDRM.elementMaxAbs(biases);
        return Double.isFinite(largestPre) || Matrix.wrap(pre).isFinite();
    }

    @Override
    public double largestOutput() {
        return sigma.bounded() ? 1 : largestPre;
    }
}
