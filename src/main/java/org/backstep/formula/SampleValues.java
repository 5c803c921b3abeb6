package org.backstep.formula;

import java.util.function.Predicate;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Extent;
import org.backstep.training.Computation;
import org.backstep.training.Phases;
import org.backstep.training.Position;

/**
 * The numbers that a line may show: one epoch's, one sample's, and only what has been computed.
 *
 * @param sample which sample, from 1
 * @param computed whether the phase that has been reached has computed a quantity
 */
public record SampleValues(Computation computation, int sample, Predicate<Quantity> computed) {
    public SampleValues {
        int samples = computation.trace().x().columns();
        if (sample < 1 || sample > samples) {
            throw new IllegalArgumentException("sample " + sample + " of " + samples);
        }
    }

    /** With what is computed at a position; the computation is that of its epoch (at the start: of epoch 1). */
    public static SampleValues at(Position position, Phases phases, Computation computation, int sample) {
        int reached = position.isStart() ? 0 : position.phase();
        return new SampleValues(computation, sample, quantity -> phases.firstWith(quantity) <= reached);
    }

    /** Whether a quantity has been computed. */
    public boolean has(Quantity quantity) {
        return computed.test(quantity);
    }

    /** The sample's own column of a quantity, d×1; the whole of what belongs to all samples. */
    public Matrix own(Quantity quantity) {
        return ownColumn(quantity, computation.valueOf(quantity), sample);
    }

    /** N. */
    public int samples() {
        return computation.trace().x().columns();
    }

    /** d_x. */
    public int inputs() {
        return computation.trace().x().rows();
    }

    static Matrix ownColumn(Quantity quantity, Matrix batch, int sample) {
        return quantity.kind().extent() == Extent.SAMPLES ? batch.columnAt(sample - 1) : batch;
    }
}
