package org.backstep.layer.dense;

import org.backstep.layer.Layer;
import org.backstep.layer.LayerKind;
import org.backstep.layer.LayerWords;
import org.backstep.layer.Shape;

/** {@code dense SHAPE [ACTIVATION]}. */
public final class DenseKind implements LayerKind {
    static final String WORD = "dense";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String example() {
        return "dense 8 tanh";
    }

    @Override
    public Layer read(LayerWords words, Shape input) {
        return new Dense(input, words.shape("the units of a layer, such as 8 or 4@4x4"), words.activation());
    }
}
