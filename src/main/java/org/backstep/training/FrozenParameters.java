package org.backstep.training;

import java.util.BitSet;
import org.backstep.network.Block;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.term.Equation;
import org.backstep.term.Frozen;
import org.backstep.training.optimizer.Moments;
import org.jspecify.annotations.Nullable;

/** The parameters that no update changes, by their place in the order of {@link Parameters}; immutable. */
public final class FrozenParameters {
    public static final FrozenParameters NONE = new FrozenParameters(new BitSet());

    private final BitSet places;

    private FrozenParameters(BitSet places) {
        this.places = places;
    }

    /** This set with the parameters from one place up to, but without, another added or removed. */
    public FrozenParameters with(int from, int to, boolean frozen) {
        BitSet changed = (BitSet) places.clone();
        changed.set(from, to, frozen);
        return new FrozenParameters(changed);
    }

    public boolean contains(int place) {
        return places.get(place);
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    public int count() {
        return places.cardinality();
    }

    /** The text: "none", "2 parameters". */
    public String text() {
        return isEmpty() ? "none" : count() + (count() == 1 ? " parameter" : " parameters");
    }

    /** The places in ascending order. */
    public int[] places() {
        return places.stream().toArray();
    }

    /** An update of a block, or of what an optimiser remembers of it, changed for the frozen entries. */
    public Equation in(Equation update, Block block) {
        int from = block.offset();
        return Frozen.in(update, block.rows(), block.columns(), places.get(from, from + block.size()));
    }

    /** The new parameters, with the frozen ones unchanged. */
    Parameters keep(Parameters before, Parameters after) {
        if (isEmpty()) {
            return after;
        }
        return Parameters.of(before.network(), k -> contains(k) ? before.get(k) : after.get(k));
    }

    /** The new moments, with those of the frozen parameters unchanged, as these have no gradient. */
    Moments keep(Moments before, Moments after) {
        if (isEmpty()) {
            return after;
        }
        return new Moments(keep(before.m(), after.m()), keep(before.v(), after.v()), after.updates());
    }

    private @Nullable Gradients keep(@Nullable Gradients before, @Nullable Gradients after) {
        if (after == null) {
            return null;
        }
        return Gradients.of(after.network(), k -> !contains(k) ? after.get(k) : before == null ? 0 : before.get(k));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof FrozenParameters other && places.equals(other.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    @Override
    public String toString() {
        return places.toString();
    }
}
