package org.backstep.network;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;

/**
 * One weight or bias of a network.
 *
 * @param layer from 1
 * @param bias whether it is an entry of b, not of W
 * @param row from 1
 * @param column from 1; 1 for a bias
 */
public record Coordinate(int layer, boolean bias, int row, int column) {
    public Coordinate {
        if (layer < 1 || row < 1 || column < 1 || (bias && column != 1)) {
            throw new IllegalArgumentException("no parameter at layer " + layer + ", " + row + ", " + column);
        }
    }

    /** Every parameter: layer after layer, W row by row, then b. */
    public static Stream<Coordinate> all(Network network) {
        return IntStream.rangeClosed(1, network.depth()).boxed().flatMap(l -> {
            Layer layer = network.layer(l);
            Stream<Coordinate> weights = IntStream.range(0, layer.outputs() * layer.inputs())
                    .mapToObj(k -> new Coordinate(l, false, k / layer.inputs() + 1, k % layer.inputs() + 1));
            Stream<Coordinate> biases =
                    IntStream.rangeClosed(1, layer.outputs()).mapToObj(row -> new Coordinate(l, true, row, 1));
            return Stream.concat(weights, biases);
        });
    }

    /** Whether a network has it. */
    public boolean isIn(Network network) {
        return layer <= network.depth()
                && row <= network.layer(layer).outputs()
                && (bias || column <= network.layer(layer).inputs());
    }

    public double value(Parameters parameters) {
        return (bias ? parameters.biases(layer) : parameters.weights(layer)).get(row - 1, column - 1);
    }

    /** The parameters with this one changed. */
    public Parameters with(Parameters parameters, double value) {
        return bias
                ? parameters.withBias(layer, row - 1, value)
                : parameters.withWeight(layer, row - 1, column - 1, value);
    }

    /** "W_d[2,1]" or "b_e[1]", as commands have it. */
    public String name(Names names) {
        return names.nameOf(quantity()).text() + quantity().subscript(row, column);
    }

    /** The matrix that it is an entry of. */
    public Quantity quantity() {
        return Quantity.of(bias ? Kind.BIAS : Kind.WEIGHT, layer);
    }
}
