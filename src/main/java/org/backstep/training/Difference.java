package org.backstep.training;

import org.backstep.notation.Numbers;

/**
 * One difference that was made between a branch and its parent, or between two runs.
 *
 * @param name of a setting or of an entry of a parameter: "learning_rate", "W_d[2,1]"
 * @param before its value in the parent or the other run: a number, or words
 * @param after its value here
 * @param epoch of the change; a setting holds from there on
 */
public record Difference(Kind kind, String name, Object before, Object after, int epoch) {
    public enum Kind {
        /** A part of the experiment other than its settings. */
        EXPERIMENT,
        SETTING,
        PARAMETER
    }

    /** The difference with four digits: "learning_rate 1 → 10 from epoch 100". */
    public String text() {
        return sentence(brief(before), brief(after));
    }

    /** The difference with every digit. */
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
