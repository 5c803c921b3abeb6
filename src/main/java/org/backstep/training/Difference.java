package org.backstep.training;

import org.backstep.notation.Numbers;

/**
 * One thing in which a branch was made to differ from the one that it left, or a run from another.
 *
 * @param name of a setting or of an entry of a parameter: "learning_rate", "W_d[2,1]"
 * @param before its value in the branch that was left: a number, or words
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
            return String.valueOf(value);
        }
        String rounded = Numbers.significant(number, 4);
        String exact = Numbers.exact(number);
        return exact.length() <= rounded.length() ? exact : rounded;
    }

    private static String exact(Object value) {
        return value instanceof Double number ? Numbers.full(number) : String.valueOf(value);
    }
}
