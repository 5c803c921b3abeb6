package org.backstep.network;

/** What a layer's weights become when its update does not wait for the other layers; {@link Rule#UPDATED_WEIGHTS}. */
@FunctionalInterface
public interface Lookahead {
    /**
     * The updated parameters of one layer in the order of {@link Parameters}; of the others anything.
     *
     * @param gradients of this layer and those after it; 0 elsewhere
     */
    Parameters updated(int layer, Gradients gradients);
}
