package org.backstep.session;

import org.backstep.training.Position;

/** The words for where a move has ended. */
public final class Arrival {
    private Arrival() {}

    /** "at epoch 3", or "epochs 4 to 12: computed" where the move trained. */
    public static String sentence(Snapshot before, Snapshot after) {
        Position there = after.position();
        Position known = before.branch().reached();
        if (there.compareTo(known) <= 0) {
            return "at " + place(after);
        }
        if (!isWhole(there, after)) {
            return place(after) + ": computed";
        }
        int first = isWhole(known, after) ? known.epoch() + 1 : known.epoch();
        return first < there.epoch()
                ? "epochs " + first + " to " + there.epoch() + ": computed"
                : "epoch " + there.epoch() + ": computed";
    }

    /** Whether all updates and phases of an epoch are computed. */
    private static boolean isWhole(Position at, Snapshot now) {
        return at.phase() == now.phases().count() && at.batch() == now.branch().batches(at.epoch());
    }

    /** "the start", "epoch 40", "epoch 40, phase decode". */
    public static String place(Snapshot now) {
        Position position = now.position();
        if (position.isStart()) {
            return "the start";
        }
        int batches = now.branch().batches(position.epoch());
        boolean whole = position.phase() == now.phases().count();
        return "epoch " + position.epoch()
                + (batches == 1 || (whole && position.batch() == batches)
                        ? ""
                        : ", batch " + position.batch() + " of " + batches)
                + (whole ? "" : ", phase " + now.phases().name(position.phase()));
    }
}
