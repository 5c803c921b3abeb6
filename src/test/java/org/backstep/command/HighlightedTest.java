package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.backstep.command.expression.Reading;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightedTest {
    private static final Snapshot SMALL = Session.of(Notebook.experiment()).snapshot();

    /** A highlight of a larger network may stand when the network becomes 2-1-2. */
    @ParameterizedTest
    @CsvSource({"W_d, true", "'W_d[2,1]', true", "'W_d[1,3]', false", "'delta_out[3]', false", "W_3, false", "z, true"})
    void whatASmallerNetworkLacksIsNotInIt(String target, boolean there) {
        Reading highlighted =
                ((Pointer) Script.parse("highlight " + target)).target().orElseThrow();
        assertThat(highlighted.isIn(SMALL)).isEqualTo(there);
    }
}
