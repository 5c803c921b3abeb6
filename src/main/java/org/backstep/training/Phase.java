package org.backstep.training;

import java.util.Locale;
import org.backstep.layer.Rule;
import org.backstep.layer.Step;
import org.backstep.network.Network;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;

/**
 * One step within an epoch.
 *
 * @param layer the layer of FORWARD and DELTA, from 1; else 0
 * @param step the layer's step; of all layers together none
 */
public record Phase(Kind kind, int layer, Step step) {
    private static final Step OF_ALL = Step.making();

    public enum Kind {
        /** A step of a layer forward, §2.2 and §2.3. */
        FORWARD,
        /** The loss of each sample and of the batch, §2.4. */
        LOSS,
        /** A step of a layer back, §2.5. */
        DELTA,
        /** The mean gradients of all layers, §2.5. */
        GRADIENTS,
        /** The new parameters of all layers, §2.5. */
        UPDATE
    }

    public Phase {
        boolean layered = kind == Kind.FORWARD || kind == Kind.DELTA;
        if (layered ? layer < 1 : layer != 0) {
            throw new IllegalArgumentException("phase " + kind + " of layer " + layer);
        }
    }

    /** A phase of all layers together. */
    static Phase of(Kind kind) {
        return new Phase(kind, 0, OF_ALL);
    }

    /** The name in commands: with two layers the document's ("encode", "delta_hidden"), else the general one. */
    public String name(Network network) {
        if (!step.word().isEmpty()) {
            return step.word();
        }
        if (layer == 0 || !network.isOfDocument()) {
            return generalName();
        }
        boolean last = layer == 2;
        return kind == Kind.FORWARD ? last ? "decode" : "encode" : last ? "delta_out" : "delta_hidden";
    }

    /** The name that is valid in any network: "forward_2", "delta_3". */
    String generalName() {
        return kind.name().toLowerCase(Locale.ROOT) + (layer == 0 ? "" : "_" + layer);
    }

    /** The heading: "Encode", "Output delta"; in deeper networks "Layer 3 forward", "Delta of layer 2". */
    public String title(Network network) {
        if (!step.title().isEmpty()) {
            return step.title();
        }
        boolean document = network.isOfDocument();
        return switch (kind) {
            case FORWARD -> document ? layer == 1 ? "Encode" : "Decode" : "Layer " + layer + " forward";
            case LOSS -> "Loss";
            case DELTA ->
                layer == network.depth() ? "Output delta" : document ? "Hidden delta" : "Delta of layer " + layer;
            case GRADIENTS -> "Gradients";
            case UPDATE -> "Update";
        };
    }

    /** The notebook's section. */
    public String section(Network network) {
        return switch (kind) {
            case FORWARD -> layer == network.depth() ? "§2.3" : "§2.2";
            case LOSS -> "§2.4";
            case DELTA, GRADIENTS, UPDATE -> "§2.5";
        };
    }

    /** Whether the phase combines the numbers of many samples. */
    public boolean isOverSamples() {
        return kind == Kind.LOSS || kind == Kind.GRADIENTS;
    }

    /** Whether a wrong rule changes the equations. */
    public boolean isChangedBy(Rule rule, Network network) {
        return switch (kind) {
            case DELTA ->
                rule != Rule.CORRECT
                        && !network.back(layer, step, rule, false)
                                .equals(network.back(layer, step, Rule.CORRECT, false));
            case GRADIENTS -> rule == Rule.SUM;
            case FORWARD, LOSS, UPDATE -> false;
        };
    }

    boolean makes(Quantity quantity) {
        return switch (kind) {
            case FORWARD, DELTA ->
                quantity instanceof OfSample sample
                        && sample.layer() == layer
                        && step.makes().contains(sample.part());
            case LOSS ->
                quantity.equals(OfSample.LOSS)
                        || quantity == OfRun.LOSS
                        || quantity == OfRun.EPOCH_LOSS
                        || quantity == OfRun.HELD_OUT_LOSS;
            case GRADIENTS ->
                (quantity.analytic() instanceof OfParameter gradient && gradient.aspect() == Aspect.GRADIENT)
                        || quantity == OfRun.GRADIENT_ERROR;
            case UPDATE ->
                quantity.renews().isPresent()
                        || quantity == OfRun.MSE
                        || quantity == OfRun.MAE
                        || quantity == OfRun.HELD_OUT_MSE
                        || quantity == OfRun.MAX_POINT_ERROR;
        };
    }
}
