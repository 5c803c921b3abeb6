package org.backstep.command;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known word was meant. */
public final class Nearest {
    private Nearest() {}

    /** "; did you mean "step"?", or nothing if no known word is near. */
    public static String hint(String word, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        int allowed = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(other -> distance.apply(word, other) <= allowed)
                .min(Comparator.comparingInt(other -> distance.apply(word, other)))
                .map(other -> "; did you mean \"" + other + "\"?")
                .orElse("");
    }
}
