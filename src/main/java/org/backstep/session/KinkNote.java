package org.backstep.session;

import java.util.List;
import java.util.Optional;
import org.backstep.network.Kink;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;

/** The sentence that measured gradients need where a unit stands on a kink: right gradients differ from them there. */
public final class KinkNote {
    private KinkNote() {}

    /** Empty if no unit is on its kink, or the gradients are not computed yet. */
    public static Optional<String> of(Snapshot now) {
        List<Kink> kinks = now.canRead(OfRun.GRADIENT_ERROR) ? now.computation().kinks() : List.of();
        return kinks.stream().findFirst().map(kink -> text(kink, kinks.size() - 1, now));
    }

    private static String text(Kink kink, int others, Snapshot now) {
        String unit = now.network().sizes().get(kink.layer()) == 1 ? "" : "[" + kink.unit() + "]";
        String activation = now.network()
                .layer(kink.layer())
                .activation()
                .orElseThrow()
                .text()
                .plain();
        int all = now.computation()
                .trace()
                .batch()
                .map(batch -> batch.size())
                .orElse(now.data().samples());
        return now.names().nameOf(OfSample.preActivation(kink.layer())).text() + unit + " is on the kink of "
                + activation + " at 0 within the step "
                + Numbers.typed(now.state().checkStep()) + ", in "
                + kink.samples() + " of " + all + " samples"
                + (others == 0 ? "" : ", as are " + others + " other units")
                + ": the measured gradient is the slope of neither side there";
    }
}
