package org.backstep.network;

import org.backstep.layer.Layer;
import org.backstep.layer.LayerWork;
import org.backstep.layer.Rule;
import org.backstep.layer.Step;
import org.backstep.matrix.PairwiseSum;
import org.backstep.notation.OfSample;
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
    private final LayerWork[] works;
    private final DMatrixRMaj[] out;
    private final double[] squares;
    private double largestInput;

    Workspace(Network network, DMatrixRMaj x) {
        this.network = network;
        this.samples = x.numCols;
        int depth = network.depth();
        works = new LayerWork[depth + 1];
        out = new DMatrixRMaj[depth + 1];
        out[0] = x;
        for (int l = 1; l <= depth; l++) {
            works[l] = network.layer(l).work(samples);
            out[l] = works[l].of(Part.ACTIVATION);
        }
        squares = new double[network.inputs() * samples];
        largestInput = CommonOps_DDRM.elementMaxAbs(x);
    }

    /** A workspace with room for a number of samples, and none in it. */
    static Workspace empty(Network network, int samples) {
        return new Workspace(network, new DMatrixRMaj(network.inputs(), samples));
    }

    /** The numbers of x or of a part of a layer, d×N. */
    DMatrixRMaj of(OfSample quantity) {
        return quantity.layer() == 0 ? out[0] : works[quantity.layer()].of(quantity.part());
    }

    /** x̂, d_x×N. */
    DMatrixRMaj reconstruction() {
        return out[network.depth()];
    }

    /** §2.2 and §2.3 for every layer, in order. */
    void forward(Parameters parameters) {
        for (int l = 1; l <= network.depth(); l++) {
            load(l, parameters);
            works[l].forward(out[l - 1]);
        }
    }

    /** Gives a layer its parameters; after the forward pass other ones, for the delta of the layer before. */
    void load(int l, Parameters parameters) {
        parameters.load(works[l], network.offset(l));
    }

    /** §2.4, as printed: the mean of all N·d_x squared differences. */
    double loss() {
        double[] x = out[0].data;
        double[] reconstruction = reconstruction().data;
        for (int k = 0; k < squares.length; k++) {
            double difference = x[k] - reconstruction[k];
            squares[k] = difference * difference;
        }
        return PairwiseSum.of(squares, 0, squares.length) / squares.length;
    }

    /** §2.5: δ_L from x̂ − x, then δ_l from what comes back through layer l + 1. */
    void delta(int l, Rule rule) {
        boolean last = l == network.depth();
        DMatrixRMaj delta = works[l].of(Part.DELTA);
        if (last) {
            CommonOps_DDRM.subtract(out[l], out[0], delta);
        } else {
            works[l + 1].back(delta);
        }
        works[l].deltas(rule, last);
    }

    /**
     * §2.5: the gradients of a layer's parameters, means over the samples; the rule of sums does not divide.
     *
     * @param all takes them, in the order of {@link Parameters}
     */
    void gradients(int l, Rule rule, double[] all) {
        works[l].gradients(out[l - 1], rule == Rule.SUM ? 1 : samples, all, network.offset(l));
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

    /** Copies what a layer computed on the way back. */
    void takeDeltas(Workspace other, int l, int[] which) {
        for (Step step : network.layer(l).stepsBack()) {
            for (Part part : step.makes()) {
                takeColumns(other.works[l].of(part), which, works[l].of(part));
            }
        }
    }

    private static void takeColumns(DMatrixRMaj from, int[] which, DMatrixRMaj to) {
        for (int i = 0, k = 0; i < to.numRows; i++) {
            int row = i * from.numCols;
            for (int sample : which) {
                to.data[k++] = from.data[row + sample];
            }
        }
    }

    /** Whether every number of the forward pass is finite. */
    boolean isFinite() {
        double largest = largestInput;
        for (int l = 1; l <= network.depth(); l++) {
            if (!works[l].isFinite(largest)) {
                return false;
            }
            largest = works[l].largestOutput();
        }
        return true;
    }

    /** The numbers of a sample that a layer keeps: its parts, and a copy of its output. */
    static long numbersOfSample(Layer layer) {
        return (layer.parts().size() + 1L) * layer.output().size();
    }
}
