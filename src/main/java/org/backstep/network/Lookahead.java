package org.backstep.network;

import org.backstep.layer.Rule;

/** The update of one layer before the other layers have their gradients, for {@link Rule#UPDATED_WEIGHTS}. */
@FunctionalInterface
public interface Lookahead {
    /**
     * The updated parameters of one layer in the order of {@link Parameters}; the other layers' entries are undefined.
     *
     * @param gradients of this layer and the layers after it; 0 elsewhere
     */
    Parameters updated(int layer, Gradients gradients);
}
