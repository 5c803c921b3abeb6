package org.backstep.training;

import java.util.Optional;
import org.backstep.data.Place;
import org.backstep.network.Backpropagation;
import org.backstep.network.Batch;
import org.backstep.network.Gradients;
import org.backstep.network.Lookahead;
import org.backstep.network.Parameters;
import org.backstep.network.Pass;
import org.backstep.network.Trace;
import org.backstep.training.optimizer.Moments;

/**
 * The step from one update to the next: a pure function of the {@link Iteration}, for the data and the seed of a run.
 */
final class Updates {
    private final Backpropagation backpropagation;
    private final Orders orders;

    Updates(Backpropagation backpropagation, int seed) {
        this.backpropagation = backpropagation;
        orders = new Orders(seed, backpropagation.samples());
    }

    record Result(Pass pass, Iteration next) {}

    Result make(Iteration iteration) {
        Pass pass = backpropagation.pass(
                iteration.parameters(), batch(iteration), iteration.settings().rule(), lookahead(iteration));
        Moments remembered = iteration.remembered(pass.gradients());
        return new Result(pass, next(iteration, iteration.updated(pass.gradients(), remembered), remembered));
    }

    /** Every quantity of an update. */
    Trace trace(Iteration iteration) {
        return backpropagation.trace(
                iteration.parameters(), batch(iteration), iteration.settings().rule(), lookahead(iteration));
    }

    private static Lookahead lookahead(Iteration iteration) {
        return (layer, gradients) -> updated(iteration, gradients);
    }

    private static Parameters updated(Iteration iteration, Gradients gradients) {
        return iteration.updated(gradients, iteration.remembered(gradients));
    }

    private Iteration next(Iteration from, Parameters parameters, Moments moments) {
        Settings settings = from.settings();
        if (from.batch() < batches(settings)) {
            return new Iteration(
                    from.epoch(), from.batch() + 1, parameters, moments, from.place(), settings, Cause.UPDATED);
        }
        Place place = settings.batching().draws() ? orders.from(from.place()).after() : from.place();
        return new Iteration(from.epoch() + 1, 1, parameters, moments, place, settings, Cause.UPDATED);
    }

    int batches(Settings settings) {
        return settings.batching().count(backpropagation.samples());
    }

    int samples(Iteration iteration) {
        return batch(iteration).map(Batch::size).orElse(backpropagation.samples());
    }

    /** The samples of an update; empty for all. */
    Optional<Batch> batch(Iteration iteration) {
        Batching batching = iteration.settings().batching();
        if (batching.isWhole()) {
            return Optional.empty();
        }
        Batch order = batching.draws() ? orders.from(iteration.place()).order() : orders.inFile();
        int from = (iteration.batch() - 1) * batching.size();
        return Optional.of(order.part(from, Math.min(from + batching.size(), order.size())));
    }

    Backpropagation backpropagation() {
        return backpropagation;
    }
}
