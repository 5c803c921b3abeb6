package org.backstep.session.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing list shorter, so that it can be read: leaves out ever smaller pieces while it still fails. */
final class Shrinker {
    private Shrinker() {}

    /** A part of the list that still fails and of which no single element can be left out. */
    static <T> List<T> shrink(List<T> failing, Predicate<List<T>> fails) {
        List<T> shortest = failing;
        int piece = Math.max(1, failing.size() / 2);
        while (true) {
            List<T> shorter = withoutPieces(shortest, piece, fails);
            if (piece == 1 && shorter.size() == shortest.size()) {
                return shorter;
            }
            shortest = shorter;
            piece = Math.max(1, piece / 2);
        }
    }

    private static <T> List<T> withoutPieces(List<T> failing, int piece, Predicate<List<T>> fails) {
        List<T> shortest = failing;
        int from = 0;
        while (from < shortest.size()) {
            List<T> without = new ArrayList<>(shortest.subList(0, from));
            without.addAll(shortest.subList(Math.min(shortest.size(), from + piece), shortest.size()));
            if (fails.test(without)) {
                shortest = without;
            } else {
                from += piece;
            }
        }
        return shortest;
    }
}
