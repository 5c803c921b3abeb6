package org.backstep.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.layer.Layer;
import org.backstep.layer.LayerKind;
import org.backstep.layer.LayerWords;
import org.backstep.layer.Shape;
import org.backstep.layer.dense.Dense;
import org.backstep.notation.Nearest;
import org.backstep.notation.UserError;

/**
 * Networks as text. The long form has the input's shape and a layer behind each comma: "8x8, dense 8 tanh, dense 64". Dense
 * layers without pictures have a short form as well, which they are written in: "64-8-64 tanh,sigmoid".
 */
public final class WrittenNetwork {
    private WrittenNetwork() {}

    /** Whether a text is meant to be the long form: a comma stands behind the shape of x. */
    public static boolean isLong(String text) {
        return text.matches("(?s)\\s*\\d[^\\s,-]*\\s*,.*");
    }

    /**
     * Reads the long form.
     *
     * @throws UserError with the place in the text
     */
    public static Network read(String text) {
        List<Layer> layers = new ArrayList<>();
        readLayers(text, layers);
        try {
            return new Network(layers);
        } catch (UserError unfit) {
            throw new UserError(unfit.getMessage() + "; " + shapes(layers)).at(text.lastIndexOf(',') + 1);
        }
    }

    /** The shapes from x to the last layer that can be read, in a text of the long form: "8x8 → 8 → 64". */
    public static String shapes(String text) {
        List<Layer> layers = new ArrayList<>();
        try {
            readLayers(text, layers);
        } catch (UserError unfinished) {
            // the layers before it have shapes
        }
        return shapes(layers);
    }

    private static void readLayers(String text, List<Layer> layers) {
        Shape shape = Shape.of(1);
        int from = 0;
        for (String part : text.split(",", -1)) {
            LayerWords words = new LayerWords(text, from, from + part.length());
            if (from == 0) {
                shape = words.shape("the shape of x, such as 2, 8x8 or 3@8x8");
            } else {
                layers.add(layer(words, shape, layers));
                shape = layers.get(layers.size() - 1).output();
            }
            words.requireEnd();
            from += part.length() + 1;
        }
    }

    private static Layer layer(LayerWords words, Shape input, List<Layer> before) {
        List<String> known = LayerKind.ALL.stream().map(LayerKind::word).toList();
        int place = words.place();
        String word = words.word("a layer (" + String.join(", ", known) + ")");
        LayerKind kind = LayerKind.ALL.stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UserError("unknown kind of layer \"" + word + "\"; there "
                                + (known.size() == 1 ? "is " : "are ") + String.join(", ", known)
                                + Nearest.hint(word, known))
                        .at(place));
        try {
            return kind.read(words, input);
        } catch (UserError refused) {
            String given = before.isEmpty()
                    ? "x is " + input.text()
                    : before.get(before.size() - 1).text() + " gives " + input.text();
            throw refused.hasPlace() ? refused : new UserError(refused.getMessage() + "; " + given).at(place);
        }
    }

    private static String shapes(List<Layer> layers) {
        return Stream.concat(
                        layers.stream().limit(1).map(Layer::input),
                        layers.stream().map(Layer::output))
                .map(Shape::text)
                .collect(Collectors.joining(" → "));
    }

    /** A network in commands. */
    static String of(Network network) {
        return isShort(network) ? network.sizesText() + " " + network.activationsText() : longForm(network);
    }

    /** A network in the long form. */
    public static String longForm(Network network) {
        return Stream.concat(
                        Stream.of(network.layer(1).input().text()),
                        network.layers().stream().map(Layer::text))
                .collect(Collectors.joining(", "));
    }

    /** Whether the network has a short form. */
    public static boolean isShort(Network network) {
        return network.layers().stream()
                .allMatch(layer -> layer instanceof Dense
                        && layer.input().isColumn()
                        && layer.output().isColumn());
    }

    /** The activations: "sigmoid" if all layers share one, else one for each layer that has one: "tanh,tanh,sigmoid". */
    static String activations(Network network) {
        List<String> names = network.layers().stream()
                .flatMap(layer -> layer.activation().stream())
                .map(Activation::name)
                .toList();
        return names.stream().distinct().count() == 1 ? names.get(0) : String.join(",", names);
    }
}
