package org.backstep.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backstep.network.Backpropagation;
import org.backstep.network.Parameters;
import org.backstep.network.Pass;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one epoch: a memory that only grows. The future of an epoch is fixed by its parameters, its settings
 * and the data, so this is a cache of a pure function: whoever asks again gets the same bits.
 *
 * <p>Losses of all epochs are kept. Parameters are kept for every epoch while they fit the budget; beyond it for every
 * second, fourth, … ("key epochs"), and the epochs between are computed again from the key before them.
 *
 * <p>Safe to read while one thread extends it; no reader waits for more than one epoch.
 */
final class History {
    private final Epoch origin;
    private final Backpropagation backpropagation;
    private final Object training = new Object();

    private long budget;
    private int stride = 1;
    private final List<Parameters> keys = new ArrayList<>();
    private double[] losses = new double[64];
    private int computed;
    private Parameters head;
    private int recomputedFrom;
    private List<Parameters> recomputed = List.of();
    private @Nullable Failure failure;

    /**
     * Begins a history.
     *
     * @param budget bytes of parameters to be kept
     */
    History(Epoch origin, Backpropagation backpropagation, long budget) {
        this.origin = origin;
        this.backpropagation = backpropagation;
        this.budget = budget;
        head = origin.parameters();
        keys.add(head);
    }

    Epoch origin() {
        return origin;
    }

    /** The last epoch whose whole computation is known; one before the origin if none is. */
    synchronized int lastComputed() {
        return origin.number() + computed - 1;
    }

    /** The loss of an epoch up to {@link #lastComputed}, before its update. */
    synchronized double loss(int epoch) {
        if (epoch < origin.number() || epoch > lastComputed()) {
            throw new IllegalArgumentException("no loss of epoch " + epoch);
        }
        return losses[epoch - origin.number()];
    }

    /** Where this future ends because a number was not finite. */
    synchronized Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Computes epochs up to and including one, unless they are known, training fails or the watch says stop. */
    void extendTo(int epoch, Watch watch) {
        synchronized (training) {
            while (lastComputed() < epoch && failure().isEmpty()) {
                int next = lastComputed() + 1;
                computeNext(next);
                if (failure().isEmpty() && !watch.goOnAfter(next)) {
                    return;
                }
            }
        }
    }

    private void computeNext(int number) {
        Epoch epoch = asEpoch(number, head);
        Pass pass = backpropagation.pass(head);
        Parameters updated = epoch.updated(pass.gradients());
        boolean finite = pass.finite() && updated.isFinite();
        Failure found = finite ? null : FailureSearch.in(epoch, backpropagation.trace(head), updated);
        synchronized (this) {
            if (found == null) {
                append(pass.loss(), updated);
            } else {
                failure = found;
            }
        }
    }

    private void append(double loss, Parameters updated) {
        if (computed == losses.length) {
            losses = Arrays.copyOf(losses, losses.length * 2);
        }
        losses[computed++] = loss;
        head = updated;
        if (computed % stride == 0) {
            keys.add(updated);
            thin();
        }
    }

    /** Changes the budget; a smaller one forgets parameters that can be computed again. */
    synchronized void limit(long bytes) {
        budget = bytes;
        recomputed = List.of();
        thin();
    }

    /** A quarter of the budget is for the stretch that was computed again last. */
    private void thin() {
        while (keys.size() > 1 && keys.size() * head.bytes() > budget / 4 * 3) {
            stride *= 2;
            for (int kept = 0; kept < (keys.size() + 1) / 2; kept++) {
                keys.set(kept, keys.get(kept * 2));
            }
            keys.subList((keys.size() + 1) / 2, keys.size()).clear();
        }
    }

    /** An epoch from the origin's to the one after {@link #lastComputed}. */
    Epoch epoch(int number) {
        return asEpoch(number, parametersBefore(number));
    }

    private Epoch asEpoch(int number, Parameters parameters) {
        return number == origin.number() ? origin : new Epoch(number, parameters, origin.settings(), Cause.UPDATED);
    }

    private Parameters parametersBefore(int number) {
        int index = number - origin.number();
        int keyIndex;
        Parameters parameters;
        synchronized (this) {
            if (index < 0 || index > computed) {
                throw new IllegalArgumentException("epoch " + number + " has not been computed");
            }
            if (index == computed) {
                return head;
            }
            if (index >= recomputedFrom && index < recomputedFrom + recomputed.size()) {
                return recomputed.get(index - recomputedFrom);
            }
            keyIndex = index - index % stride;
            parameters = keys.get(index / stride);
        }
        return index == keyIndex ? parameters : recompute(keyIndex, parameters, index);
    }

    /** Goes on from a key to an index and keeps the last part of the way, for whoever steps back from there. */
    private Parameters recompute(int keyIndex, Parameters key, int index) {
        int room = (int) Math.max(1, Math.min(index - keyIndex + 1L, budgetForStretch() / key.bytes()));
        List<Parameters> stretch = new ArrayList<>();
        Parameters parameters = key;
        for (int at = keyIndex; at < index; at++) {
            Epoch epoch = asEpoch(origin.number() + at, parameters);
            parameters = epoch.updated(backpropagation.pass(parameters).gradients());
            if (index - (at + 1) < room) {
                stretch.add(parameters);
            }
        }
        synchronized (this) {
            recomputed = stretch;
            recomputedFrom = index - stretch.size() + 1;
        }
        return parameters;
    }

    private synchronized long budgetForStretch() {
        return budget / 4;
    }

    /** How many epochs' parameters are kept, those computed again included. */
    synchronized int kept() {
        return keys.size() + recomputed.size();
    }
}
