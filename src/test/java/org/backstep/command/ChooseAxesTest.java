package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.backstep.session.Axes;
import org.backstep.session.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that is read has the columns a, b and c. */
class ChooseAxesTest {
    private static final String TABLE = "data file \"points.csv\" scale=none";

    private static Axes after(String... lines) {
        return new Played(lines).session.snapshot().state().axes();
    }

    @Test
    void theFirstTwoColumnsAreTheAxesAtFirst() {
        assertThat(after()).isEqualTo(Axes.FIRST);
    }

    @ParameterizedTest
    @CsvSource({"axes a c, 0, 2", "axes c b, 2, 1", "axes x_3 x_1, 2, 0", "axes \"b\" x_1, 1, 0"})
    void columnsAreNamedOrNumbered(String command, int across, int up) {
        assertThat(after(TABLE, command)).isEqualTo(new Axes(across, up, false));
    }

    @Test
    void principalComponentsTakeThePlaceOfColumns() {
        assertThat(after(TABLE, "axes pca")).isEqualTo(Axes.PRINCIPAL);
        assertThat(after("axes pca")).isEqualTo(Axes.PRINCIPAL);
    }

    @Test
    void whatIsNoPairOfColumnsIsRefused() {
        assertThatThrownBy(() -> after(TABLE, "axes a d"))
                .hasMessageStartingWith("the data have no column \"d\"; there are a, b, c");
        assertThatThrownBy(() -> after(TABLE, "axes b b"))
                .hasMessage("the axes of a plot are two different columns, not b twice");
        assertThatThrownBy(() -> after(TABLE, "axes a"))
                .hasMessage("expected another column, found the end of the line");
        assertThatThrownBy(() -> after(TABLE, "axes"))
                .hasMessage("expected a column, or pca, found the end of the line");
        assertThatThrownBy(() -> after("data file \"points.csv\" columns=a scale=none", "axes pca"))
                .hasMessage("the data have one column only; plots show it over the number of the sample");
    }

    @Test
    void theyStayWithAnotherNetworkAndGoWithOtherColumns() {
        assertThat(after(TABLE, "axes a c", "network 3-2-3")).isEqualTo(new Axes(0, 2, false));
        assertThat(after(TABLE, "axes a c", "data spiral samples=12")).isEqualTo(Axes.FIRST);
    }

    @Test
    void nothingIsComputedAndNoBranchStarts() {
        Played played = new Played(TABLE, "go epoch 3");
        Snapshot before = played.session.snapshot();
        played.run("axes pca");
        assertThat(played.session.snapshot().state().sameBranches(before.state()))
                .isTrue();
        assertThat(played.session.snapshot().state().sameAs(before.state())).isFalse();
    }
}
