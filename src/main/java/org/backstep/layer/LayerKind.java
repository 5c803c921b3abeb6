package org.backstep.layer;

import java.util.List;
import java.util.ServiceLoader;

/**
 * A kind of layer: its word in a network's text, and how one is read. A kind is registered by a line in
 * {@code META-INF/services/org.backstep.layer.LayerKind}.
 */
public interface LayerKind {
    /** All kinds, in the order of their registration. */
    List<LayerKind> ALL = ServiceLoader.load(LayerKind.class, LayerKind.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    /** The first word of a layer of this kind. */
    String word();

    /** A layer of this kind as it is typed: "dense 8 tanh". */
    String example();

    /**
     * Reads a layer, behind its first word.
     *
     * @param input the shape that the layer takes
     * @throws org.backstep.notation.UserError if there can be no such layer
     */
    Layer read(LayerWords words, Shape input);
}
