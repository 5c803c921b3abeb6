package org.backstep.training;

import org.backstep.data.DataSource;
import org.backstep.network.Initialisation;
import org.backstep.network.Network;
import org.backstep.network.Rule;
import org.backstep.notation.Numbers;
import org.backstep.training.optimizer.Optimizer;

/**
 * One thing in which a branch was made to differ from the one that it left, or a run from another.
 *
 * @param name of a setting or of an entry of a parameter: "learning_rate", "W_d[2,1]"
 * @param before its value in the branch that was left
 * @param after its value here
 * @param epoch in which it was changed; a setting holds from there on
 */
public record Difference(Kind kind, String name, Object before, Object after, int epoch) {
    /** What was changed. */
    public enum Kind {
        /** What a run is begun with, but its settings. */
        EXPERIMENT,
        SETTING,
        PARAMETER
    }

    /** "learning_rate 1 → 10 from epoch 100", with four digits. */
    public String text() {
        return sentence(brief(before), brief(after));
    }

    /** The same with every digit. */
    public String full() {
        return sentence(exact(before), exact(after));
    }

    private String sentence(String from, String to) {
        String when =
                switch (kind) {
                    case EXPERIMENT -> "";
                    case SETTING -> " from epoch " + epoch;
                    case PARAMETER -> " in epoch " + epoch;
                };
        return name + " " + from + " → " + to + when;
    }

    private static String brief(Object value) {
        if (!(value instanceof Double number)) {
            return words(value);
        }
        String rounded = Numbers.significant(number, 4);
        String exact = Numbers.exact(number);
        return exact.length() <= rounded.length() ? exact : rounded;
    }

    private static String exact(Object value) {
        return value instanceof Double number ? Numbers.full(number) : words(value);
    }

    /** As commands would set it; what has no words of its own here describes itself. */
    private static String words(Object value) {
        if (value instanceof Rule rule) {
            return rule.word();
        }
        if (value instanceof Optimizer optimizer) {
            return optimizer.text();
        }
        if (value instanceof Batching batching) {
            return batching.isWhole() ? "all" : batching.size() + (batching.shuffle() ? "" : " in order");
        }
        if (value instanceof Frozen frozen) {
            return frozen.isEmpty() ? "none" : frozen.count() + (frozen.count() == 1 ? " parameter" : " parameters");
        }
        if (value instanceof DataSource source) {
            return source.text();
        }
        if (value instanceof Network network) {
            return network.sizesText() + " " + network.activationsText();
        }
        if (value instanceof Initialisation initialisation) {
            return initialisation.text();
        }
        return String.valueOf(value);
    }
}
