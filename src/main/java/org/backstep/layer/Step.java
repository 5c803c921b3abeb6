package org.backstep.layer;

import java.util.List;
import org.backstep.notation.Part;

/**
 * A step of a layer, forward or back: a phase of each update.
 *
 * @param word the name in commands; empty for the one that every layer has, which is called after its layer
 * @param title the heading; empty likewise
 * @param makes the parts that it computes, in order
 */
public record Step(String word, String title, List<Part> makes) {
    public Step {
        makes = List.copyOf(makes);
    }

    /** The step of a layer that has one only. */
    public static Step making(Part... parts) {
        return new Step("", "", List.of(parts));
    }
}
