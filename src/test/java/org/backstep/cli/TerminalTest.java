package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal shows, by a clock that the test sets. */
class TerminalTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long seconds;

    private Terminal terminal(boolean live) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                live,
                () -> seconds * 1_000_000_000);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLongCommandSaysEveryFewSecondsWhatItDoes() {
        Terminal terminal = terminal(false);
        Progress progress = new Progress(terminal, 1000);
        terminal.doing("train");
        for (seconds = 1; seconds <= 12; seconds++) {
            if (seconds == 7) {
                progress.goOnAfter(350);
            }
            terminal.breakSilence();
        }
        assertThat(said()).isEqualTo("at work for 5 s: train\nat work for 10 s: 35 % of 1000 epochs\n");
    }

    @Test
    void whereLinesArePrintedNothingElseNeedsToBeSaid() {
        Terminal terminal = terminal(false);
        for (seconds = 1; seconds <= 20; seconds++) {
            terminal.print("a line of results");
            terminal.breakSilence();
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void onALiveTerminalTheLineGivesWayToTheNextResult() {
        Terminal terminal = terminal(true);
        terminal.doing("a.md");
        seconds = 5;
        terminal.breakSilence();
        terminal.print("result");
        assertThat(said()).isEqualTo("\rat work for 5 s: a.md\r" + " ".repeat(21) + "\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b", "\u009b", "\u0007", "\r", "\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069"
            })
    void whatATerminalWouldObeyIsShownAsAQuestionMark(String control) {
        Terminal terminal = terminal(false);
        terminal.print("a" + control + "b");
        terminal.error("a" + control + "b");
        terminal.trace(new IllegalStateException("a" + control + "b"));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a?b\n");
        assertThat(said())
                .startsWith("a?b\n")
                .contains("IllegalStateException: a?b\n")
                .doesNotContain(control);
    }
}
