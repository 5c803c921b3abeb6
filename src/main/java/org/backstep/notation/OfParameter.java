package org.backstep.notation;

import java.util.Optional;

/**
 * A number for every parameter in a slot of a layer: its value, its gradient, what an optimiser remembers of it.
 *
 * @param layer from 1
 * @param isNew whether it is that after the update
 */
public record OfParameter(int layer, Slot slot, Aspect aspect, boolean isNew) implements Quantity {
    public OfParameter {
        if (layer < 1 || (isNew && !aspect.isRenewed())) {
            throw new IllegalArgumentException("no " + (isNew ? "new " : "") + aspect + " in layer " + layer);
        }
    }

    /** The parameters themselves, before the update. */
    public static OfParameter of(int layer, Slot slot) {
        return new OfParameter(layer, slot, Aspect.VALUE, false);
    }

    /** W of a layer. */
    public static OfParameter weights(int layer) {
        return of(layer, Slot.WEIGHTS);
    }

    /** b of a layer. */
    public static OfParameter biases(int layer) {
        return of(layer, Slot.BIASES);
    }

    /** Another aspect of the same parameters, before the update. */
    public OfParameter as(Aspect other) {
        return new OfParameter(layer, slot, other, false);
    }

    public OfParameter gradient() {
        return as(Aspect.GRADIENT);
    }

    /** The same after the update. */
    public OfParameter asNew() {
        return new OfParameter(layer, slot, aspect, true);
    }

    /** Whether these are the parameters themselves before the update: what can be set and frozen. */
    public boolean isPresentValue() {
        return aspect == Aspect.VALUE && !isNew;
    }

    @Override
    public String word() {
        return (isNew ? "new " : "") + aspect.prefix() + slot.letter();
    }

    @Override
    public String section() {
        return isPresentValue() ? "2.2" : "2.5";
    }

    @Override
    public int indices() {
        return slot.indices();
    }

    @Override
    public Optional<Quantity> renewed() {
        return aspect.isRenewed() && !isNew ? Optional.of(asNew()) : Optional.empty();
    }

    @Override
    public Optional<Quantity> renews() {
        return isNew ? Optional.of(as(aspect)) : Optional.empty();
    }

    @Override
    public Optional<Quantity> measured() {
        return aspect == Aspect.GRADIENT ? Optional.of(as(Aspect.NUMERIC)) : Optional.empty();
    }

    @Override
    public Quantity analytic() {
        return aspect == Aspect.NUMERIC ? gradient() : this;
    }
}
