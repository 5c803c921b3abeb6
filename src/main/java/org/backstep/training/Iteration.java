package org.backstep.training;

import org.backstep.data.Place;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.training.optimizer.Moments;

/**
 * One update as a value: the whole input of its computation besides the data. An update from all samples is a whole
 * epoch.
 *
 * @param epoch 1 is the first
 * @param batch the number of the update in its epoch, from 1
 * @param parameters before this update
 * @param moments the optimiser's moments before this update
 * @param place the generator's place before this epoch's order of samples was drawn
 * @param settings from this update on
 * @param cause the origin of these parameters
 */
public record Iteration(
        int epoch, int batch, Parameters parameters, Moments moments, Place place, Settings settings, Cause cause) {
    public Iteration {
        if (epoch < 1 || batch < 1) {
            throw new IllegalArgumentException("no update " + batch + " of epoch " + epoch);
        }
    }

    /** The optimiser's moments after this update's gradients. */
    public Moments remembered(Gradients gradients) {
        return settings.frozen().keep(moments, settings.optimizer().remember(moments, gradients));
    }

    /** §2.5, the update: plain descent W ← W − η·∂W, b ← b − η·∂b, or another optimiser's; frozen ones stay. */
    public Parameters updated(Gradients gradients, Moments remembered) {
        Parameters moved = settings.optimizer().update(parameters, gradients, remembered, settings.learningRate());
        return settings.frozen().keep(parameters, moved);
    }

    /** This update with other parameters and settings, and the cause of the edit. */
    Iteration edited(Parameters others, Settings other, Cause why) {
        boolean sameOptimizer =
                other.optimizer().word().equals(settings.optimizer().word());
        return new Iteration(epoch, batch, others, sameOptimizer ? moments : Moments.NONE, place, other, why);
    }

    /** The memory of the numbers, in bytes. */
    long bytes() {
        return parameters.bytes() + moments.bytes() + 56;
    }
}
