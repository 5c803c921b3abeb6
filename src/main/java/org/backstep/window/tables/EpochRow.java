package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backstep.network.Block;
import org.backstep.network.Gradients;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.Marks;
import org.backstep.window.kit.Column;
import org.backstep.window.kit.NumberCells;
import org.jspecify.annotations.Nullable;

/** An epoch of the branch of a snapshot: its loss and the norm of each of its gradients. */
final class EpochRow {
    static final Column<EpochRow> NUMBER =
            Column.of("epoch", Integer.class, EpochRow::number).wide(70);

    private final int number;
    private final Snapshot now;
    private @Nullable List<Double> written;

    EpochRow(int number, Snapshot now) {
        this.number = number;
        this.now = now;
    }

    /** The columns of the epochs of a snapshot. */
    static List<Column<EpochRow>> columns(Snapshot now, EpochNorms norms, NumberCells losses) {
        List<Column<EpochRow>> columns = new ArrayList<>();
        columns.add(NUMBER);
        columns.add(
                Column.of("loss", Double.class, EpochRow::loss).painted(losses).wide(88));
        if (!now.data().heldOut().isEmpty()) {
            columns.add(Column.of("held_out_loss", Double.class, EpochRow::heldOutLoss)
                    .headed("held-out loss")
                    .painted(losses)
                    .wide(96));
        }
        List<Block> blocks = now.network().blocks();
        for (int k = 0; k < blocks.size(); k++) {
            int index = k;
            OfParameter gradient = blocks.get(k).quantity().gradient();
            String name = now.names().nameOf(gradient).text();
            columns.add(Column.<EpochRow>of(
                            "norm_" + name,
                            Double.class,
                            row -> row.isComputed(gradient) ? entry(norms.of(row), index) : null)
                    .written(row -> entry(row.writtenNorms(), index))
                    .headed("norm " + name) // in letters: the words' font has no ‖ and no ∇
                    .coloured(Role.DELTA) // gradients are the deltas' share in the parameters
                    .wide(88));
        }
        Map<Integer, String> marks = Marks.of(now);
        columns.add(Column.<EpochRow>of("mark", String.class, row -> marks.getOrDefault(row.number, ""))
                .wide(160));
        return columns;
    }

    private static @Nullable Double entry(List<Double> norms, int index) {
        return index < norms.size() ? norms.get(index) : null;
    }

    int number() {
        return number;
    }

    Snapshot now() {
        return now;
    }

    private @Nullable Double loss() {
        return isComputed(OfRun.LOSS) ? now.branch().loss(number) : null;
    }

    private @Nullable Double heldOutLoss() {
        return isComputed(OfRun.HELD_OUT_LOSS) ? now.branch().heldOutLoss(number) : null;
    }

    /** The last epoch may have reached an early phase only. */
    private boolean isComputed(Quantity quantity) {
        boolean whole = number < now.branch().reached().epoch();
        return number <= now.branch().lastComputed()
                && !now.isMasked(quantity)
                && (whole || now.atEpoch(number).canRead(quantity));
    }

    /**
     * The norm of each gradient, by a pass through the data; on any thread. Not by Run.compute: that would forget the epoch
     * that all other panes are showing.
     */
    List<Double> norms() {
        Gradients all = now.run().trace(now.branch().epoch(number).parameters()).gradients();
        return now.network().blocks().stream()
                .map(block -> all.of(block.quantity().gradient()).norm())
                .toList();
    }

    /** The norms for a copy, computed once for all of its columns; empty if one of them is not computed yet. */
    private List<Double> writtenNorms() {
        List<Double> all = written;
        if (all == null) {
            boolean known = now.network().blocks().stream()
                    .allMatch(block -> isComputed(block.quantity().gradient()));
            all = known ? norms() : List.of();
            written = all;
        }
        return all;
    }
}
