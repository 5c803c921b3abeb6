package org.backstep.network;

import static org.backstep.term.Operation.DIFFERENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backstep.activation.Activation;
import org.backstep.layer.Layer;
import org.backstep.layer.LayerTerms;
import org.backstep.layer.Rule;
import org.backstep.layer.Shape;
import org.backstep.layer.SlotShape;
import org.backstep.layer.Step;
import org.backstep.layer.dense.Dense;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.UserError;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an autoencoder: layers one after the other, as many outputs as inputs, at least one hidden layer.
 * The notebook's is 2-1-2 with sigmoid twice.
 */
public final class Network {
    private static final long MOST_PARAMETERS = 50_000_000;

    private final List<Layer> layers;
    private final List<Block> blocks;

    /** The place of each layer's first parameter in the list of all; the last is their number. */
    private final int[] offsets;

    public Network(List<Layer> given) {
        layers = List.copyOf(given);
        if (layers.size() < 2) {
            throw new UserError("an autoencoder needs at least one hidden layer, as in 2-1-2");
        }
        for (int l = 1; l < layers.size(); l++) {
            Shape before = layers.get(l - 1).output();
            if (!layers.get(l).input().equals(before)) {
                throw new UserError("layer " + (l + 1) + " takes "
                        + layers.get(l).input().text() + ", but layer " + l + " gives " + before.text());
            }
        }
        int in = layers.get(0).input().size();
        int out = layers.get(layers.size() - 1).output().size();
        if (in != out) {
            throw new UserError("an autoencoder gives back what it takes: the first and the last size must be equal,"
                    + " not " + in + " and " + out);
        }
        if (layers.stream()
                        .flatMap(layer -> layer.slots().stream())
                        .mapToLong(slot -> (long) slot.rows() * slot.columns())
                        .sum()
                > MOST_PARAMETERS) {
            throw new UserError("more than 50 million weights; choose smaller layers");
        }
        if (layers.stream().allMatch(layer -> layer.slots().isEmpty())) {
            throw new UserError("no layer has parameters, so there is nothing to train; add one, such as dense " + out);
        }
        offsets = new int[layers.size() + 1];
        List<Block> all = new ArrayList<>();
        for (int l = 1; l <= layers.size(); l++) {
            int offset = offsets[l - 1];
            for (SlotShape shape : layer(l).slots()) {
                all.add(new Block(l, shape, offset));
                offset += shape.size();
            }
            offsets[l] = offset;
        }
        blocks = List.copyOf(all);
    }

    /**
     * A network of dense layers, and one activation for all of them or one for each.
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
            layers.add(new Dense(
                    Shape.of(sizes.get(l)),
                    Shape.of(sizes.get(l + 1)),
                    activations.get(activations.size() == 1 ? 0 : l)));
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

    public List<Layer> layers() {
        return layers;
    }

    /** Whether quantities and phases have the document's names. */
    public boolean isOfDocument() {
        return depth() == 2 && layers.stream().allMatch(Layer::isOfDocument);
    }

    /** Whether a sample has numbers of a quantity in this network. */
    public boolean has(OfSample quantity) {
        int l = quantity.layer();
        return l == 0 || (l <= depth() && layer(l).parts().contains(quantity.part()));
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
        return layers.get(0).input().size();
    }

    /** The layer whose output is the latent code z: the narrowest hidden layer, the first if several. */
    public int codeLayer() {
        int code = 1;
        for (int l = 2; l < depth(); l++) {
            if (layer(l).output().size() < layer(code).output().size()) {
                code = l;
            }
        }
        return code;
    }

    /** d_z. */
    public int codeSize() {
        return layer(codeLayer()).output().size();
    }

    /** The number of parameters of all layers. */
    public int parameterCount() {
        return offsets[depth()];
    }

    /** The multiplications of a forward pass of one sample. */
    public long multiplications() {
        return layers.stream().mapToLong(Layer::multiplications).sum();
    }

    /** The number of parameters of a layer. */
    public int parameterCount(int layer) {
        return offsets[layer] - offsets[layer - 1];
    }

    /** All parameters, in the order of {@link Parameters}. */
    public List<Block> blocks() {
        return blocks;
    }

    /** All parameters, from the last layer back: the order in which backpropagation comes to them. */
    public List<Block> blocksFromTheLast() {
        return IntStream.rangeClosed(1, depth())
                .map(l -> depth() + 1 - l)
                .mapToObj(this::blocks)
                .flatMap(List::stream)
                .toList();
    }

    public List<Block> blocks(int layer) {
        return blocks.stream().filter(block -> block.layer() == layer).toList();
    }

    /** The block of the parameters to which a quantity belongs; empty if this network has none. */
    public Optional<Block> find(OfParameter quantity) {
        return blocks.stream()
                .filter(block ->
                        block.layer() == quantity.layer() && block.slot().equals(quantity.slot()))
                .findFirst();
    }

    public Block block(OfParameter quantity) {
        return find(quantity)
                .orElseThrow(() -> new IllegalArgumentException(sizesText() + " has no " + quantity.generalName()));
    }

    /** The place of a layer's first parameter in the list of all. */
    int offset(int layer) {
        return offsets[layer - 1];
    }

    /**
     * The terms that a layer's equations are made of.
     *
     * @param writtenOut whether pre-activations are
     */
    public LayerTerms terms(int layer, Rule rule, boolean writtenOut) {
        return new LayerTerms(layer, layer == depth(), rule, writtenOut);
    }

    /** The equations of a step of a layer on the way back, §2.5. */
    public List<Equation> back(int layer, Step step, Rule rule, boolean writtenOut) {
        LayerTerms at = terms(layer, rule, writtenOut);
        Term returned = at.last()
                ? DIFFERENCE.of(at.symbol(Part.ACTIVATION), new Term.Symbol(OfSample.INPUT))
                : layer(layer + 1).back(terms(layer + 1, rule, writtenOut));
        return layer(layer).back(step, at, returned);
    }

    /** The number of units of x, and of the output of every layer. */
    public List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(List.of(inputs()));
        layers.forEach(layer -> sizes.add(layer.output().size()));
        return List.copyOf(sizes);
    }

    /** The sizes as text: "2-1-2". */
    public String sizesText() {
        return sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** The activations as text: "sigmoid" if all layers share one, else one for each layer: "tanh,tanh,sigmoid". */
    public String activationsText() {
        return WrittenNetwork.activations(this);
    }

    /** The network in commands: "2-1-2 sigmoid", or "8x8, dense 8 tanh, dense 64 sigmoid". */
    public String text() {
        return WrittenNetwork.of(this);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Network other && layers.equals(other.layers);
    }

    @Override
    public int hashCode() {
        return layers.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
