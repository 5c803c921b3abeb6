package org.backstep.session.walk;

import java.util.List;
import org.backstep.network.Backpropagation;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a branch should have, computed in the plain way: parameters of any epoch by going on from the first, one pass after
 * the other.
 *
 * @param first its first own epoch
 * @param rate η from there on
 * @param chain parameters of its own epochs as far as they have been needed; the first is where it began
 * @param born where it was started, and
 * @param reached how far it has been computed: as {@link Expected} counts
 */
record Line(String name, @Nullable Line parent, int first, double rate, List<Parameters> chain, int born, int reached) {

    Parameters parameters(int epoch, Backpropagation passes) {
        if (epoch < first && parent != null) {
            return parent.parameters(epoch, passes);
        }
        while (chain.size() <= epoch - first) {
            Parameters last = chain.get(chain.size() - 1);
            Gradients gradients = passes.trace(last).gradients();
            chain.add(last.minus(k -> rate * gradients.get(k)));
        }
        return chain.get(epoch - first);
    }

    double rateAt(int epoch) {
        return epoch < first && parent != null ? parent.rateAt(epoch) : rate;
    }

    boolean isFreshAt(int at) {
        return at == born && reached == born;
    }

    Line reaching(int at) {
        return new Line(name, parent, first, rate, chain, born, Math.max(reached, at));
    }
}
