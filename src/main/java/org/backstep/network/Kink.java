package org.backstep.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;

/**
 * A unit whose pre-activation is so near the kink of its activation that a step of the gradient check passes it: what is
 * measured there is the slope of neither side.
 *
 * @param layer from 1
 * @param unit from 1
 * @param samples in how many samples of the batch
 */
public record Kink(int layer, int unit, int samples) {
    /**
     * The units on their kink, those of most samples first. A step h of a bias moves a pre-activation by h, one of a weight
     * by h times what comes in; of earlier layers the same bound is taken.
     *
     * @param step h
     */
    public static List<Kink> of(Trace trace, Network network, double step) {
        List<Kink> kinks = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            if (network.layer(l).activation().filter(Activation::hasKink).isPresent()) {
                Matrix in = trace.ofBatch(l == 1 ? trace.x() : trace.output(l - 1));
                Matrix pre = trace.ofBatch(trace.preActivation(l));
                double largest = Math.max(in.max(), -in.min());
                double reach = step * Math.max(1, largest);
                for (int i = 0; i < pre.rows(); i++) {
                    int samples = within(reach, pre, i);
                    if (samples > 0) {
                        kinks.add(new Kink(l, i + 1, samples));
                    }
                }
            }
        }
        kinks.sort(Comparator.comparingInt(Kink::samples).reversed());
        return List.copyOf(kinks);
    }

    private static int within(double reach, Matrix pre, int row) {
        int samples = 0;
        for (int n = 0; n < pre.columns(); n++) {
            samples += Math.abs(pre.get(row, n)) <= reach ? 1 : 0;
        }
        return samples;
    }
}
