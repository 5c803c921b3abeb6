package org.backstep.window.desk;

import java.util.List;
import java.util.Optional;
import org.backstep.chart.SampleMarks;
import org.backstep.command.Go;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Position;

/** The current position in words and as a command; with the batch where an epoch has more than one update. */
public final class CurrentPosition {
    private CurrentPosition() {}

    /** Whether the current epoch has more than one update. */
    public static boolean hasBatches(Snapshot now) {
        return now.branch().batches(Math.max(1, now.position().epoch())) > 1;
    }

    /** The current position in words: "epoch 40", "epoch 40, batch 3 of 16" or "the start". */
    public static String text(Snapshot now) {
        return text(now.branch(), now.position());
    }

    /** A position on a branch in words. */
    public static String text(Branch line, Position at) {
        if (at.isStart()) {
            return "the start";
        }
        int batches = line.batches(at.epoch());
        return "epoch " + at.epoch() + (batches == 1 ? "" : ", batch " + at.batch() + " of " + batches);
    }

    /** All of where the user is: "epoch 40 · phase 3 of 7 · sample 5 (held out)". */
    public static String place(Snapshot now) {
        Position position = now.position();
        String place = position.isStart()
                ? "at the start"
                : text(now) + " · phase " + position.phase() + " of "
                        + now.phases().count();
        List<String> remarks = SampleMarks.of(now.data()).of(now.sample() - 1);
        Optional<String> absence = absence(now).filter(why -> !now.data().isHeldOut(now.sample() - 1));
        return place + " · sample " + now.sample()
                + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")")
                + absence.map(why -> " (" + why.replaceFirst("is ", "") + ")").orElse("");
    }

    /** Why the selected sample has no part in the present update: "is held out"; empty if it has. */
    public static Optional<String> absence(Snapshot now) {
        int sample = now.sample() - 1;
        if (now.data().isHeldOut(sample)) {
            return Optional.of("is held out");
        }
        return now.computation()
                .trace()
                .batch()
                .filter(batch -> !batch.contains(sample))
                .map(batch -> "is not in this batch");
    }

    /** A command to a phase of the present update; at the start to one of the first update. */
    public static Go toPhase(Snapshot now, int phase) {
        Position here = now.position();
        int batch = !hasBatches(now) ? 0 : here.isStart() ? 1 : here.batch();
        return new Go(
                Go.Place.EPOCH,
                Math.max(1, here.epoch()),
                batch,
                Optional.of(now.phases().name(phase)));
    }

    /** A command to the furthest position computed. */
    public static Go toReached(Snapshot now) {
        Position reached = now.branch().reached();
        int batch = now.branch().batches(reached.epoch()) > 1 ? reached.batch() : 0;
        return new Go(
                Go.Place.EPOCH, reached.epoch(), batch, Optional.of(now.phases().name(reached.phase())));
    }
}
