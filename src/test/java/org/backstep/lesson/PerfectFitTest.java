package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerfectFitTest {
    private static Rehearsal rehearsed(String learnt) {
        String text = "# T\n\n## S\n\n```backstep\ndata spiral samples=8\nnetwork 2-2-2 linear\nset init = zeros\n"
                + "set W_e[1,1] = " + learnt + "\nset W_e[2,2] = " + learnt + "\nset W_d[1,1] = 1 / " + learnt
                + "\nset W_d[2,2] = 1 / " + learnt + "\nstep phase 6\nexpect gradient_error < 1e-6\n"
                + "expect abs(dW_e[1,2] - numeric dW_e[1,2]) / (abs(dW_e[1,2]) + abs(numeric dW_e[1,2]) + 1e-9) < 1e-6\n```\n";
        return Rehearsal.of(
                LessonReader.read(text, "l.md"), Session.of(Notebook.experiment()), new QuietEffects(Path.of("l.md")));
    }

    /** Both sides of every gradient are rounding there, so that they agree. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "0.1"})
    void gradientsOfAPerfectFitAgree(String learnt) {
        assertThat(rehearsed(learnt).all()).allSatisfy(done -> {
            assertThat(done.problem()).isEmpty();
            assertThat(done.check().map(check -> check.holds()).orElse(true)).isTrue();
        });
    }
}
