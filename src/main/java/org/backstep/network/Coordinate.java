package org.backstep.network;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.notation.OfParameter;

/**
 * One parameter of a network.
 *
 * @param quantity the weights or biases with this entry
 * @param row from 1
 * @param column from 1; 1 for a bias
 */
public record Coordinate(OfParameter quantity, int row, int column) {
    public Coordinate {
        if (!quantity.isPresentValue() || row < 1 || column < 1 || (quantity.indices() == 1 && column != 1)) {
            throw new IllegalArgumentException(
                    "no parameter " + quantity.generalName() + "[" + row + "," + column + "]");
        }
    }

    /** Every parameter: layer after layer, W row by row, then b. */
    public static Stream<Coordinate> all(Network network) {
        return network.blocks().stream()
                .flatMap(block -> IntStream.range(0, block.size()).mapToObj(block::entry));
    }

    public boolean isIn(Network network) {
        return network.find(quantity)
                .filter(block -> row <= block.rows() && column <= block.columns())
                .isPresent();
    }

    public double value(Parameters parameters) {
        return parameters.get(quantity, row, column);
    }

    /** The parameters with this one changed. */
    public Parameters with(Parameters parameters, double value) {
        return parameters.with(quantity, row, column, value);
    }

    /** The parameter's name in commands: "W_d[2,1]" or "b_e[1]". */
    public String name(Names names) {
        return names.nameOf(quantity).text() + quantity.subscript(row, column);
    }
}
