package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.backstep.session.KeptRun;
import org.backstep.session.State;
import org.backstep.training.Branch;
import org.backstep.training.Iteration;

/** Compares two states that were reached in different sessions, to the bit. */
public final class SameState {
    private SameState() {}

    public static void assertSame(State found, State expected) {
        assertThat(found.run().experiment()).isEqualTo(expected.run().experiment());
        assertThat(found.branch()).isEqualTo(expected.branch());
        assertThat(found.position()).isEqualTo(expected.position());
        assertThat(found.selection()).isEqualTo(expected.selection());
        assertThat(found.goal()).isEqualTo(expected.goal());
        assertThat(found.axes()).isEqualTo(expected.axes());
        assertThat(found.checkStep()).isEqualTo(expected.checkStep());
        assertThat(found.run().branches().stream().map(Branch::name))
                .containsExactlyElementsOf(
                        expected.run().branches().stream().map(Branch::name).toList());
        assertThat(found.kept().stream().map(KeptRun::name))
                .containsExactlyElementsOf(
                        expected.kept().stream().map(KeptRun::name).toList());
        for (int k = 0; k < expected.kept().size(); k++) {
            assertSame(found.kept().get(k).branch(), expected.kept().get(k).branch());
        }
        for (Branch branch : expected.run().branches()) {
            assertSame(found.run().branch(branch.name()).orElseThrow(), branch);
        }
    }

    private static void assertSame(Branch found, Branch expected) {
        assertThat(found.parentName()).isEqualTo(expected.parentName());
        assertThat(found.firstEpoch()).isEqualTo(expected.firstEpoch());
        assertThat(found.born()).isEqualTo(expected.born());
        assertThat(found.reached()).as(expected.name()).isEqualTo(expected.reached());
        for (int number = 1; number <= Math.max(1, expected.reached().epoch()); number++) {
            Iteration epoch = expected.epoch(number);
            assertThat(found.epoch(number)).isEqualTo(epoch);
            if (number <= expected.lastComputed()) {
                assertThat(found.loss(number)).isEqualTo(expected.loss(number));
                // NaN, which is not itself, where no sample is held out
                assertThat(Double.compare(found.heldOutLoss(number), expected.heldOutLoss(number)))
                        .isZero();
            }
        }
    }
}
