package org.backstep.training;

import java.util.Comparator;

/**
 * Where we are: phases 1…phase of this update of this epoch are computed. The start is epoch 0 at its last phase, so that
 * one phase further is the first phase of epoch 1.
 *
 * @param batch which update of the epoch, from 1; 1 where one is made from all samples
 */
public record Position(int epoch, int batch, int phase) implements Comparable<Position> {
    public Position {
        if (epoch < 0 || batch < 1 || phase < 1) {
            throw new IllegalArgumentException(
                    "no position at epoch " + epoch + ", batch " + batch + ", phase " + phase);
        }
    }

    /** In an epoch's first update, or only one. */
    public Position(int epoch, int phase) {
        this(epoch, 1, phase);
    }

    /** Before anything has been computed. */
    public static Position start(Phases phases) {
        return new Position(0, phases.count());
    }

    public boolean isStart() {
        return epoch == 0;
    }

    /** Whether another is in the same update. */
    public boolean isInUpdateOf(Position other) {
        return epoch == other.epoch && batch == other.batch;
    }

    @Override
    public int compareTo(Position other) {
        return Comparator.comparingInt(Position::epoch)
                .thenComparingInt(Position::batch)
                .thenComparingInt(Position::phase)
                .compare(this, other);
    }
}
