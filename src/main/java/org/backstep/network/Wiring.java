package org.backstep.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.backstep.layer.Rule;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Entries;
import org.backstep.term.Relation;

/**
 * The lines between the units of a network: from an input to each output that it is a summand of, with the parameter that
 * it is multiplied by. Read from the layers' equations at the first use, and kept; for one thread.
 */
public final class Wiring {
    private final Network network;
    private final Relation relation;
    private final Map<OfUnit, Map<Integer, Optional<Coordinate>>> known = new HashMap<>();

    private record OfUnit(int layer, int unit) {}

    public Wiring(Network network) {
        this.network = network;
        relation = relation(network);
    }

    /** The relation between the entries of a network's quantities. */
    static Relation relation(Network network) {
        return new Relation(quantity -> size(network, quantity));
    }

    private static Entries.Size size(Network network, Quantity quantity) {
        if (quantity instanceof OfParameter parameter) {
            Block block = network.block(parameter);
            return new Entries.Size(block.rows(), block.columns());
        }
        boolean single = quantity.indices() == 0;
        return new Entries.Size(single ? 1 : network.sizes().get(quantity.layer()), 1);
    }

    public Network network() {
        return network;
    }

    /**
     * The inputs of a unit, each with its parameter, if it has one.
     *
     * @param layer from 1
     * @param unit from 0, as the inputs
     */
    public Map<Integer, Optional<Coordinate>> into(int layer, int unit) {
        return known.computeIfAbsent(new OfUnit(layer, unit), to -> read(layer, unit));
    }

    private Map<Integer, Optional<Coordinate>> read(int layer, int unit) {
        Map<Integer, Optional<Coordinate>> inputs = new LinkedHashMap<>();
        OfSample input = OfSample.activation(layer - 1);
        for (Relation.Product product :
                relation.products(network.layer(layer).sum(network.terms(layer, Rule.CORRECT, false)), unit + 1, 1)) {
            Optional<Coordinate> parameter = product.factors().stream()
                    .filter(entry -> entry.quantity() instanceof OfParameter)
                    .map(entry -> new Coordinate((OfParameter) entry.quantity(), entry.row(), entry.column()))
                    .findFirst();
            product.factors().stream()
                    .filter(entry -> entry.quantity().equals(input))
                    .forEach(entry -> inputs.put(entry.row() - 1, parameter));
        }
        return inputs;
    }
}
