package org.backstep.window.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.backstep.command.Effects;
import org.backstep.command.Script;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.window.Examples;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Effects NO_FILES = file -> {
        throw new UserError(file + ": there is no such file");
    };

    private static Trial of(String command, String... before) {
        return Trial.of(Script.parse(command), Examples.snapshot(before), NO_FILES);
    }

    @Test
    void whatFitsHasNoProblemAndSaysWhatTheCommandWouldSay() {
        Trial trial = of("data spiral samples=30 seed=1");
        assertThat(trial.problem()).isEmpty();
        assertThat(trial.said()).hasSize(1).first().asString().startsWith("each feature scaled to [0, 1]");
    }

    @Test
    void whatOnlyTheEngineKnowsIsAProblem() {
        assertThat(of("network 3-1-3").problem())
                .hasValueSatisfying(text -> assertThat(text).startsWith("the data has 2 features"));
        assertThat(of("data spiral noise=1e308").problem()).isPresent();
        assertThat(of("data file \"no.csv\"").problem()).hasValue("no.csv: there is no such file");
        assertThat(of("play until W_3 > 0", "go epoch 1").problem()).isPresent();
    }

    @Test
    void theSessionIsOnlyRead() {
        Session session = Examples.notebook("go epoch 12");
        State before = session.snapshot().state();
        Trial.of(Script.parse("network 2-5-2 tanh"), session.snapshot(), NO_FILES);
        assertThat(session.snapshot().state()).isSameAs(before);
    }
}
