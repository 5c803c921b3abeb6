package org.backstep.window.computation;

import org.backstep.training.Phase;

/** What a phase's card is headed with. */
final class PhaseTitles {
    private PhaseTitles() {}

    /** "Encode", "Output delta"; in deeper networks "Layer 3 forward", "Delta of layer 2". */
    static String title(Phase phase, int depth) {
        boolean document = depth == 2;
        return switch (phase.kind()) {
            case FORWARD ->
                document ? (phase.layer() == 1 ? "Encode" : "Decode") : "Layer " + phase.layer() + " forward";
            case LOSS -> "Loss";
            case DELTA ->
                phase.layer() == depth ? "Output delta" : document ? "Hidden delta" : "Delta of layer " + phase.layer();
            case GRADIENTS -> "Gradients";
            case UPDATE -> "Update";
        };
    }

    /** The notebook's section. */
    static String section(Phase phase, int depth) {
        return switch (phase.kind()) {
            case FORWARD -> phase.layer() == depth ? "§2.3" : "§2.2";
            case LOSS -> "§2.4";
            default -> "§2.5";
        };
    }
}
