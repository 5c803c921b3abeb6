package org.backstep.window.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.backstep.command.Script;
import org.backstep.notation.UserError;
import org.backstep.window.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsequenceTest {
    private static String of(String command, String... before) {
        return Consequence.of(Script.parse(command), Examples.snapshot(before));
    }

    @Test
    void aNewRunSaysWhatUndoBringsBack() {
        assertThat(of("network 2-3-2")).isEqualTo("Starts a new run. Nothing has been computed in the present one.");
        assertThat(of("data spiral seed=7", "go epoch 1200", "go epoch 40", "branch \"b\"", "step epoch 2"))
                .isEqualTo("Starts a new run. The present one (1200 epochs, 2 branches) can be brought back by Undo.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set learning_rate = 0.5 | go start     | Holds from epoch 1 on; nothing has been computed there yet.",
                "set learning_rate = 0.5 | go epoch 40  |"
                        + " Starts a branch at epoch 40, called \"branch 1\"; \"main\" stays as it was.",
                "set learning_rate = 2/2 | go epoch 40  | That is its value already; nothing changes.",
                "set epochs = 300        | go epoch 40  |"
                        + " Only moves the timeline's end; nothing is computed and nothing is lost.",
                "set epochs = 2000       | go epoch 40  | The timeline ends there already; nothing changes.",
                "play until loss < 0.05 limit=10 | go epoch 40 |"
                        + " Trains until the condition holds, to epoch 50 at most. It is tested now and after every"
                        + " epoch; Stop ends it.",
            })
    void itIsSaidBeforeItIsDone(String command, String before, String sentence) {
        assertThat(of(command, before)).isEqualTo(sentence);
    }

    @Test
    void whatItSaysOfTheLearningRateIsWhatHappens() {
        var session = Examples.notebook("go epoch 3");
        Examples.run(session, "set learning_rate = 0.5");
        assertThat(session.snapshot().branch().name()).isEqualTo("branch 1");
    }

    @Test
    void aValueThatCannotBeIsRefusedInTheEnginesWords() {
        assertThatThrownBy(() -> of("set learning_rate = 0"))
                .isInstanceOf(UserError.class)
                .hasMessage("the learning rate must be a number greater than 0, not 0.0");
        assertThatThrownBy(() -> of("set epochs = 2.5")).hasMessageContaining("epochs must be a whole number");
    }
}
