package org.backstep.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backstep.activation.Activation;
import org.backstep.notation.OfParameter;
import org.backstep.notation.UserError;

/**
 * The shape of an autoencoder: dense layers one after the other, as many outputs as inputs, at least one hidden layer.
 * The notebook's is 2-1-2 with sigmoid twice.
 */
public record Network(List<Layer> layers) {
    /** The most units of a layer; larger matrices would not fit in memory. */
    private static final int WIDEST = 100_000;

    private static final long MOST_PARAMETERS = 50_000_000;

    public Network {
        layers = List.copyOf(layers);
        if (layers.size() < 2) {
            throw new UserError("an autoencoder needs at least one hidden layer, as in 2-1-2");
        }
        for (int l = 1; l < layers.size(); l++) {
            if (layers.get(l).inputs() != layers.get(l - 1).outputs()) {
                throw new UserError(
                        "layer " + (l + 1) + " takes " + layers.get(l).inputs() + " numbers, but layer " + l + " gives "
                                + layers.get(l - 1).outputs());
            }
        }
        int in = layers.get(0).inputs();
        int out = layers.get(layers.size() - 1).outputs();
        if (in != out) {
            throw new UserError("an autoencoder gives back what it takes: the first and the last size must be equal,"
                    + " not " + in + " and " + out);
        }
        if (layers.stream().mapToLong(l -> (long) l.inputs() * l.outputs()).sum() > MOST_PARAMETERS) {
            throw new UserError("more than 50 million weights; choose smaller layers");
        }
    }

    /**
     * A network of layer sizes, and one activation for all layers or one for each.
     *
     * @param sizes d_x, the hidden sizes, d_x
     */
    public static Network of(List<Integer> sizes, List<Activation> activations) {
        if (sizes.size() < 3) {
            throw new UserError("an autoencoder needs at least one hidden layer, as in 2-1-2");
        }
        int count = sizes.size() - 1;
        if (activations.size() != 1 && activations.size() != count) {
            throw new UserError(activations.size() + " activations for " + count
                    + " layers; give one for all or one for each layer");
        }
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < count; l++) {
            int outputs = sizes.get(l + 1);
            if (sizes.get(l) > WIDEST || outputs > WIDEST) {
                throw new UserError("a layer of more than 100000 units; choose smaller layers");
            }
            layers.add(new Layer(sizes.get(l), outputs, activations.get(activations.size() == 1 ? 0 : l)));
        }
        return new Network(layers);
    }

    /** The sizes in a text such as 2-1-2. */
    public static List<Integer> sizesOf(String text) {
        List<Integer> sizes = new ArrayList<>();
        for (String size : text.split("-", -1)) {
            if (!size.matches("[1-9]\\d{0,6}")) {
                String found = text.length() > 60 ? "something else" : '"' + text + '"';
                throw new UserError("expected layer sizes such as 2-1-2, found " + found);
            }
            sizes.add(Integer.valueOf(size));
        }
        return List.copyOf(sizes);
    }

    /** The number of layers, L. */
    public int depth() {
        return layers.size();
    }

    public Layer layer(int number) {
        return layers.get(number - 1);
    }

    /** d_x. */
    public int inputs() {
        return layers.get(0).inputs();
    }

    /** The layer whose output is the latent code z: the narrowest hidden layer, the first if several. */
    public int codeLayer() {
        int code = 1;
        for (int l = 2; l < depth(); l++) {
            if (layer(l).outputs() < layer(code).outputs()) {
                code = l;
            }
        }
        return code;
    }

    /** d_z. */
    public int codeSize() {
        return layer(codeLayer()).outputs();
    }

    /** The number of parameters of all layers. */
    public int parameterCount() {
        return layers.stream().mapToInt(Layer::parameterCount).sum();
    }

    /** All parameters, in the order of {@link Parameters}. */
    public List<Block> blocks() {
        return blocks(IntStream.rangeClosed(1, depth()));
    }

    /** All parameters, from the last layer back: the order in which backpropagation comes to them. */
    public List<Block> blocksFromTheLast() {
        return blocks(IntStream.rangeClosed(1, depth()).map(l -> depth() + 1 - l));
    }

    private List<Block> blocks(IntStream order) {
        return order.mapToObj(this::blocks).flatMap(List::stream).toList();
    }

    public List<Block> blocks(int layer) {
        return layer(layer).blocks(layer, weightOffset(layer));
    }

    /** The block of the parameters to which a quantity belongs; empty if this network has none. */
    public Optional<Block> find(OfParameter quantity) {
        return quantity.layer() > depth()
                ? Optional.empty()
                : blocks(quantity.layer()).stream()
                        .filter(block -> block.slot().equals(quantity.slot()))
                        .findFirst();
    }

    public Block block(OfParameter quantity) {
        return find(quantity)
                .orElseThrow(() -> new IllegalArgumentException(sizesText() + " has no " + quantity.generalName()));
    }

    /** The place of a layer's first weight in the list of all parameters (layer after layer, W row by row, then b). */
    int weightOffset(int number) {
        int offset = 0;
        for (int l = 1; l < number; l++) {
            offset += layer(l).parameterCount();
        }
        return offset;
    }

    /** The place of a layer's first bias in that list. */
    int biasOffset(int number) {
        return weightOffset(number) + layer(number).inputs() * layer(number).outputs();
    }

    public List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(List.of(inputs()));
        layers.forEach(layer -> sizes.add(layer.outputs()));
        return List.copyOf(sizes);
    }

    /** The sizes as text: "2-1-2". */
    public String sizesText() {
        return sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** The activations as text: "sigmoid" if all layers share one, else one for each layer: "tanh,tanh,sigmoid". */
    public String activationsText() {
        List<String> names =
                layers.stream().map(layer -> layer.activation().name()).toList();
        return names.stream().distinct().count() == 1 ? names.get(0) : String.join(",", names);
    }

    /** The network in commands: "2-1-2 sigmoid". */
    public String text() {
        return sizesText() + " " + activationsText();
    }
}
