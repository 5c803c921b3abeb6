package org.backstep.layer;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rule for deltas and gradients: §2.5, or one of the usual mistakes of programs, which a gradient check finds. The
 * loss falls with most of them.
 */
public enum Rule {
    CORRECT("correct", "correct backpropagation"),
    /** δ_out = x̂ − x: the slope of the last layer is forgotten. */
    NO_SLOPE_OUT("no_slope_out", "σ′ left out of δ_out"),
    /** No delta has a slope. */
    NO_SLOPE("no_slope", "σ′ left out of every δ"),
    /** δ_l is computed with W_{l+1} after its update. */
    UPDATED_WEIGHTS("updated_weights", "hidden deltas from updated weights"),
    /** The gradients are sums over the samples instead of means. */
    SUM("sum", "sum over the samples instead of mean");

    private final String word;
    private final String description;

    Rule(String word, String description) {
        this.word = word;
        this.description = description;
    }

    public String word() {
        return word;
    }

    /** The rule or the mistake in a few words. */
    public String description() {
        return description;
    }

    /** The description, with "wrong" before a mistake. */
    public String judged() {
        return (this == CORRECT ? "" : "wrong: ") + description;
    }

    /**
     * Whether δ of a layer is multiplied by σ′.
     *
     * @param last whether it is the network's last layer
     */
    public boolean hasSlope(boolean last) {
        return this != NO_SLOPE && (this != NO_SLOPE_OUT || !last);
    }

    public static Optional<Rule> named(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word.equals(word)).findFirst();
    }
}
