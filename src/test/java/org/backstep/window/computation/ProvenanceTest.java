package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;

import org.backstep.notation.OfParameter;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.window.Examples;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private static String of(OfParameter quantity, int row, Snapshot now) {
        return Provenance.of(Cell.of(quantity, row, 1, 0), now);
    }

    private static final OfParameter DECODER = OfParameter.weights(2);

    @Test
    void onlyTheEntryThatWasSetIsSaidToBeSetByHand() {
        Snapshot now = Examples.snapshot("set W_d[1,1] = 1/2");
        assertThat(of(DECODER, 1, now))
                .startsWith("Set by hand in this epoch. Before that it was 0.")
                .contains(": drawn by the Xavier initialisation: ");
        assertThat(of(DECODER, 2, now)).startsWith("Drawn by the Xavier initialisation: ");
        assertThat(of(OfParameter.biases(2), 1, now)).isEqualTo("Biases begin at 0.");
    }

    @Test
    void anEditOfALaterEpochIsKnownAlsoInABranchOfTheBranch() {
        Snapshot now = Examples.snapshot(
                "go epoch 3", "set W_d[1,1] = 1/2", "go epoch 5", "go epoch 3", "set W_d[2,1] = 2", "branch \"third\"");
        assertThat(now.run().branches()).hasSize(4);
        assertThat(of(DECODER, 1, now)).startsWith("Set by hand").endsWith(": made by the update of epoch 2.");
        assertThat(of(DECODER, 2, now)).startsWith("Set by hand").endsWith(": made by the update of epoch 2.");
        assertThat(of(OfParameter.weights(1), 1, now)).isEqualTo("Made by the update of epoch 2.");
    }

    @Test
    void anotherSettingIsNoEditOfAParameter() {
        assertThat(of(DECODER, 1, Examples.snapshot("go epoch 3", "set learning_rate = 3")))
                .isEqualTo("Made by the update of epoch 2.");
    }

    @Test
    void noUpdateHasMadeAFrozenParameter() {
        Snapshot now = Examples.snapshot("go epoch 2", "freeze W_d[1,1]", "go epoch 4");
        assertThat(of(DECODER, 1, now)).isEqualTo("Frozen: the update of epoch 3 left it as it was.");
        assertThat(of(DECODER, 2, now)).isEqualTo("Made by the update of epoch 3.");
    }
}
