package org.backstep.window.plots;

import java.util.Optional;
import org.backstep.network.Coordinate;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.training.LossSlice;

/**
 * The two parameters of a slice; immutable.
 *
 * @param own whether the user has chosen them; then a selection elsewhere does not change them
 * @param moved whether there was training by which to choose
 */
record SliceChoice(Network network, Coordinate across, Coordinate up, boolean own, boolean moved) {
    /**
     * The selected parameter and the one that training has moved most; without a selection the two that it has moved most,
     * without training the first two.
     */
    static SliceChoice at(Snapshot now) {
        int last = now.branch().lastComputed();
        boolean moved = last > 0;
        Parameters before = now.branch().epoch(1).parameters();
        Parameters after = moved ? now.branch().epoch(last + 1).parameters() : before;
        Coordinate nothing = new Coordinate(OfParameter.weights(Integer.MAX_VALUE), 1, 1);
        Coordinate across = selected(now)
                .orElseGet(() -> LossSlice.movedMost(before, after, nothing).orElseGet(() -> first(now.network())));
        return new SliceChoice(now.network(), across, partner(now.network(), before, after, across), false, moved);
    }

    private static Coordinate first(Network network) {
        return Coordinate.all(network).findFirst().orElseThrow();
    }

    private static Coordinate partner(Network network, Parameters before, Parameters after, Coordinate across) {
        return LossSlice.movedMost(before, after, across).orElseGet(() -> Coordinate.all(network)
                .filter(one -> !one.equals(across))
                .findFirst()
                .orElseThrow());
    }

    private static Optional<Coordinate> selected(Snapshot now) {
        return now.state().selection().entry().flatMap(SliceChoice::of).filter(one -> one.isIn(now.network()));
    }

    /** An entry of a matrix of parameters, or of its gradient or new value. */
    private static Optional<Coordinate> of(Selection.Entry entry) {
        return entry.quantity() instanceof OfParameter parameter
                        && !parameter.aspect().isRemembered()
                ? Optional.of(new Coordinate(parameter.as(Aspect.VALUE), entry.row(), entry.column()))
                : Optional.empty();
    }

    /**
     * What holds for a newer snapshot: the same, unless the network is another one or, as long as the user has not chosen,
     * training has begun or another parameter was selected.
     */
    SliceChoice following(Snapshot now) {
        if (!network.equals(now.network())) {
            return at(now);
        }
        boolean begun = !moved && now.branch().lastComputed() > 0;
        boolean other = selected(now).filter(one -> !one.equals(across)).isPresent();
        return !own && (begun || other) ? at(now) : this;
    }

    /** The choice of the user; choosing one for both exchanges them. */
    SliceChoice chosen(Coordinate newAcross, Coordinate newUp) {
        boolean same = newAcross.equals(newUp);
        boolean acrossChanged = !newAcross.equals(across);
        return new SliceChoice(
                network, same && !acrossChanged ? up : newAcross, same && acrossChanged ? across : newUp, true, moved);
    }

    HistoryEntry acrossEntry() {
        return new HistoryEntry(across.quantity(), across.row(), across.column());
    }

    HistoryEntry upEntry() {
        return new HistoryEntry(up.quantity(), up.row(), up.column());
    }
}
