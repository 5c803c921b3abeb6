package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.backstep.Allocated;
import org.backstep.command.expression.SyntaxError;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text that is typed or read from a file ends in a command or in an error for the user. */
class HostileInputTest {
    private static final String SIGNS = "\"[](){},=@±−δ\u0302#\n\t 9e-";

    static List<String> hostile() {
        return List.of(
                "expect " + "(".repeat(10_000),
                "expect " + "(".repeat(3_000) + "1" + ")".repeat(900) + " = 1",
                "expect " + "-".repeat(3_900) + "1 = 1",
                "expect " + "abs(".repeat(900) + "1",
                "expect 1" + "+1".repeat(500_000) + " = 1",
                "expect 1" + "+1".repeat(200) + " = 1",
                " ".repeat(1_000_000) + "step",
                "step" + " ".repeat(1_000_000),
                "branch \"" + "a".repeat(1_000_000) + "\"",
                "step\u0000",
                "step \u0007",
                "\u001b[2Jstep",
                "\uFEFFstep",
                "🎉",
                "branch 🎉",
                "expect 🎉 = 1",
                "go epoch ٣",
                "expect 1.0e99999999999999 = 1",
                "expect 1 = 0.0e-999999999",
                "expect 1 = 1 ± 1e-999999999",
                "network " + "2-".repeat(1_900) + "x",
                "network 9999999-9999999-9999999",
                "network 2-100000-2-100000-2-100000-2 tanh,tanh",
                "data spiral samples=99999999999999999999",
                "data spiral noise=" + "9".repeat(3_000),
                "export figure \"a.png\u0000.txt\"",
                "",
                "   ",
                "# nothing",
                "step\nstep",
                "\n\n  step",
                "predict \"?\"\n  try predict \"?\"\n    answer 1 within 1");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void endsInASyntaxError(String text) {
        // a text that is copied for each of its characters would ask for thousands of bytes a character
        assertThat(Allocated.by(
                        () -> assertThatThrownBy(() -> Script.parse(text)).isInstanceOf(SyntaxError.class)))
                .isLessThan(20_000_000 + 100L * text.length());
    }

    @Test
    void theLongestSumsCanBeRunAndWritten() {
        Played played = new Played("go epoch 1");
        String sum = "expect " + "1+".repeat(199) + "1 = 200";
        played.run(sum);
        assertThat(played.heard.checks.get(0).holds()).isTrue();
        Command command = Script.parse(sum);
        assertThat(Script.parse(command.text())).isEqualTo(command);
        assertThat(command.hashCode()).isEqualTo(Script.parse(sum).hashCode());
    }

    @Test
    void aMillionLinesAreReadOnceEach() {
        List<String> lines = java.util.Collections.nCopies(200_000, "step # \u0000");
        assertThat(Allocated.by(
                        () -> assertThat(Script.parse(lines, 1, 1).commands()).hasSize(200_000)))
                .as("each line costs some hundred bytes, not the length of all of them")
                .isLessThan(200_000 * 10_000L);
    }

    @Test
    void aMessageShowsAFewCharactersOfWhatWasFoundOnly() {
        assertThatThrownBy(() -> Script.parse("branch " + "ä".repeat(3_900)))
                .isInstanceOf(SyntaxError.class)
                .satisfies(error -> assertThat(error.getMessage().length()).isLessThan(200));
    }

    @Test
    void randomBytesAreNeverMoreThanAnError() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            parses(new String(bytes, StandardCharsets.UTF_8), seed);
        }
    }

    @Test
    void damagedCommandsAreNeverMoreThanAnError() {
        List<String> good = RoundTripTest.commands();
        for (int seed = 0; seed < 30_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                damage(text, good.get(random.nextInt(good.size())), random);
            }
            parses(text.toString(), seed);
        }
    }

    private static void damage(StringBuilder text, String other, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(6));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, (char) (32 + random.nextInt(95)));
            case 2 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            default -> text.replace(at, end, other.substring(random.nextInt(other.length())));
        }
    }

    /** A command that can be read writes itself, and can be read again. */
    private static void parses(String text, int seed) {
        assertThatCode(() -> {
                    try {
                        Command command = Script.parse(text);
                        assertThat(Script.parse(command.text())).isEqualTo(command);
                    } catch (SyntaxError expected) {
                        assertThat(expected.column()).isPositive();
                    }
                })
                .as("seed %d: %s", seed, text)
                .doesNotThrowAnyException();
    }

    @Test
    void damagedCommandsRunIntoUserErrorsAtMost() {
        List<String> good = RoundTripTest.commands();
        Played played = new Played();
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
            damage(text, good.get(random.nextInt(good.size())), random);
            if (random.nextInt(10) == 0) {
                played.run("data spiral samples=12");
            }
            runs(played, text.toString(), seed);
        }
    }

    private static void runs(Played played, String text, int seed) {
        assertThatCode(() -> {
                    try {
                        Command command = Script.parse(text);
                        if (isQuick(command)) {
                            command.applyTo(played.session, played.heard);
                        }
                    } catch (SyntaxError | UserError expected) {
                        assertThat(expected.getMessage()).isNotBlank();
                    }
                })
                .as("seed %d: %s", seed, text)
                .doesNotThrowAnyException();
    }

    /** Leaves out what is right and takes long: a walk of a million epochs, a network of a million weights. */
    private static boolean isQuick(Command command) {
        if (command instanceof UseNetwork other) {
            return other.network().parameterCount() < 1_000;
        }
        return !(command instanceof Go go && go.epoch() > 3_000)
                && !(command instanceof Step step && step.count() > 3_000)
                && !(command instanceof UseSpiral spiral && spiral.samples() > 1_000);
    }
}
