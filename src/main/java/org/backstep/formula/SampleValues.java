package org.backstep.formula;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.backstep.layer.Rule;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.training.Computation;
import org.backstep.training.Phases;
import org.backstep.training.Position;

/**
 * The numbers that a line may show: one epoch's, one sample's, and only what has been computed.
 *
 * @param sample from 1
 * @param computed whether the phase that has been reached has computed a quantity
 */
public record SampleValues(Computation computation, int sample, Predicate<Quantity> computed) {
    public SampleValues {
        int samples = computation.trace().x().columns();
        if (sample < 1 || sample > samples) {
            throw new IllegalArgumentException("sample " + sample + " of " + samples);
        }
    }

    /** The values computed at a position; the computation is that of its epoch (at the start: of epoch 1). */
    public static SampleValues at(Position position, Phases phases, Computation computation, int sample) {
        int reached = position.isStart() ? 0 : position.phase();
        Rule rule = computation.iteration().settings().rule();
        return new SampleValues(computation, sample, quantity -> phases.firstWith(quantity, rule) <= reached);
    }

    public boolean has(Quantity quantity) {
        return computed.test(quantity);
    }

    /** The sample's own column of a quantity, d×1; the whole matrix of a quantity of all samples. */
    public Matrix own(Quantity quantity) {
        return ownColumn(quantity, computation.valueOf(quantity), sample);
    }

    /** The number of samples of the update: N, or those of the batch. */
    public int samples() {
        return members().length;
    }

    /** The samples of the update, from 1, in their order. */
    public int[] members() {
        return computation
                .trace()
                .batch()
                .map(batch -> Arrays.stream(batch.samples()).map(n -> n + 1).toArray())
                .orElseGet(
                        () -> IntStream.rangeClosed(1, computation.trace().x().columns())
                                .toArray());
    }

    /** The place of the sample in the update, from 1; 0 if it is not in the batch. */
    public int place() {
        int[] members = members();
        for (int k = 0; k < members.length; k++) {
            if (members[k] == sample) {
                return k + 1;
            }
        }
        return 0;
    }

    /** d_x. */
    public int inputs() {
        return computation.trace().x().rows();
    }

    static Matrix ownColumn(Quantity quantity, Matrix batch, int sample) {
        return quantity instanceof OfSample ? batch.columnAt(sample - 1) : batch;
    }
}
