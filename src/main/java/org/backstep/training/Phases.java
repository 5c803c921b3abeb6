package org.backstep.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.backstep.layer.Rule;
import org.backstep.network.Network;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.notation.Slot;

/**
 * The phases of an epoch in their order: L forward, the loss, L deltas from the last layer back, gradients, update; 2L + 3
 * in all. With two layers they have the document's names. Numbers count from 1.
 */
public final class Phases {
    private final Network network;
    private final List<Phase> all = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private Phases(Network network) {
        this.network = network;
        int depth = network.depth();
        for (int l = 1; l <= depth; l++) {
            add(Phase.Kind.FORWARD, l);
        }
        add(Phase.Kind.LOSS, 0);
        for (int l = depth; l >= 1; l--) {
            add(Phase.Kind.DELTA, l);
        }
        add(Phase.Kind.GRADIENTS, 0);
        add(Phase.Kind.UPDATE, 0);
    }

    private void add(Phase.Kind kind, int layer) {
        Phase phase = new Phase(kind, layer);
        all.add(phase);
        numbers.put(phase.name(network), all.size());
        numbers.putIfAbsent(phase.generalName(), all.size());
        if (kind == Phase.Kind.DELTA && layer == network.depth()) {
            numbers.putIfAbsent("delta_out", all.size());
        }
    }

    public static Phases of(Network network) {
        return new Phases(network);
    }

    /** The number of phases, 2L + 3; also the number of the last. */
    public int count() {
        return all.size();
    }

    public List<Phase> all() {
        return List.copyOf(all);
    }

    public Phase get(int number) {
        return all.get(number - 1);
    }

    /** The name of a phase in commands: "encode", "delta_hidden"; in deeper networks "forward_2", "delta_3". */
    public String name(int number) {
        return get(number).name(network);
    }

    public List<String> words() {
        return List.copyOf(numbers.keySet());
    }

    /** The number of the phase with a name; δ_out is read as delta_out. */
    public OptionalInt find(String name) {
        Integer number = numbers.get(name.replace("δ", "delta"));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public int numberOf(Phase.Kind kind, int layer) {
        return all.indexOf(new Phase(kind, layer)) + 1;
    }

    /** The first phase with a quantity; 0 if it is known before the first. */
    public int firstWith(Quantity quantity) {
        for (int number = 1; number <= count(); number++) {
            if (get(number).makes(quantity)) {
                return number;
            }
        }
        return 0;
    }

    /**
     * The first phase with a quantity under a rule: the wrong rule that looks ahead has the gradients and the new weights
     * of a layer when it computes the delta of the layer before.
     */
    public int firstWith(Quantity quantity, Rule rule) {
        boolean lookedAheadTo = rule == Rule.UPDATED_WEIGHTS
                && quantity.layer() > 1
                && quantity instanceof OfParameter parameter
                && parameter.slot().equals(Slot.WEIGHTS)
                && (parameter.isNew() || parameter.aspect() == Aspect.GRADIENT);
        return lookedAheadTo ? numberOf(Phase.Kind.DELTA, quantity.layer() - 1) : firstWith(quantity);
    }
}
