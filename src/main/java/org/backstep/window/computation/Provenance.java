package org.backstep.window.computation;

import org.backstep.network.Block;
import org.backstep.network.Initialisation;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.training.Iteration;
import org.backstep.training.Position;

/** The origin, in words, of a number that no phase of this epoch computes. */
final class Provenance {
    private Provenance() {}

    /** The origin in one or two sentences; empty where a phase computes the number. */
    static String of(Cell cell, Snapshot now) {
        Iteration epoch = now.computation().iteration();
        if (cell.quantity() instanceof OfRun quantity) {
            return of(quantity);
        }
        if (cell.quantity().equals(OfSample.INPUT)) {
            return data(cell, now);
        }
        if (!(cell.quantity() instanceof OfParameter parameter) || parameter.isNew()) {
            return "";
        }
        if (parameter.aspect().isRemembered()) {
            return epoch.moments().updates() == 0
                    ? "What the optimiser remembers begins at 0."
                    : "What the optimiser remembers of the gradients before this update.";
        }
        return parameter.isPresentValue() ? parameter(cell, parameter, now) : "";
    }

    private static String of(OfRun quantity) {
        return switch (quantity) {
            case LEARNING_RATE -> "A setting; it holds from the update of the epoch in which it was set.";
            case CHECK_STEP -> "A setting; how far to either side the objective is measured.";
            case GRADIENT_ERROR ->
                "‖a − n‖ / (‖a‖ + ‖n‖): a the gradients of backpropagation, n the measured ones, of all parameters.";
            case EPOCH -> "The number of the epoch we are in.";
            case BATCH -> "Which update of the epoch this is.";
            case BATCHES -> "How many updates the epoch has.";
            case BATCH_SIZE -> "From how many samples this update is made.";
            case EPOCH_LOSS -> "The mean over the epoch's samples, each before the update that it was used in.";
            case MSE -> "The mean of all N·d_x squared differences between x and x̂, with the new parameters.";
            case HELD_OUT_LOSS ->
                "The mean of all squared differences of the samples held out, which are never trained on, before the"
                        + " update.";
            case HELD_OUT_MSE -> "The same with the new parameters.";
            case MAE -> "The mean of all N·d_x distances between x and x̂, with the new parameters.";
            case MAX_POINT_ERROR ->
                "The largest distance between a sample and its reconstruction, with the new parameters.";
            case COMPRESSION_RATIO -> "How many features a sample has for each unit of the code.";
            case PCA_MSE -> "What principal component analysis reaches with as many components as the code has units.";
            case MEAN_MSE -> "What is reached by answering with the mean sample always.";
            case LOSS -> "";
        };
    }

    private static String data(Cell cell, Snapshot now) {
        String name = now.data().features().get(cell.row() - 1);
        boolean named = !name.equals("x_" + cell.row());
        double raw = now.data().raw().get(cell.row() - 1, cell.sample() - 1);
        String given = "Given by the data: " + (named ? name + " is " : "") + Numbers.significant(raw, 6)
                + " in \""
                + now.data().name() + "\"";
        return given + ", " + now.data().scaling().ofFeature(cell.row()) + ".";
    }

    private static String initial(OfParameter parameter, Snapshot now) {
        if (!parameter.slot().drawn()) {
            String words = parameter.slot().words();
            return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " begin at 0.";
        }
        Block block = now.network().block(parameter);
        int in = block.shape().fanIn();
        int out = block.shape().fanOut();
        Initialisation initialisation = now.run().experiment().initialisation();
        String drawn =
                "a standard normal number of seed " + now.run().experiment().seed() + ", times ";
        String value = Numbers.exact(initialisation.value());
        return switch (initialisation.kind()) {
            case XAVIER -> "Drawn by the Xavier initialisation: " + drawn + "√(2/(" + in + " + " + out + ")).";
            case HE -> "Drawn by the He initialisation: " + drawn + "√(2/" + in + ").";
            case NORMAL -> "Drawn: " + drawn + value + ".";
            case CONSTANT -> "All weights begin at " + value + ".";
            case ZEROS -> "All weights begin at 0.";
        };
    }

    private static String parameter(Cell cell, OfParameter parameter, Snapshot now) {
        Iteration epoch = now.computation().iteration();
        boolean first = epoch.epoch() == 1 && epoch.batch() == 1;
        String update = epoch.batch() > 1
                ? "update " + (epoch.batch() - 1) + " of this epoch"
                : "the update of epoch " + (epoch.epoch() - 1);
        String origin = first
                ? initial(parameter, now)
                : wasFrozen(cell, parameter, now)
                        ? "Frozen: " + update + " left it as it was."
                        : "Made by " + update + ".";
        double unedited = now.run().unedited(now.branch(), now.position()).get(parameter, cell.row(), cell.column());
        return unedited == epoch.parameters().get(parameter, cell.row(), cell.column())
                ? origin
                : "Set by hand in this epoch. Before that it was " + Numbers.exact(unedited) + ": "
                        + Character.toLowerCase(origin.charAt(0)) + origin.substring(1);
    }

    /** Whether the update that led here left a parameter alone. */
    private static boolean wasFrozen(Cell cell, OfParameter parameter, Snapshot now) {
        Position before = now.branch().plusBatches(now.position(), -1, now.phases());
        return now.branch()
                .iteration(before)
                .settings()
                .frozen()
                .contains(now.network().block(parameter).place(cell.row(), cell.column()));
    }
}
