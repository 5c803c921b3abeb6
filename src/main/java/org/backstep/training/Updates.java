package org.backstep.training;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.backstep.data.Dataset;
import org.backstep.data.Place;
import org.backstep.layer.Rule;
import org.backstep.matrix.Matrix;
import org.backstep.network.Backpropagation;
import org.backstep.network.Batch;
import org.backstep.network.Gradients;
import org.backstep.network.Lookahead;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.network.Pass;
import org.backstep.network.Trace;
import org.backstep.training.optimizer.Moments;

/**
 * The step from one update to the next: a pure function of the {@link Iteration}, for the data and the seed of a run.
 */
final class Updates {
    private final Dataset data;
    private final Backpropagation backpropagation;
    /** The samples trained on. */
    private final Batch trained;

    private final Orders orders;
    private final Optional<ToDoubleFunction<Parameters>> heldOut;

    Updates(Network network, Dataset data, int seed) {
        this.data = data;
        backpropagation = new Backpropagation(network, data.x());
        trained = Batch.of(data.trained());
        orders = new Orders(seed, trained);
        int[] held = data.heldOut().stream().mapToInt(sample -> sample).toArray();
        heldOut = held.length == 0
                ? Optional.empty()
                : Optional.of(new Backpropagation(network, data.x().columns(held)).losses());
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
        return settings.batching().count(trained());
    }

    /** The number of samples trained on. */
    int trained() {
        return trained.size();
    }

    int samples(Iteration iteration) {
        return batch(iteration).map(Batch::size).orElse(trained());
    }

    /** The samples of one update from all that are trained on; empty if that is all there are. */
    private Optional<Batch> whole() {
        return heldOut.map(some -> trained);
    }

    /** Every quantity of a pass with any parameters; the loss and the gradients are those of all samples trained on. */
    Trace trace(Parameters parameters) {
        return backpropagation.trace(parameters, whole(), Rule.CORRECT, (layer, gradients) -> parameters);
    }

    /** The loss over the samples trained on; for one thread. */
    ToDoubleFunction<Parameters> losses() {
        return heldOut.isEmpty()
                ? backpropagation.losses()
                : new Backpropagation(backpropagation.network(), data.training()).losses();
    }

    /** The loss over the samples held out; empty if there are none. */
    synchronized Optional<Double> heldOutLoss(Parameters parameters) {
        return heldOut.map(loss -> loss.applyAsDouble(parameters));
    }

    /** x̂ of the samples trained on, d_x×N. */
    Matrix reconstruct(Parameters parameters) {
        Matrix all = backpropagation.reconstruct(parameters);
        return whole().map(batch -> all.columns(batch.samples())).orElse(all);
    }

    Metrics metrics(Parameters parameters) {
        return Metrics.of(data.training(), reconstruct(parameters), heldOutLoss(parameters));
    }

    /** The samples of an update; empty for all. */
    Optional<Batch> batch(Iteration iteration) {
        Batching batching = iteration.settings().batching();
        if (batching.isWhole()) {
            return whole();
        }
        Batch order = batching.draws() ? orders.from(iteration.place()).order() : orders.inFile();
        int from = (iteration.batch() - 1) * batching.size();
        return Optional.of(order.part(from, Math.min(from + batching.size(), order.size())));
    }
}
