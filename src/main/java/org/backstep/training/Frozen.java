package org.backstep.training;

import java.util.BitSet;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.training.optimizer.Moments;
import org.jspecify.annotations.Nullable;

/** Which parameters no update moves, by their place in the order of {@link Parameters}; immutable. */
public final class Frozen {
    /** All move. */
    public static final Frozen NONE = new Frozen(new BitSet());

    private final BitSet places;

    private Frozen(BitSet places) {
        this.places = places;
    }

    /** Some more of them, or fewer. */
    public Frozen with(int from, int to, boolean frozen) {
        BitSet changed = (BitSet) places.clone();
        changed.set(from, to, frozen);
        return new Frozen(changed);
    }

    public boolean contains(int place) {
        return places.get(place);
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** How many. */
    public int count() {
        return places.cardinality();
    }

    /** "none", "2 parameters". */
    public String text() {
        return isEmpty() ? "none" : count() + (count() == 1 ? " parameter" : " parameters");
    }

    /** The places, from the first on. */
    public int[] places() {
        return places.stream().toArray();
    }

    /** The new parameters, the frozen ones as they were. */
    Parameters keep(Parameters before, Parameters after) {
        if (isEmpty()) {
            return after;
        }
        return Parameters.of(before.network(), k -> contains(k) ? before.get(k) : after.get(k));
    }

    /** What is remembered of gradients, that of the frozen ones as it was: they have none. */
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
        return object instanceof Frozen other && places.equals(other.places);
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
