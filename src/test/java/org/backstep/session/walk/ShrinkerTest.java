package org.backstep.session.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final List<Integer> HUNDRED =
            IntStream.rangeClosed(1, 100).boxed().toList();

    @Test
    void onlyWhatIsNeededToFailIsLeft() {
        assertThat(Shrinker.shrink(HUNDRED, list -> list.contains(17) && list.contains(83)))
                .containsExactly(17, 83);
    }

    @Test
    void whatAlwaysFailsIsLeftEmpty() {
        assertThat(Shrinker.shrink(HUNDRED, list -> true)).isEmpty();
    }

    @Test
    void whatFailsAsAWholeOnlyStaysWhole() {
        assertThat(Shrinker.shrink(HUNDRED, list -> list.size() == 100)).isEqualTo(HUNDRED);
    }
}
