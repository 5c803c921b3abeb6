package org.backstep.training;

import java.util.Comparator;
import org.backstep.notation.Quantity;

/**
 * Where we are: phases 1…phase of this epoch are computed. The start is epoch 0 at its last phase, so that one phase
 * further is the first phase of epoch 1.
 */
public record Position(int epoch, int phase) implements Comparable<Position> {
    public Position {
        if (epoch < 0 || phase < 1) {
            throw new IllegalArgumentException("no position at epoch " + epoch + ", phase " + phase);
        }
    }

    /** Before anything has been computed. */
    public static Position start(Phases phases) {
        return new Position(0, phases.count());
    }

    /** Everything of an epoch computed. */
    public static Position endOf(int epoch, Phases phases) {
        return new Position(epoch, phases.count());
    }

    public boolean isStart() {
        return epoch == 0;
    }

    /** The last epoch whose loss is computed here. */
    public int lossCount(Phases phases) {
        return phase >= phases.firstWith(Quantity.of(Quantity.Kind.LOSS)) ? epoch : epoch - 1;
    }

    /** So many phases further, or back if negative; never before the start. */
    public Position plusPhases(long count, Phases phases) {
        long steps = (long) epoch * phases.count() + (phase - 1) + count;
        long first = phases.count() - 1L;
        long at = Math.max(first, steps);
        return new Position(Math.toIntExact(at / phases.count()), (int) (at % phases.count()) + 1);
    }

    /** So many epochs further, or back if negative, at the same phase; never before the start. */
    public Position plusEpochs(long count, Phases phases) {
        long at = epoch + count;
        return at <= 0 ? start(phases) : new Position(Math.toIntExact(at), phase);
    }

    @Override
    public int compareTo(Position other) {
        return Comparator.comparingInt(Position::epoch)
                .thenComparingInt(Position::phase)
                .compare(this, other);
    }
}
