package org.backstep.training.optimizer;

import java.util.function.DoubleBinaryOperator;
import org.backstep.matrix.Matrix;
import org.backstep.network.Block;
import org.backstep.network.Gradients;
import org.backstep.network.Network;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.jspecify.annotations.Nullable;

/**
 * The memory of an optimiser: its moments of the gradients so far, each with a number for every parameter; immutable. A
 * null moment is 0.
 *
 * @param m Adam's mean gradient
 * @param v the velocity of momentum, or Adam's mean squared gradient
 * @param updates the number of gradients so far, t
 */
public record Moments(@Nullable Gradients m, @Nullable Gradients v, int updates) {
    /** The memory before the first gradient. */
    public static final Moments NONE = new Moments(null, null, 0);

    Gradients m(Gradients gradients, DoubleBinaryOperator with) {
        return combine(m, gradients, with);
    }

    Gradients v(Gradients gradients, DoubleBinaryOperator with) {
        return combine(v, gradients, with);
    }

    private static Gradients combine(@Nullable Gradients before, Gradients gradients, DoubleBinaryOperator with) {
        Network network = gradients.network();
        return Gradients.of(network, k -> with.applyAsDouble(before == null ? 0 : before.get(k), gradients.get(k)));
    }

    Gradients requireM() {
        return require(m);
    }

    Gradients requireV() {
        return require(v);
    }

    private static Gradients require(@Nullable Gradients gathered) {
        if (gathered == null) {
            throw new IllegalStateException("nothing has been gathered");
        }
        return gathered;
    }

    /** A moment of the parameters to which a quantity belongs, in their shape; 0 before the first gradient. */
    public Matrix of(OfParameter quantity, Network network) {
        Gradients gathered = quantity.aspect() == Aspect.M ? m : v;
        Block block = network.block(quantity);
        return gathered == null ? Matrix.filled(block.rows(), block.columns(), 0) : gathered.of(quantity);
    }

    /** The memory of the numbers, in bytes. */
    public long bytes() {
        return 40 + bytes(m) + bytes(v);
    }

    private static long bytes(@Nullable Gradients gathered) {
        return gathered == null ? 0 : 8L * gathered.size() + 40;
    }
}
