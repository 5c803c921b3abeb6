package org.backstep.training;

import java.util.Comparator;

/**
 * A position in a run: phases 1…phase of this update of this epoch are computed. The start is epoch 0 at its last phase,
 * so that one phase further is the first phase of epoch 1.
 *
 * @param batch the number of the update in its epoch, from 1; always 1 if updates are made from all samples
 */
public record Position(int epoch, int batch, int phase) implements Comparable<Position> {
    public Position {
        if (epoch < 0 || batch < 1 || phase < 1) {
            throw new IllegalArgumentException(
                    "no position at epoch " + epoch + ", batch " + batch + ", phase " + phase);
        }
    }

    /** A position in an epoch's first update. */
    public Position(int epoch, int phase) {
        this(epoch, 1, phase);
    }

    /** The position before the first computation. */
    public static Position start(Phases phases) {
        return new Position(0, phases.count());
    }

    public boolean isStart() {
        return epoch == 0;
    }

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
