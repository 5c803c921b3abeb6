package org.backstep.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    private static FrontMatter of(String text) {
        return FrontMatter.of(text.lines().toList());
    }

    @Test
    void entriesListsAndTextsAreRead() {
        FrontMatter front =
                of("---\ntitle: A: b\nlist:\n  - one\n  - 'two'\ntext: |\n  first\n  second\nempty:\n---\n# T");
        assertThat(front.entries())
                .isEqualTo(Map.of("title", "A: b", "list", "one, two", "text", "first\nsecond", "empty", ""));
        assertThat(front.lines()).isEqualTo(10);
    }

    @Test
    void quotesAreTakenOffOnlyInPairs() {
        assertThat(of("---\na: 'it''s'\nb: \"say \\\"x\\\"\"\nc: '\nd: \"\ne: 'x\n---")
                        .entries())
                .isEqualTo(Map.of("a", "it's", "b", "say \"x\"", "c", "'", "d", "\"", "e", "'x"));
    }

    @Test
    void withoutItsLastLineItIsAllOfTheText() {
        assertThat(of("---\na: b\n# T").closed()).isFalse();
        assertThat(of("---\na: b\n...\n# T").closed()).isTrue();
        assertThat(of("# T\n---\na: b\n---").lines()).isZero();
    }
}
