package org.backstep.network;

import org.backstep.layer.Rule;
import org.backstep.matrix.Matrix;
import org.backstep.matrix.PairwiseProduct;
import org.backstep.matrix.PairwiseSum;
import org.backstep.notation.Part;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The matrices of one pass, reused from update to update so that training allocates next to nothing; never leaves this
 * package. A {@link Trace} is a workspace that is no longer written to, so training and display share every operation and
 * therefore every bit.
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
    private final PairwiseProduct[] products;
    private final double[] squares;
    private double largestInput;

    Workspace(Network network, DMatrixRMaj x) {
        this.network = network;
        this.samples = x.numCols;
        int depth = network.depth();
        weights = new DMatrixRMaj[depth + 1];
        biases = new DMatrixRMaj[depth + 1];
        pre = new DMatrixRMaj[depth + 1];
        out = new DMatrixRMaj[depth + 1];
        delta = new DMatrixRMaj[depth + 1];
        products = new PairwiseProduct[depth + 1];
        out[0] = x;
        for (int l = 1; l <= depth; l++) {
            Layer layer = network.layer(l);
            weights[l] = new DMatrixRMaj(layer.outputs(), layer.inputs());
            biases[l] = new DMatrixRMaj(layer.outputs(), 1);
            pre[l] = new DMatrixRMaj(layer.outputs(), samples);
            out[l] = new DMatrixRMaj(layer.outputs(), samples);
            delta[l] = new DMatrixRMaj(layer.outputs(), samples);
            products[l] = new PairwiseProduct(layer.inputs(), samples);
        }
        squares = new double[network.inputs() * samples];
        largestInput = CommonOps_DDRM.elementMaxAbs(x);
    }

    /** The matrices of a part, by layer; x is the output of layer 0. */
    DMatrixRMaj[] of(Part part) {
        return part.equals(Part.PRE_ACTIVATION) ? pre : part.equals(Part.DELTA) ? delta : out;
    }

    /** A workspace with room for a number of samples, and none in it. */
    static Workspace empty(Network network, int samples) {
        return new Workspace(network, new DMatrixRMaj(network.inputs(), samples));
    }

    /** §2.2 and §2.3 for every layer: pre_l = W_l out_{l−1} + b_l, out_l = σ_l(pre_l). */
    void forward(Parameters parameters) {
        for (int l = 1; l <= network.depth(); l++) {
            copyWeights(parameters, l);
            parameters.copy(network.biasOffset(l), biases[l].data, biases[l].numRows);
            CommonOps_DDRM.mult(weights[l], out[l - 1], pre[l]);
            addToColumns(biases[l], pre[l]);
            network.layer(l).activation().apply(pre[l].data, out[l].data, pre[l].getNumElements());
        }
    }

    private void copyWeights(Parameters parameters, int l) {
        parameters.copy(network.weightOffset(l), weights[l].data, weights[l].getNumElements());
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

    /**
     * §2.5: δ_L = (x̂ − x) ⊙ σ_L′(pre_L), then δ_l = (W_{l+1}ᵀ δ_{l+1}) ⊙ σ_l′(pre_l) with the weights of this workspace;
     * a wrong rule leaves slopes out.
     */
    void delta(int l, Rule rule) {
        int depth = network.depth();
        if (l == depth) {
            CommonOps_DDRM.subtract(out[depth], out[0], delta[depth]);
        } else {
            CommonOps_DDRM.multTransA(weights[l + 1], delta[l + 1], delta[l]);
        }
        if (rule.hasSlope(l == network.depth())) {
            network.layer(l)
                    .activation()
                    .timesDerivative(pre[l].data, out[l].data, delta[l].data, delta[l].getNumElements());
        }
    }

    /** Puts other weights in place of a layer's own, for the delta of the layer before. */
    void replaceWeights(int l, Parameters parameters) {
        copyWeights(parameters, l);
    }

    /**
     * §2.5: ∂W_l = (1/N) δ_l out_{l−1}ᵀ and ∂b_l = mean of δ_l over the samples, both added pairwise; the rule of sums
     * does not divide.
     *
     * @param all takes them, in the order of {@link Parameters}
     */
    void gradients(int l, Rule rule, double[] all) {
        int divisor = rule == Rule.SUM ? 1 : samples;
        int index = network.weightOffset(l);
        products[l].of(delta[l].data, delta[l].numRows, out[l - 1].data, all, index);
        for (int end = index + weights[l].getNumElements(); index < end; index++) {
            all[index] /= divisor;
        }
        for (int i = 0; i < delta[l].numRows; i++) {
            all[index++] = PairwiseSum.of(delta[l].data, i * samples, samples) / divisor;
        }
    }

    /** Copies x of some samples from another workspace, in that order; counted from 0. */
    void takeInputs(DMatrixRMaj x, int[] which) {
        takeColumns(x, which, out[0]);
        largestInput = CommonOps_DDRM.elementMaxAbs(out[0]);
    }

    /** Copies what the loss and the gradients of some samples need, except the deltas. */
    void takeOutputs(Workspace other, int[] which) {
        for (int l = 0; l <= network.depth(); l++) {
            takeColumns(other.out[l], which, out[l]);
        }
    }

    void takeDelta(Workspace other, int l, int[] which) {
        takeColumns(other.delta[l], which, delta[l]);
    }

    private static void takeColumns(DMatrixRMaj from, int[] which, DMatrixRMaj to) {
        for (int i = 0, k = 0; i < to.numRows; i++) {
            int row = i * from.numCols;
            for (int sample : which) {
                to.data[k++] = from.data[row + sample];
            }
        }
    }

    /**
     * Whether every pre-activation is finite: a bounded σ would hide an overflow from the loss. The largest weight, bias
     * and output give a quick bound; only where it overflows is every number checked.
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
