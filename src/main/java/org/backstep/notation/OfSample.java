package org.backstep.notation;

/**
 * Numbers that every sample has: a column for each, d×N.
 *
 * @param layer from 1; 0 for what belongs to the sample as a whole
 */
public record OfSample(int layer, Part part) implements Quantity {
    /** x. */
    public static final OfSample INPUT = new OfSample(0, Part.INPUT);

    /** L(x, x̂), 1×N. */
    public static final OfSample LOSS = new OfSample(0, Part.LOSS);

    public OfSample {
        if (part.layered() ? layer < 1 : layer != 0) {
            throw new IllegalArgumentException(part.word() + " cannot belong to layer " + layer);
        }
    }

    public static OfSample preActivation(int layer) {
        return new OfSample(layer, Part.PRE_ACTIVATION);
    }

    /** The output of a layer; that of layer 0 is x. */
    public static OfSample activation(int layer) {
        return layer == 0 ? INPUT : new OfSample(layer, Part.ACTIVATION);
    }

    public static OfSample delta(int layer) {
        return new OfSample(layer, Part.DELTA);
    }

    @Override
    public String word() {
        return part.word();
    }

    @Override
    public String section() {
        return part.section();
    }

    @Override
    public int indices() {
        return part.indices();
    }
}
