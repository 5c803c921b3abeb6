package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MersenneTwisterTest {
    /** The library's generator has no copy of its state, but the same words. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 42, Integer.MAX_VALUE})
    void theWordsAreThoseOfTheLibrary(int seed) {
        var library = new org.apache.commons.math3.random.MersenneTwister(seed);
        MersenneTwister own = new MersenneTwister(seed);
        for (int k = 0; k < 5000; k++) {
            assertThat(own.nextWord()).isEqualTo(library.nextInt());
        }
    }

    /** With eight kept states they become fewer first at word 524,160, and twice more before the end. */
    @Test
    void placesStayExactWhenKeptStatesAreThinnedOut() {
        MersenneTwister few = new MersenneTwister(7, 8);
        MersenneTwister many = new MersenneTwister(7);
        few.goTo(3_000_000);
        Random choice = new Random(1);
        for (int jump = 0; jump < 50; jump++) {
            int place = choice.nextInt(3_000_000);
            few.goTo(place);
            many.goTo(place);
            assertThat(few.nextWord()).isEqualTo(many.nextWord());
            assertThat(few.place()).isEqualTo(place + 1);
        }
    }
}
