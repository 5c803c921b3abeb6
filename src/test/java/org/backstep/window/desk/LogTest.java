package org.backstep.window.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.junit.jupiter.api.Test;

class LogTest {
    private static Log log(String... commands) {
        Log log = Log.from(new Log.Origin(List.of(Script.parse("go epoch 5"))));
        for (String command : commands) {
            log = log.plus(Script.parse(command));
        }
        return log;
    }

    private static Stream<String> script(String... commands) {
        return log(commands).script().stream().map(Command::text);
    }

    @Test
    void theScriptBeginsWithWhatLedToTheBeginning() {
        assertThat(script("network 2-3-2")).containsExactly("go epoch 5", "network 2-3-2 sigmoid");
    }

    @Test
    void movesInOneDirectionAreOne() {
        assertThat(script("step", "step", "step phase 5", "step epoch", "step epoch 9", "back", "back"))
                .containsExactly("go epoch 5", "step phase 7", "step epoch 10", "back phase 2");
    }

    @Test
    void samplesPassedThroughAreTheLast() {
        assertThat(script("select sample 2", "select sample 3", "step", "select sample 4"))
                .containsExactly("go epoch 5", "select sample 3", "step", "select sample 4");
    }

    @Test
    void anEarlierLogKnowsNothingOfALaterOne() {
        Log before = log("step");
        Log after = before.plus(Script.parse("network 2-3-2"));
        assertThat(before.script()).hasSize(2);
        assertThat(after.script()).hasSize(3);
        assertThat(after.origin()).isSameAs(before.origin());
    }
}
