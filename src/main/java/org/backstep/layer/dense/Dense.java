package org.backstep.layer.dense;

import static org.backstep.term.Operation.PLUS_COLUMN;
import static org.backstep.term.Operation.PRODUCT;
import static org.backstep.term.Operation.TRANSPOSED;

import java.util.List;
import java.util.Optional;
import org.backstep.activation.Activation;
import org.backstep.layer.Layer;
import org.backstep.layer.LayerTerms;
import org.backstep.layer.LayerWork;
import org.backstep.layer.Shape;
import org.backstep.layer.SlotShape;
import org.backstep.notation.Part;
import org.backstep.notation.Slot;
import org.backstep.term.Term;

/** A dense layer: pre = W in + b, out = σ(pre), W d_out×d_in and b d_out×1; §2.2 to §2.5. */
public record Dense(Shape input, Shape output, Activation sigma) implements Layer {
    @Override
    public Optional<Activation> activation() {
        return Optional.of(sigma);
    }

    @Override
    public List<SlotShape> slots() {
        int in = input.size();
        int out = output.size();
        return List.of(
                new SlotShape(Slot.WEIGHTS, out, in, /* fanIn= */ in, /* fanOut= */ out),
                new SlotShape(Slot.BIASES, out, 1, /* fanIn= */ in, /* fanOut= */ out));
    }

    /** W in + b. */
    @Override
    public Term sum(LayerTerms at) {
        return PLUS_COLUMN.of(PRODUCT.of(at.parameters(Slot.WEIGHTS), at.input()), at.parameters(Slot.BIASES));
    }

    /** Wᵀ δ. */
    @Override
    public Term back(LayerTerms at) {
        return PRODUCT.of(TRANSPOSED.of(at.parametersBack(Slot.WEIGHTS)), at.symbol(Part.DELTA));
    }

    /** δ inᵀ of W, δ of b. */
    @Override
    public Term share(Slot slot, LayerTerms at) {
        Term delta = at.symbol(Part.DELTA);
        return slot.equals(Slot.BIASES) ? delta : PRODUCT.of(delta, TRANSPOSED.of(at.input()));
    }

    @Override
    public LayerWork work(int samples) {
        return new DenseWork(this, samples);
    }

    @Override
    public boolean isOfDocument() {
        return true;
    }

    @Override
    public String text() {
        return "dense " + output.text() + " " + sigma.name();
    }
}
