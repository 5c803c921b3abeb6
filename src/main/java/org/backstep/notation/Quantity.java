package org.backstep.notation;

import java.util.Optional;

/**
 * One named quantity of training: a value that knows what it is, not what it is worth. How a particular network calls it
 * ("W_e" for the weights of layer 1 of two) is known to the network.
 */
public sealed interface Quantity permits OfRun, OfSample, OfParameter {
    /** The general name in commands, where a layer's number follows: "pre", "new W", "loss". */
    String word();

    /** The layer, from 1; 0 where the quantity belongs to none. */
    int layer();

    /** The notebook's section. */
    String section();

    /** How many numbers index an entry: row and column in a matrix of weights, the row in a column, none of a scalar. */
    int indices();

    /** The quantity that this one becomes by the update; empty if no update changes it. */
    default Optional<Quantity> renewed() {
        return Optional.empty();
    }

    /** The quantity that became this one by the update; empty if this one is not new. */
    default Optional<Quantity> renews() {
        return Optional.empty();
    }

    /** For a gradient the one that is measured; empty for every other quantity. */
    default Optional<Quantity> measured() {
        return Optional.empty();
    }

    /** For a measured gradient the one that backpropagation gives; every other quantity itself. */
    default Quantity analytic() {
        return this;
    }

    /** The name that holds in any network: "W_2", "pre_1", "loss". */
    default String generalName() {
        return layer() == 0 ? word() : word() + "_" + layer();
    }

    /** The index of an entry, from 1, as commands and texts have it: "[2,1]" of weights, "[2]" of biases and columns. */
    default String subscript(int row, int column) {
        return subscript("" + row, "" + column);
    }

    /** The same with letters: "[i,j]". */
    default String subscript(String row, String column) {
        return switch (indices()) {
            case 0 -> "";
            case 1 -> "[" + row + "]";
            default -> "[" + row + "," + column + "]";
        };
    }
}
