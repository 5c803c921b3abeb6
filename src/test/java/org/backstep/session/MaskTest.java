package org.backstep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backstep.session.Sessions.at;

import java.util.Set;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;

/** A hidden quantity cannot be read from a masked snapshot in any way. */
class MaskTest {
    private static final Quantity HIDDEN = OfSample.delta(1);
    private static final Quantity GRADIENT = OfParameter.weights(1).gradient();
    private static final Quantity MEASURED = OfParameter.weights(1).as(Aspect.NUMERIC);

    private final Session session = Sessions.small();

    private Snapshot masked(Quantity quantity) {
        session.goTo(at(3, 7));
        return session.snapshot().masking(Set.of(quantity));
    }

    @Test
    void aMaskedQuantityIsRefusedAndTheErrorSaysThatItIsHidden() {
        assertThatThrownBy(() -> masked(HIDDEN).read(HIDDEN))
                .isInstanceOf(UserError.class)
                .hasMessage("delta_hidden is hidden until the question is answered");
        assertThat(masked(HIDDEN).masking(Set.of()).read(HIDDEN).rows()).isEqualTo(1);
    }

    @Test
    void oneEntryOfAMaskedQuantityIsRefusedAsWell() {
        assertThatThrownBy(() -> masked(GRADIENT).read(GRADIENT, 1, 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("dW_e is hidden");
        assertThatThrownBy(() -> masked(GRADIENT).read(MEASURED, 1, 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("numeric dW_e is hidden");
    }

    @Test
    void theLossOfAnUpdateAndThatOfItsEpochHideEachOther() {
        assertThat(masked(OfRun.LOSS).canRead(OfRun.EPOCH_LOSS)).isFalse();
        assertThat(masked(OfRun.EPOCH_LOSS).canRead(OfRun.LOSS)).isFalse();
        assertThat(masked(OfRun.LOSS).canRead(OfRun.MSE)).isTrue();
    }

    @Test
    void theMaskStaysInAnotherEpochAndInAnotherBranch() {
        Snapshot now = masked(HIDDEN);
        assertThat(now.atEpoch(1).canRead(HIDDEN)).isFalse();
        assertThat(now.inBranch("main").canRead(HIDDEN)).isFalse();
        assertThat(now.inBranchAtEpoch("main", 2).canRead(HIDDEN)).isFalse();
        assertThat(now.inBranchAtEpoch("main", 2).canRead(GRADIENT)).isTrue();
    }
}
