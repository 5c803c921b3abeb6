package org.backstep.training;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.network.Block;
import org.backstep.network.Names;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.jspecify.annotations.Nullable;

/** The search for the first phase of a failed epoch whose numbers are not all finite. */
final class FailureSearch {
    private final Iteration iteration;
    private final Trace trace;
    private final Names names;
    private @Nullable Failure found;

    private FailureSearch(Iteration iteration, Trace trace) {
        this.iteration = iteration;
        this.trace = trace;
        names = Names.of(iteration.parameters().network());
    }

    /** Walks through the phases in order. */
    static Failure in(Iteration iteration, Trace trace, Parameters updated) {
        FailureSearch search = new FailureSearch(iteration, trace);
        Phases phases = Phases.of(iteration.parameters().network());
        for (int phase = 1; phase <= phases.count() && search.found == null; phase++) {
            search.look(phase, phases.get(phase), updated);
        }
        if (search.found == null) {
            throw new IllegalStateException("epoch " + iteration.epoch() + " failed, but all its numbers are finite");
        }
        return search.found;
    }

    private void look(int number, Phase phase, Parameters updated) {
        int l = phase.layer();
        List<Block> blocks = iteration.parameters().network().blocksFromTheLast();
        switch (phase.kind()) {
            case FORWARD, DELTA -> phase.step().makes().forEach(part -> check(number, new OfSample(l, part)));
            case LOSS -> {
                check(number, OfSample.LOSS);
                check(number, OfRun.LOSS, Matrix.scalar(trace.loss()));
            }
            case GRADIENTS ->
                blocks.forEach(block -> check(
                        number, block.quantity().gradient(), trace.gradients().of(block.quantity())));
            case UPDATE ->
                blocks.forEach(block -> check(number, block.quantity().asNew(), updated.of(block.quantity())));
        }
    }

    private void check(int phase, OfSample quantity) {
        check(phase, quantity, trace.of(quantity));
    }

    private void check(int phase, Quantity quantity, Matrix values) {
        if (found != null || values.isFinite()) {
            return;
        }
        boolean samples = quantity instanceof OfSample;
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                if (!Double.isFinite(values.get(i, j)) && (!samples || isInBatch(j))) {
                    String what = entry(quantity, i + 1, j + 1) + " became " + Numbers.significant(values.get(i, j), 4);
                    found = new Failure(new Position(iteration.epoch(), iteration.batch(), phase), what);
                    return;
                }
            }
        }
    }

    /** Whether a sample is in the batch; other samples have columns too, but do not affect the update. */
    private boolean isInBatch(int sample) {
        return trace.batch().map(batch -> batch.contains(sample)).orElse(true);
    }

    private String entry(Quantity quantity, int row, int column) {
        String name = names.nameOf(quantity).plain() + quantity.subscript(row, column);
        return quantity instanceof OfSample ? name + " of sample " + column : name;
    }
}
