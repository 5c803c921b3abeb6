package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A right gradient that cannot be measured: a unit of ReLU stands at 0. */
class KinkTest {
    private static List<String> said(String... commands) {
        String text = "# T\n\n## S\n\n```backstep\n" + String.join("\n", commands) + "\n```\n";
        return Rehearsal.of(
                        LessonReader.read(text, "l.md"),
                        Session.of(Notebook.experiment()),
                        new QuietEffects(Path.of("l.md")))
                .all()
                .stream()
                .flatMap(done -> done.said().stream())
                .toList();
    }

    private static List<String> atStart(String network, String last) {
        return said(
                "data spiral samples=8", "network " + network, "set init = zeros", "go epoch 1 phase gradients", last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2-1-2 relu               | show gradient_error          | z_pre is on the kink of ReLU at 0
            2-1-2 relu               | show numeric dW_e            | z_pre is on the kink of ReLU at 0
            2-1-2 relu               | show numeric db_e            | in 8 of 8 samples, as are 2 other units
            2-3-2 relu               | expect gradient_error < 1e-6 | z_pre[1] is on the kink of ReLU at 0
            2-2-1-2-2 linear,relu,tanh,linear | show numeric dW_2 | z_pre is on the kink of ReLU at 0
            """)
    void isNamedBesideWhatWasMeasured(String network, String last, String note) {
        assertThat(atStart(network, last)).last().asString().contains(note, "the slope of neither side");
    }

    @ParameterizedTest
    @CsvSource({
        "2-1-2 sigmoid, show gradient_error",
        "2-1-2 linear, show numeric dW_e",
        "2-1-2 relu, show dW_e",
        "2-1-2 relu, show loss"
    })
    void isNotNamedWhereThereIsNoneOrNothingIsMeasured(String network, String last) {
        assertThat(atStart(network, last)).noneMatch(line -> line.contains("kink"));
    }

    @Test
    void isNotNamedWhereNoUnitIsNearIt() {
        assertThat(said(
                        "data spiral samples=8",
                        "network 2-1-2 relu",
                        "set b_e = 9",
                        "set b_d[1] = 9",
                        "set b_d[2] = 9",
                        "go epoch 1 phase gradients",
                        "show numeric dW_e"))
                .noneMatch(line -> line.contains("kink"));
    }
}
