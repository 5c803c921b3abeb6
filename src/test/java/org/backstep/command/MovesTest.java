package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.training.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands on a session: where they lead and what they say. */
class MovesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        step                                    | 1 | 1
        step phase 7                            | 1 | 7
        step phase 8                            | 2 | 1
        step epoch                              | 1 | 7
        step epoch 10                           | 10 | 7
        step; step epoch                        | 2 | 1
        go epoch 12                             | 12 | 7
        go epoch 12 phase delta_hidden          | 12 | 5
        go epoch 12 phase δ_out                 | 12 | 4
        go epoch 12 phase delta_1               | 12 | 5
        go epoch 12; go start                   | 0 | 7
        go epoch 12; go epoch 3 phase loss; go end | 12 | 7
        go epoch 12; go epoch 0                 | 0 | 7
        go epoch 12 phase encode; back          | 11 | 7
        go epoch 12 phase loss; back epoch 5    | 7 | 3
        go epoch 1 phase loss; back epoch       | 0 | 7
        go epoch 1; back epoch                  | 0 | 7
        go epoch 1 phase encode; back           | 0 | 7
        go epoch 2; back phase 100              | 0 | 7
        back; step                              | 1 | 1
        back epoch 3; step epoch                | 1 | 7
        go epoch 1 phase loss; back epoch; step epoch | 1 | 7
        play until epoch = 5                    | 5 | 7
        go epoch 2 phase loss; play until loss > 5 limit=3 | 4 | 7
        """)
    void eachWayLeadsWhereTheDesignSays(String commands, int epoch, int phase) {
        Played played = new Played(commands.split(";\\s*"));
        assertThat(played.position()).isEqualTo(new Position(epoch, phase));
    }

    @Test
    void whatIsPointedAtMustExistThoughNotBeComputed() {
        Played played = new Played("highlight delta_out[2]", "hide delta_out");
        assertThatThrownBy(() -> played.run("highlight W_d[9,9]"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("W_d has no entry [9,9]; its shape is 2×1");
    }

    @Test
    void dataAreNotComputedAndCannotBeSet() {
        Played played = new Played();
        assertThatThrownBy(() -> played.run("set x[1] = 1"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("x belongs to the data and cannot be set; weights");
    }

    @Test
    void pastTheStartIsSaid() {
        Played played = new Played("go epoch 1 phase loss", "back epoch");
        assertThat(played.heard.said).isEmpty();
        played.run("back");
        assertThat(played.heard.said).containsExactly("there is nothing before the start; we are at the start");
    }

    @Test
    void anEditIsReadAsItWasSet() {
        Played played = new Played("go epoch 5 phase delta_out", "set W_d[2,1] = -W_d[2,1]");
        assertThat(played.heard.said).containsExactly("started \"branch 1\"; \"main\" stays as it was");
        assertThat(played.holds("W_d[2,1] = -0.5 ± 3")).isTrue();
        assertThat(played.number("W_d[2,1] + W_d[2,1] in \"main\"")).isZero();
        assertThat(played.position()).isEqualTo(new Position(5, 4));
    }

    @Test
    void otherDataKeepsTheNetworkWhereItFits() {
        Played played = new Played("network 2-3-2 tanh", "set learning_rate = 0.5", "data spiral samples=20 seed=1");
        assertThat(played.session.snapshot().network().sizesText()).isEqualTo("2-3-2");
        assertThat(played.number("learning_rate")).isEqualTo(0.5);
        played.run("data file \"points.csv\"");
        assertThat(played.session.snapshot().network().sizesText()).isEqualTo("3-1-3");
        assertThat(played.heard.said)
                .contains("the network is now 3-1-3 sigmoid, because 2-3-2 does not take 3 features")
                .anyMatch(sentence -> sentence.startsWith("each feature scaled to [0, 1]"));
    }

    @Test
    void aNetworkThatDoesNotFitTheDataLeavesTheSessionAsItWas() {
        Played played = new Played("go epoch 3");
        assertThatThrownBy(() -> played.run("network 3-1-3"))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "the data has 2 features, but the network 3-1-3 takes 3; its first and last size must be 2");
        assertThat(played.position()).isEqualTo(new Position(3, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        select sample 13                | there is no sample 13; samples go from 1 to 12
        select W_d[3,1]                 | W_d has no entry [3,1]; its shape is 2×1, and entries count from 1
        set delta_out[1] = 1            | delta_out is computed and cannot be set; weights, biases, learning_rate and epochs can be
        set epoch = 3                   | epoch is computed and cannot be set; weights, biases, learning_rate and epochs can be
        set W_d = 1                     | W_d has 2 entries; choose one, as in W_d[1], or use sum, mean, min, max or norm
        set W_d[1,1] = 1/0              | W_d can only be set to a finite number
        set learning_rate = 0           | the learning rate must be a number greater than 0, not 0.0
        set learning_rate = -1          | the learning rate must be a number greater than 0, not -1.0
        set epochs = 2.5                | epochs must be a whole number from 1 to 10000000, not 2.5
        set epochs = 0                  | epochs must be a whole number from 1 to 10000000, not 0
        set epochs = 0/0                | epochs must be a whole number from 1 to 10000000, not NaN
        switch "nowhere"                | there is no branch "nowhere"; there are "main"
        branch "main"                   | there is a branch "main" already; choose another name
        go epoch 3 phase forward_3      | this network has no phase "forward_3"; its phases are encode, decode, loss, delta_out, delta_hidden, gradients, update
        highlight W_7                   | the network 2-1-2 has no quantity "W_7"; did you mean "W_e"?
        show x - x_hat                  | x has 2 entries; choose one, as in x[1], or use sum, mean, min, max or norm
        """)
    void whatCannotBeDoneIsSaidAndChangesNothing(String command, String message) {
        Played played = new Played("go epoch 2 phase loss");
        assertThatThrownBy(() -> played.run(command))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
        assertThat(played.position()).isEqualTo(new Position(2, 3));
    }

    @Test
    void switchingSaysWhereTheBranchEnds() {
        Played played = new Played("go epoch 3 phase loss", "branch \"b\"", "go epoch 9", "switch \"main\"");
        assertThat(played.position()).isEqualTo(new Position(3, 3));
        assertThat(played.heard.said).containsExactly("\"main\" ends at epoch 3, phase loss");
    }

    @Test
    void showPrintsEveryEntryInFull() {
        Played played = new Played("set W_d[1,1] = 0.1", "set W_d[2,1] = -2", "show W_d", "show W_d[2]", "show epoch");
        assertThat(played.heard.shown).containsExactly("W_d =\n  0.1\n  -2", "W_d[2] = -2", "epoch = 0");
    }

    @Test
    void playingSaysWhichOfTheTwoItWas() {
        Played played = new Played("play until loss < 0.12 limit=500", "play until loss < 0 limit=2");
        assertThat(played.heard.said).hasSize(2);
        assertThat(played.heard.said.get(0)).startsWith("the condition holds at epoch ");
        assertThat(played.heard.said.get(1)).startsWith("the limit of 2 epochs was reached at epoch ");
    }

    @Test
    void aNumberThatWouldLookLikeTheOneItIsComparedWithIsSaidInFull() {
        double loss = new Played("go epoch 5").number("loss");
        Played played = new Played("play until loss < " + (loss + 1e-9));
        assertThat(played.heard.said).containsExactly("the condition holds at epoch 5; loss = " + Numbers.full(loss));
    }

    @Test
    void playWithoutALimitEndsAtAsManyEpochsAsTheTimelineShows() {
        Played played = new Played("set epochs = 4", "go epoch 3", "play until loss < 0");
        assertThat(played.position()).isEqualTo(new Position(7, 7));
    }
}
