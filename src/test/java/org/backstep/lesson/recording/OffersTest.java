package org.backstep.lesson.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.backstep.command.Expect;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.lesson.QuietEffects;
import org.backstep.session.Session;
import org.junit.jupiter.api.Test;

class OffersTest {
    private final Session session = Session.of(Notebook.experiment());

    private List<String> offersAfter(String... commands) {
        for (String command : commands) {
            Script.parse(command).applyTo(session, new QuietEffects(Path.of("x.md")));
        }
        return Offers.of(session.snapshot()).stream().map(Expect::text).toList();
    }

    @Test
    void atTheStartNothingIsComputedSoNothingIsOffered() {
        assertThat(offersAfter()).isEmpty();
    }

    @Test
    void whatTheFirstEpochHasComputedIsOfferedPhaseByPhase() {
        assertThat(offersAfter("select sample 137", "step")).containsExactly("expect z = 0.747157");
        assertThat(offersAfter("step", "step"))
                .containsExactly(
                        "expect loss = 0.089681",
                        "expect sample_loss = 0.292421",
                        "expect z = 0.747157",
                        "expect x_hat[1] = 0.509093",
                        "expect x_hat[2] = 0.402595");
        assertThat(offersAfter("go epoch 1200"))
                .contains(
                        "expect loss = 0.052350",
                        "expect delta_out[2] = -0.095249",
                        "expect delta_hidden = 0.000370983");
    }

    @Test
    void theSelectedEntryComesFirstOnceItIsComputed() {
        assertThat(offersAfter("select new W_d[2,1]", "step")).noneMatch(offer -> offer.contains("W_d"));
        assertThat(offersAfter("go epoch 1")).first().isEqualTo("expect new W_d[2,1] = -0.504472");
        assertThat(offersAfter("select dW_e[1,2]")).first().isEqualTo("expect dW_e[1,2] = 0.004168");
    }

    @Test
    void theSelectedVelocityIsOfferedWithRowAndColumn() {
        assertThat(offersAfter("set optimizer = momentum", "go epoch 2", "select new v_W_d[2,1]"))
                .first()
                .asString()
                .startsWith("expect new v_W_d[2,1] = ");
    }

    @Test
    void allThatIsOfferedHoldsInEveryPhaseOfDeepAndOfExplodedNetworks() {
        for (String network : List.of("network 2-1-2", "network 2-8-1-8-2 tanh", "network 2-9-2 linear")) {
            offersAfter(network, "set learning_rate = 30");
            for (int phase = 0; phase < 40; phase++) {
                assertThat(Offers.of(session.snapshot()))
                        .allMatch(offer ->
                                offer.condition().check(session.snapshot()).holds())
                        .allMatch(offer -> Script.parse(offer.text()).equals(offer))
                        .hasSizeLessThan(20);
                offersAfter("step");
            }
        }
    }
}
