package org.backstep.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backstep.network.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The memory of all that follows from one update; it only grows. The future of an {@link Iteration} is fixed by its value
 * and the data, so this is a cache of a pure function: every call gives the same bits.
 *
 * <p>Losses of all epochs are kept. Iterations are kept for every update while they fit the budget; beyond it for every
 * second, fourth, … ("keys"), and the iterations between are computed again from the key before them.
 *
 * <p>Safe to read while one thread extends it; no reader waits for more than one update.
 */
final class History {
    private final Iteration origin;
    private final Updates updates;
    private final int batches;
    private final Object training = new Object();

    private long budget;
    private int stride = 1;
    private final List<Iteration> keys = new ArrayList<>();
    private double[] losses = new double[64];
    private double[] heldOut = new double[64];
    private double lossSum;
    private int computed;
    private Iteration head;
    private int recomputedFrom;
    private List<Iteration> recomputed = List.of();
    private @Nullable Failure failure;

    /**
     * Begins a history.
     *
     * @param lossBefore sum of the sample losses' means, each times its samples, of the epoch's updates before the origin
     * @param budget the most bytes of iterations
     */
    History(Iteration origin, Updates updates, double lossBefore, long budget) {
        this.origin = origin;
        this.updates = updates;
        this.budget = budget;
        batches = updates.batches(origin.settings());
        lossSum = lossBefore;
        head = origin;
        keys.add(head);
    }

    Iteration origin() {
        return origin;
    }

    int batches() {
        return batches;
    }

    /** The last epoch computed in full; one before the origin's if none is. */
    synchronized int lastComputed() {
        return origin.epoch() + (origin.batch() - 1 + computed) / batches - 1;
    }

    /** Whether an update has been computed. */
    synchronized boolean knows(int epoch, int batch) {
        return index(epoch, batch) < computed;
    }

    /** The end of the last update that has been computed; the position before the origin if none has. */
    synchronized Position lastPosition(Phases phases) {
        int last = origin.batch() - 1 + computed - 1;
        return last < 0
                ? new Position(origin.epoch() - 1, 1, phases.count())
                : new Position(origin.epoch() + last / batches, last % batches + 1, phases.count());
    }

    private long index(int epoch, int batch) {
        return (long) (epoch - origin.epoch()) * batches + batch - origin.batch();
    }

    /** The loss of an epoch up to {@link #lastComputed}: the mean over its samples, each before its own update. */
    synchronized double loss(int epoch) {
        if (epoch < origin.epoch() || epoch > lastComputed()) {
            throw new IllegalArgumentException("no loss of epoch " + epoch);
        }
        return losses[epoch - origin.epoch()];
    }

    /** The loss of the samples held out before the last update of an epoch up to {@link #lastComputed}; NaN without any. */
    synchronized double heldOutLoss(int epoch) {
        loss(epoch);
        return heldOut[epoch - origin.epoch()];
    }

    /** The failure that ends this future, as a number was not finite. */
    synchronized Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Computes the missing updates up to and including this one, unless training fails or the watch stops it. */
    void extendTo(int epoch, int batch, Watch watch) {
        synchronized (training) {
            while (!knows(epoch, batch) && failure().isEmpty()) {
                int last = head.epoch();
                computeNext();
                if (failure().isEmpty() && head.epoch() > last && !watch.goOnAfter(last)) {
                    return;
                }
            }
        }
    }

    private void computeNext() {
        Iteration now = head;
        Updates.Result made = updates.make(now);
        Parameters updated = made.next().parameters();
        boolean finite = made.pass().finite() && updated.isFinite();
        boolean last = now.batch() == batches;
        double held = last ? updates.heldOutLoss(now.parameters()).orElse(Double.NaN) : Double.NaN;
        Failure found = finite ? null : FailureSearch.in(now, updates.trace(now), updated);
        synchronized (this) {
            if (found == null) {
                append(made, held);
            } else {
                failure = found;
            }
        }
    }

    private void append(Updates.Result made, double held) {
        addLoss(made.pass().loss(), held);
        computed++;
        head = made.next();
        if (computed % stride == 0) {
            keys.add(head);
            thin();
        }
    }

    /** Adds an update's loss; one update from all samples has the epoch's loss, to the bit. */
    private void addLoss(double loss, double held) {
        lossSum += batches == 1 ? 0 : loss * updates.samples(head);
        if (head.batch() < batches) {
            return;
        }
        int epoch = head.epoch() - origin.epoch();
        if (epoch == losses.length) {
            losses = Arrays.copyOf(losses, losses.length * 2);
            heldOut = Arrays.copyOf(heldOut, losses.length);
        }
        losses[epoch] = batches == 1 ? loss : lossSum / updates.trained();
        heldOut[epoch] = held;
        lossSum = 0;
    }

    /** Changes the budget; a smaller one drops iterations that can be computed again. */
    synchronized void limit(long bytes) {
        budget = bytes;
        recomputed = List.of();
        thin();
    }

    /** Drops keys; a quarter of the budget is for the updates that were computed again last. */
    private void thin() {
        while (keys.size() > 1 && keys.size() * head.bytes() > budget / 4 * 3) {
            stride *= 2;
            for (int kept = 0; kept < (keys.size() + 1) / 2; kept++) {
                keys.set(kept, keys.get(kept * 2));
            }
            keys.subList((keys.size() + 1) / 2, keys.size()).clear();
        }
    }

    /** An update from the origin to the one after the last that has been computed. */
    Iteration at(int epoch, int batch) {
        long asked = index(epoch, batch);
        int index;
        Iteration key;
        synchronized (this) {
            if (asked < 0 || asked > computed) {
                throw new IllegalArgumentException("update " + batch + " of epoch " + epoch + " has not been computed");
            }
            index = (int) asked;
            if (index == computed) {
                return head;
            }
            if (index >= recomputedFrom && index < recomputedFrom + recomputed.size()) {
                return recomputed.get(index - recomputedFrom);
            }
            key = keys.get(index / stride);
        }
        return index(key.epoch(), key.batch()) == index ? key : recompute(key, index);
    }

    /** Computes again from a key to an index and keeps the last part of the way, for steps back from there. */
    private Iteration recompute(Iteration key, int index) {
        int keyIndex = (int) index(key.epoch(), key.batch());
        int room = (int) Math.max(1, Math.min(index - keyIndex + 1L, budgetForStretch() / key.bytes()));
        List<Iteration> stretch = new ArrayList<>();
        Iteration iteration = key;
        for (int at = keyIndex; at < index; at++) {
            iteration = updates.make(iteration).next();
            if (index - (at + 1) < room) {
                stretch.add(iteration);
            }
        }
        synchronized (this) {
            recomputed = stretch;
            recomputedFrom = index - stretch.size() + 1;
        }
        return iteration;
    }

    private synchronized long budgetForStretch() {
        return budget / 4;
    }

    /** The number of iterations kept, including those computed again. */
    synchronized int kept() {
        return keys.size() + recomputed.size();
    }
}
