package org.backstep.notation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known word was meant. */
public final class Nearest {
    private Nearest() {}

    /** "; did you mean "step"?", or nothing if no known word is near. */
    public static String hint(String word, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        int allowed = Math.max(1, word.length() / 3);
        String lower = word.toLowerCase(Locale.ROOT);
        ToIntFunction<String> far = other -> distance.apply(lower, other.toLowerCase(Locale.ROOT));
        return known.stream()
                .filter(other -> far.applyAsInt(other) <= allowed)
                .min(Comparator.comparingInt(far))
                .map(other -> "; did you mean \"" + other + "\"?")
                .orElse("");
    }
}
