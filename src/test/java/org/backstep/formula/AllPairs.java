package org.backstep.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A small set of cases in which every two choices of every two settings meet. A case has one choice of each setting, from 0.
 */
final class AllPairs {
    private static final int TRIED = 40;

    private final int[] choices;
    private final Random random = new Random(1);

    private AllPairs(int... choices) {
        this.choices = choices;
    }

    /** The cases, always the same ones: of several random ones in turn the one with the most pairs that are new. */
    static List<int[]> of(int... choices) {
        return new AllPairs(choices).cases();
    }

    /** Every combination. */
    static List<int[]> product(int... choices) {
        List<int[]> all = new ArrayList<>();
        int count = Arrays.stream(choices).reduce(1, (a, b) -> a * b);
        for (int number = 0; number < count; number++) {
            int[] one = new int[choices.length];
            for (int k = 0, rest = number; k < choices.length; rest /= choices[k], k++) {
                one[k] = rest % choices[k];
            }
            all.add(one);
        }
        return all;
    }

    private List<int[]> cases() {
        Set<List<Integer>> missing = new LinkedHashSet<>();
        product(choices).forEach(one -> missing.addAll(pairs(one)));
        List<int[]> cases = new ArrayList<>();
        while (!missing.isEmpty()) {
            List<Integer> first = missing.iterator().next();
            int[] best = candidate(first);
            for (int k = 1; k < TRIED; k++) {
                int[] other = candidate(first);
                if (count(other, missing) > count(best, missing)) {
                    best = other;
                }
            }
            pairs(best).forEach(missing::remove);
            cases.add(best);
        }
        return cases;
    }

    private int[] candidate(List<Integer> pair) {
        int[] one = Arrays.stream(choices).map(random::nextInt).toArray();
        one[pair.get(0)] = pair.get(1);
        one[pair.get(2)] = pair.get(3);
        return one;
    }

    private static long count(int[] one, Set<List<Integer>> missing) {
        return pairs(one).stream().filter(missing::contains).count();
    }

    private static List<List<Integer>> pairs(int[] one) {
        List<List<Integer>> all = new ArrayList<>();
        for (int i = 0; i < one.length; i++) {
            for (int j = i + 1; j < one.length; j++) {
                all.add(List.of(i, one[i], j, one[j]));
            }
        }
        return all;
    }
}
