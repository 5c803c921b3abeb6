package org.backstep.data;

import java.util.List;
import java.util.OptionalInt;

/**
 * A word for each sample that is not learnt: its class.
 *
 * @param name of the column
 * @param values N of them; empty where the table has none
 */
public record Labels(String name, List<String> values) {
    public Labels {
        values = List.copyOf(values);
    }

    /** All classes, each once, in alphabetical order. */
    public List<String> classes() {
        return values.stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The next sample of a class after another one, both from 1; after the last the first. Empty if it has none. */
    public OptionalInt next(String label, int after) {
        int count = values.size();
        for (int k = 1; k <= count; k++) {
            int sample = (after - 1 + k) % count;
            if (values.get(sample).equals(label)) {
                return OptionalInt.of(sample + 1);
            }
        }
        return OptionalInt.empty();
    }
}
