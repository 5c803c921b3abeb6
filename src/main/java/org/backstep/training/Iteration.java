package org.backstep.training;

import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.training.optimizer.Moments;

/**
 * One update as a value: all that its computation depends on besides the data. With one update from all samples an epoch
 * has one.
 *
 * @param epoch 1 is the first
 * @param batch which update of the epoch, from 1
 * @param parameters before this update
 * @param moments what the optimiser remembers before this update
 * @param drawn where the generator stood in its sequence before the order of this epoch's samples was drawn
 * @param settings that hold from this update on
 * @param cause where these parameters come from
 */
public record Iteration(
        int epoch, int batch, Parameters parameters, Moments moments, long drawn, Settings settings, Cause cause) {
    public Iteration {
        if (epoch < 1 || batch < 1) {
            throw new IllegalArgumentException("no update " + batch + " of epoch " + epoch);
        }
    }

    /** What the optimiser remembers after this update's gradients. */
    public Moments remembered(Gradients gradients) {
        return settings.frozen().keep(moments, settings.optimizer().remember(moments, gradients));
    }

    /** §2.5, the update: plain descent W ← W − η·∂W, b ← b − η·∂b, or another optimiser's; frozen ones stay. */
    public Parameters updated(Gradients gradients, Moments remembered) {
        Parameters moved = settings.optimizer().update(parameters, gradients, remembered, settings.learningRate());
        return settings.frozen().keep(parameters, moved);
    }

    /** The same with another cause, parameters and settings, made at this place. */
    Iteration edited(Parameters others, Settings other, Cause why) {
        boolean sameOptimizer =
                other.optimizer().word().equals(settings.optimizer().word());
        return new Iteration(epoch, batch, others, sameOptimizer ? moments : Moments.NONE, drawn, other, why);
    }

    /** Memory taken by the numbers, in bytes. */
    long bytes() {
        return parameters.bytes() + moments.bytes() + 56;
    }
}
