package org.backstep.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.backstep.layer.Rule;
import org.backstep.layer.Step;
import org.backstep.network.Network;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Part;
import org.backstep.notation.Quantity;

/**
 * The phases of an epoch in their order: each layer's forward, the loss, each layer's back from the last one, gradients,
 * update; 2L + 3 in all if no layer has more than one step. With two layers they have the document's names. Numbers count
 * from 1.
 */
public final class Phases {
    private final Network network;
    private final List<Phase> all = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private Phases(Network network) {
        this.network = network;
        int depth = network.depth();
        for (int l = 1; l <= depth; l++) {
            addAll(Phase.Kind.FORWARD, l, network.layer(l).stepsForward());
        }
        add(Phase.of(Phase.Kind.LOSS));
        for (int l = depth; l >= 1; l--) {
            addAll(Phase.Kind.DELTA, l, network.layer(l).stepsBack());
        }
        add(Phase.of(Phase.Kind.GRADIENTS));
        add(Phase.of(Phase.Kind.UPDATE));
        for (int l = 1; l <= depth; l++) {
            numbers.putIfAbsent("forward_" + l, numberOf(Phase.Kind.FORWARD, l));
            numbers.putIfAbsent("delta_" + l, numberOf(Phase.Kind.DELTA, l));
        }
        numbers.putIfAbsent("delta_out", numberOf(Phase.Kind.DELTA, depth));
    }

    private void addAll(Phase.Kind kind, int layer, List<Step> steps) {
        steps.forEach(step -> add(new Phase(kind, layer, step)));
    }

    private void add(Phase phase) {
        all.add(phase);
        numbers.put(phase.name(network), all.size());
    }

    public static Phases of(Network network) {
        return new Phases(network);
    }

    /** The number of phases; also the number of the last. */
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

    /** The number of a phase of all layers, or of the one in which a layer makes its output or its delta. */
    public int numberOf(Phase.Kind kind, int layer) {
        Part made = kind == Phase.Kind.FORWARD ? Part.ACTIVATION : Part.DELTA;
        for (int number = 1; number <= count(); number++) {
            Phase phase = get(number);
            if (phase.kind() == kind
                    && phase.layer() == layer
                    && (layer == 0 || phase.step().makes().contains(made))) {
                return number;
            }
        }
        throw new IllegalArgumentException("no phase " + kind + " of layer " + layer);
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
                && (parameter.isNew() || parameter.aspect() == Aspect.GRADIENT)
                && isNeededBack(OfParameter.of(parameter.layer(), parameter.slot()));
        return lookedAheadTo ? numberOf(Phase.Kind.DELTA, quantity.layer() - 1) : firstWith(quantity);
    }

    /** Whether a layer needs some of its parameters to give back what it got. */
    private boolean isNeededBack(OfParameter parameters) {
        int l = parameters.layer();
        return network.layer(l)
                .back(network.terms(l, Rule.CORRECT, false))
                .quantities()
                .anyMatch(parameters::equals);
    }
}
