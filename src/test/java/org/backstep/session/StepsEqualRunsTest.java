package org.backstep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.session.Sessions.at;

import java.util.ArrayList;
import java.util.List;
import org.backstep.network.Parameters;
import org.backstep.training.Branch;
import org.backstep.training.Experiment;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsEqualRunsTest {
    private static final Experiment EXPERIMENT = Sessions.experiment("2-3-1-3-2", "tanh", 0.25);

    @Test
    void aFullRunEqualsTheSameRunInSteps() {
        Session atOnce = Session.of(EXPERIMENT);
        atOnce.goTo(at(60, 11));
        Session inSteps = Session.of(EXPERIMENT);
        for (int phase = 0; phase < 60 * 11; phase++) {
            inSteps.movePhases(1);
        }
        assertThat(inSteps.snapshot().position()).isEqualTo(at(60, 11));
        assertThat(inSteps.snapshot().newestParameters())
                .isEqualTo(atOnce.snapshot().newestParameters());
        assertThat(inSteps.snapshot().losses()).isEqualTo(atOnce.snapshot().losses());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 5_000, 50_000})
    void epochsComputedAgainEqualThoseThatWereKept(long budget) {
        List<Parameters> kept = forwards(trained(Run.DEFAULT_BUDGET));
        assertThat(forwards(trained(budget))).isEqualTo(kept);
        assertThat(backwards(trained(budget))).isEqualTo(kept);
    }

    private static Branch trained(long budget) {
        Run run = Run.of(EXPERIMENT, budget);
        return run.branches().get(0).computedTo(new Position(300, 7), run.phases(), Watch.NONE);
    }

    private static List<Parameters> forwards(Branch branch) {
        List<Parameters> all = new ArrayList<>();
        for (int epoch = 1; epoch <= 300; epoch++) {
            all.add(branch.epoch(epoch).parameters());
        }
        return all;
    }

    private static List<Parameters> backwards(Branch branch) {
        List<Parameters> all = new ArrayList<>();
        for (int epoch = 300; epoch >= 1; epoch--) {
            all.add(0, branch.epoch(epoch).parameters());
        }
        return all;
    }

    @Test
    void everyEpochsLossIsThatOfItsOwnTrace() {
        Session session = Sessions.forgetful(EXPERIMENT);
        session.goTo(at(90, 11));
        for (int epoch = 90; epoch >= 1; epoch -= 7) {
            session.goTo(at(epoch, 11));
            Snapshot now = session.snapshot();
            assertThat(now.computation().trace().loss()).isEqualTo(now.branch().loss(epoch));
        }
    }
}
