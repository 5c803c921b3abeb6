package org.backstep.layer;

import java.util.List;
import java.util.Optional;
import org.backstep.activation.Activation;
import org.backstep.notation.Part;
import org.backstep.notation.Slot;
import org.backstep.term.Term;
import org.ejml.data.DMatrixRMaj;

/** A layer that passes its input on: out = in, and back δ = what came back. */
public record PassOn(Shape input) implements Layer {
    /** {@code pass_on}. */
    public static final class Kind implements LayerKind {
        @Override
        public String word() {
            return "pass_on";
        }

        @Override
        public String example() {
            return "pass_on";
        }

        @Override
        public Layer read(LayerWords words, Shape input) {
            return new PassOn(input);
        }
    }

    @Override
    public Shape output() {
        return input;
    }

    @Override
    public Optional<Activation> activation() {
        return Optional.empty();
    }

    @Override
    public List<SlotShape> slots() {
        return List.of();
    }

    @Override
    public Term sum(LayerTerms at) {
        return at.input();
    }

    @Override
    public Term back(LayerTerms at) {
        return at.symbol(Part.DELTA);
    }

    @Override
    public Term share(Slot slot, LayerTerms at) {
        throw new IllegalArgumentException("no parameters");
    }

    @Override
    public String text() {
        return "pass_on";
    }

    @Override
    public LayerWork work(int samples) {
        return new Work(input.size(), samples);
    }

    private static final class Work implements LayerWork {
        private final DMatrixRMaj out;
        private final DMatrixRMaj delta;
        private double largest;

        private Work(int units, int samples) {
            out = new DMatrixRMaj(units, samples);
            delta = new DMatrixRMaj(units, samples);
        }

        @Override
        public void load(double[] all, int offset) {}

        @Override
        public void forward(DMatrixRMaj in) {
            out.setTo(in);
        }

        @Override
        public void deltas(Rule rule, boolean last) {}

        @Override
        public void back(DMatrixRMaj returned) {
            returned.setTo(delta);
        }

        @Override
        public void gradients(DMatrixRMaj in, int divisor, double[] all, int offset) {}

        @Override
        public void along(DMatrixRMaj direction, DMatrixRMaj result) {
            result.setTo(direction);
        }

        @Override
        public DMatrixRMaj of(Part part) {
            return part.equals(Part.DELTA) ? delta : out;
        }

        @Override
        public boolean isFinite(double largestInput) {
            largest = largestInput;
            return true;
        }

        @Override
        public double largestOutput() {
            return largest;
        }
    }
}
