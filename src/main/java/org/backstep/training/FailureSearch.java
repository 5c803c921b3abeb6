package org.backstep.training;

import org.backstep.matrix.Matrix;
import org.backstep.network.Names;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.backstep.notation.Numbers;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the first phase of a failed epoch whose numbers are not all finite. */
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
        int depth = iteration.parameters().network().depth();
        switch (phase.kind()) {
            case FORWARD -> {
                check(number, Quantity.of(Kind.PRE_ACTIVATION, l), trace.preActivation(l));
                check(number, Quantity.of(Kind.ACTIVATION, l), trace.output(l));
            }
            case LOSS -> {
                check(number, Quantity.of(Kind.SAMPLE_LOSS), trace.sampleLosses());
                check(number, Quantity.of(Kind.LOSS), Matrix.scalar(trace.loss()));
            }
            case DELTA -> check(number, Quantity.of(Kind.DELTA, l), trace.delta(l));
            case GRADIENTS -> {
                for (int layer = depth; layer >= 1; layer--) {
                    check(
                            number,
                            Quantity.of(Kind.WEIGHT_GRADIENT, layer),
                            trace.gradients().weights(layer));
                    check(
                            number,
                            Quantity.of(Kind.BIAS_GRADIENT, layer),
                            trace.gradients().biases(layer));
                }
            }
            case UPDATE -> {
                for (int layer = depth; layer >= 1; layer--) {
                    check(number, Quantity.of(Kind.NEW_WEIGHT, layer), updated.weights(layer));
                    check(number, Quantity.of(Kind.NEW_BIAS, layer), updated.biases(layer));
                }
            }
        }
    }

    private void check(int phase, Quantity quantity, Matrix values) {
        if (found != null || values.isFinite()) {
            return;
        }
        boolean samples = quantity.kind().extent() == Quantity.Extent.SAMPLES;
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

    /** Other samples have columns too, but nothing follows from them. */
    private boolean isInBatch(int sample) {
        return trace.batch().map(batch -> batch.contains(sample)).orElse(true);
    }

    private String entry(Quantity quantity, int row, int column) {
        String name = names.nameOf(quantity).plain() + quantity.subscript(row, column);
        return quantity.kind().extent() == Quantity.Extent.SAMPLES ? name + " of sample " + column : name;
    }
}
