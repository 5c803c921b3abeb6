package org.backstep.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.backstep.layer.Layer;
import org.backstep.layer.Step;
import org.backstep.notation.Aspect;
import org.backstep.notation.Name;
import org.backstep.notation.Naming;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.Quantity;

/**
 * The names of a network's quantities. With two layers they are the document's (W_e, z_pre, δ_hidden, …); in any network
 * z is the code, x̂ the last output and δ_out its delta, and W_1, pre_1, out_1, δ_1 … are understood as well.
 */
public final class Names implements Naming {
    private final Network network;
    private final Map<String, Quantity> known = new LinkedHashMap<>();

    private Names(Network network) {
        this.network = network;
        for (Quantity quantity : all()) {
            // the parser reads "new" of "new W" and "numeric" of "numeric dW" before the name
            if (!quantity.word().contains(" ")) {
                known.put(nameOf(quantity).text(), quantity);
                known.putIfAbsent(quantity.generalName(), quantity);
            }
        }
    }

    /** Every quantity of the network, in the order of the document. */
    public List<Quantity> all() {
        List<Quantity> all = new ArrayList<>(List.of(OfSample.INPUT));
        all.addAll(ofParameters(Aspect.VALUE, false));
        all.addAll(ofSteps(Layer::stepsForward));
        all.addAll(List.of(OfSample.LOSS, OfRun.LOSS));
        all.addAll(ofSteps(Layer::stepsBack));
        all.addAll(ofParameters(Aspect.GRADIENT, false));
        all.addAll(ofParameters(Aspect.VALUE, true));
        for (Aspect remembered : List.of(Aspect.M, Aspect.V)) {
            all.addAll(ofParameters(remembered, false));
            all.addAll(ofParameters(remembered, true));
        }
        all.addAll(ofParameters(Aspect.NUMERIC, false));
        all.addAll(List.of(OfRun.values()));
        return all.stream().distinct().toList();
    }

    /** The quantities of an aspect, slot after slot, in each from the first layer on. */
    private List<OfParameter> ofParameters(Aspect aspect, boolean isNew) {
        List<Block> blocks = network.blocks();
        return blocks.stream()
                .map(Block::slot)
                .distinct()
                .flatMap(slot -> blocks.stream().filter(block -> block.slot().equals(slot)))
                .map(block -> new OfParameter(block.layer(), block.slot(), aspect, isNew))
                .toList();
    }

    /** What some steps make, part after part, in each from the first layer on. */
    private List<OfSample> ofSteps(Function<Layer, List<Step>> steps) {
        List<OfSample> made = new ArrayList<>();
        for (int l = 1; l <= network.depth(); l++) {
            for (Step step : steps.apply(network.layer(l))) {
                for (Part part : step.makes()) {
                    made.add(new OfSample(l, part));
                }
            }
        }
        return made.stream()
                .map(OfSample::part)
                .distinct()
                .flatMap(part -> made.stream().filter(one -> one.part().equals(part)))
                .toList();
    }

    public static Names of(Network network) {
        return new Names(network);
    }

    /** Every word that names a quantity, the preferred ones among them. */
    public List<String> words() {
        return List.copyOf(known.keySet());
    }

    /**
     * The quantity that a word names. Greek letters and hats are read as their words: δ_out, x̂, η.
     *
     * @return empty if this network has no such quantity
     */
    public Optional<Quantity> find(String word) {
        return Optional.ofNullable(known.get(ascii(word)));
    }

    private static String ascii(String word) {
        return word.replace("x̂", "x_hat").replace("δ", "delta").replace("η", "learning_rate");
    }

    @Override
    public Name nameOf(Quantity quantity) {
        if (quantity instanceof OfParameter parameter) {
            return nameOf(parameter);
        }
        return quantity instanceof OfSample sample ? nameOf(sample) : ((OfRun) quantity).title();
    }

    private Name nameOf(OfParameter quantity) {
        Name parameter = parameter(quantity.slot().letter(), quantity.layer());
        Name name =
                switch (quantity.aspect()) {
                    case VALUE -> parameter;
                    case GRADIENT -> gradient(parameter);
                    case NUMERIC -> measured(gradient(parameter));
                    case M -> gathered("m", parameter);
                    case V -> gathered("v", parameter);
                };
        return quantity.isNew() ? renewed(name) : name;
    }

    private Name nameOf(OfSample quantity) {
        if (quantity.equals(OfSample.INPUT)) {
            return new Name("x", "x", "\\mathbf{x}", "x");
        }
        if (quantity.equals(OfSample.LOSS)) {
            return new Name("sample_loss", "L", "\\mathcal{L}", "loss of the sample");
        }
        int layer = quantity.layer();
        if (quantity.part().equals(Part.ACTIVATION)) {
            return output(layer);
        }
        if (quantity.part().equals(Part.PRE_ACTIVATION)) {
            return preActivation(layer);
        }
        return quantity.part().equals(Part.DELTA)
                ? delta(layer)
                : numbered(quantity.part().word(), layer);
    }

    private Name parameter(String letter, int layer) {
        String index = !network.isOfDocument() ? "" + layer : layer == 1 ? "e" : "d";
        return new Name(
                letter + "_" + index,
                letter + "_" + index,
                "\\mathbf{" + letter + "}_{" + index + "}",
                letter + " " + index);
    }

    private static Name gradient(Name of) {
        return new Name(
                "d" + of.text(), "∇" + of.plain(), "\\nabla_{" + of.latex() + "}", "gradient of " + of.spoken());
    }

    private static Name gathered(String letter, Name of) {
        return new Name(
                letter + "_" + of.text(),
                letter + "_" + of.plain(),
                "\\mathbf{" + letter + "}_{" + of.latex() + "}",
                letter + " of " + of.spoken());
    }

    private static Name renewed(Name of) {
        return new Name("new " + of.text(), "new " + of.plain(), of.latex() + "^{\\mathrm{new}}", "new " + of.spoken());
    }

    private static Name measured(Name of) {
        return new Name(
                "numeric " + of.text(),
                "numeric " + of.plain(),
                of.latex() + "^{\\mathrm{num}}",
                "numeric " + of.spoken());
    }

    private Name preActivation(int layer) {
        if (layer == network.depth()) {
            return new Name("x_hat_pre", "x̂_pre", "\\hat{\\mathbf{x}}_{pre}", "x hat pre");
        }
        if (layer == network.codeLayer()) {
            return new Name("z_pre", "z_pre", "\\mathbf{z}_{pre}", "z pre");
        }
        return numbered("pre", layer);
    }

    private Name output(int layer) {
        if (layer == network.depth()) {
            return new Name("x_hat", "x̂", "\\hat{\\mathbf{x}}", "x hat");
        }
        if (layer == network.codeLayer()) {
            return new Name("z", "z", "\\mathbf{z}", "z");
        }
        return numbered("out", layer);
    }

    private static Name numbered(String word, int layer) {
        String text = word + "_" + layer;
        return new Name(text, text, "\\mathbf{" + word + "}_{" + layer + "}", word + " " + layer);
    }

    private Name delta(int layer) {
        if (layer == network.depth()) {
            return new Name("delta_out", "δ_out", "\\boldsymbol{\\delta}_{out}", "delta out");
        }
        String index = network.isOfDocument() ? "hidden" : "" + layer;
        return new Name("delta_" + index, "δ_" + index, "\\boldsymbol{\\delta}_{" + index + "}", "delta " + index);
    }
}
