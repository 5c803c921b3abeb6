package org.backstep.network;

import org.backstep.matrix.Matrix;
import org.backstep.matrix.PairwiseSum;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The matrices of one pass, reused from epoch to epoch so that training allocates next to nothing; never leaves this
 * package. A {@link Trace} is a workspace that nobody writes to any more, so training and looking share every operation
 * and therefore every bit.
 *
 * <p>Index l runs from 1 as in the equations; {@code out[0]} is x.
 */
final class Workspace {
    final Network network;
    final int samples;
    final DMatrixRMaj[] weights;
    final DMatrixRMaj[] biases;
    final DMatrixRMaj[] pre;
    final DMatrixRMaj[] out;
    final DMatrixRMaj[] delta;
    private final double[] products;
    private final double[] squares;
    private final double largestInput;

    Workspace(Network network, DMatrixRMaj x) {
        this.network = network;
        this.samples = x.numCols;
        int depth = network.depth();
        weights = new DMatrixRMaj[depth + 1];
        biases = new DMatrixRMaj[depth + 1];
        pre = new DMatrixRMaj[depth + 1];
        out = new DMatrixRMaj[depth + 1];
        delta = new DMatrixRMaj[depth + 1];
        products = new double[samples];
        out[0] = x;
        for (int l = 1; l <= depth; l++) {
            Layer layer = network.layer(l);
            weights[l] = new DMatrixRMaj(layer.outputs(), layer.inputs());
            biases[l] = new DMatrixRMaj(layer.outputs(), 1);
            pre[l] = new DMatrixRMaj(layer.outputs(), samples);
            out[l] = new DMatrixRMaj(layer.outputs(), samples);
            delta[l] = new DMatrixRMaj(layer.outputs(), samples);
        }
        largestInput = CommonOps_DDRM.elementMaxAbs(x);
        squares = new double[network.inputs() * samples];
    }

    /** §2.2 and §2.3 for every layer: pre_l = W_l out_{l−1} + b_l, out_l = σ_l(pre_l). */
    void forward(Parameters parameters) {
        for (int l = 1; l <= network.depth(); l++) {
            parameters.copy(network.weightOffset(l), weights[l].data, weights[l].getNumElements());
            parameters.copy(network.biasOffset(l), biases[l].data, biases[l].numRows);
            CommonOps_DDRM.mult(weights[l], out[l - 1], pre[l]);
            addToColumns(biases[l], pre[l]);
            network.layer(l).activation().apply(pre[l].data, out[l].data, pre[l].getNumElements());
        }
    }

    private static void addToColumns(DMatrixRMaj column, DMatrixRMaj batch) {
        for (int i = 0, k = 0; i < batch.numRows; i++) {
            double addend = column.data[i];
            for (int end = k + batch.numCols; k < end; k++) {
                batch.data[k] += addend;
            }
        }
    }

    /** §2.4, as printed: the mean of all N·d_x squared differences. */
    double loss() {
        double[] x = out[0].data;
        double[] reconstruction = out[network.depth()].data;
        for (int k = 0; k < squares.length; k++) {
            double difference = x[k] - reconstruction[k];
            squares[k] = difference * difference;
        }
        return PairwiseSum.of(squares, 0, squares.length) / squares.length;
    }

    /** §2.5: δ_L = (x̂ − x) ⊙ σ_L′(pre_L), then δ_l = (W_{l+1}ᵀ δ_{l+1}) ⊙ σ_l′(pre_l), W before its update. */
    void backward() {
        int depth = network.depth();
        CommonOps_DDRM.subtract(out[depth], out[0], delta[depth]);
        timesDerivative(depth);
        for (int l = depth - 1; l >= 1; l--) {
            CommonOps_DDRM.multTransA(weights[l + 1], delta[l + 1], delta[l]);
            timesDerivative(l);
        }
    }

    private void timesDerivative(int l) {
        network.layer(l)
                .activation()
                .timesDerivative(pre[l].data, out[l].data, delta[l].data, delta[l].getNumElements());
    }

    /** §2.5: ∂W_l = (1/N) δ_l out_{l−1}ᵀ and ∂b_l = mean of δ_l over the samples, both added pair by pair. */
    Gradients gradients() {
        double[] all = new double[network.parameterCount()];
        int index = 0;
        for (int l = 1; l <= network.depth(); l++) {
            for (int i = 0; i < delta[l].numRows; i++) {
                for (int j = 0; j < out[l - 1].numRows; j++) {
                    double sum = PairwiseSum.ofProducts(
                            delta[l].data, i * samples, out[l - 1].data, j * samples, samples, products);
                    all[index++] = sum / samples;
                }
            }
            for (int i = 0; i < delta[l].numRows; i++) {
                all[index++] = PairwiseSum.of(delta[l].data, i * samples, samples) / samples;
            }
        }
        return new Gradients(network, all);
    }

    /**
     * Whether every pre-activation is finite: a bounded σ would hide an overflow from the loss. From the largest weight,
     * bias and output a bound follows at a glance; only where that overflows is every number looked at.
     */
    boolean preActivationsAreFinite() {
        double largestOutput = largestInput;
        for (int l = 1; l <= network.depth(); l++) {
            double bound = network.layer(l).inputs() * CommonOps_DDRM.elementMaxAbs(weights[l]) * largestOutput
                    + CommonOps_DDRM.elementMaxAbs(biases[l]);
            if (!Double.isFinite(bound) && !Matrix.wrap(pre[l]).isFinite()) {
                return false;
            }
            largestOutput = network.layer(l).activation().bounded() ? 1 : bound;
        }
        return true;
    }
}
