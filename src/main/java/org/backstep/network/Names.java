package org.backstep.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backstep.notation.Name;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;

/**
 * What a network calls its quantities. With two layers they are the document's names (W_e, z_pre, δ_hidden, …); in any
 * network z is the code, x̂ the last output and δ_out its delta, and W_1, pre_1, out_1, δ_1 … are understood as well.
 */
public final class Names {
    private final Network network;
    private final Map<String, Quantity> known = new LinkedHashMap<>();

    private Names(Network network) {
        this.network = network;
        for (Kind kind : Kind.values()) {
            if (kind.text().contains(" ")) {
                // "new W", "numeric dW": read with a word before the name
                continue;
            }
            for (int l = kind.layered() ? 1 : 0; l <= (kind.layered() ? network.depth() : 0); l++) {
                Quantity quantity = new Quantity(kind, l);
                known.put(nameOf(quantity).text(), quantity);
                known.putIfAbsent(quantity.generalName(), quantity);
            }
        }
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

    /** How this network calls a quantity. */
    public Name nameOf(Quantity quantity) {
        return switch (quantity.kind()) {
            case WEIGHT -> parameter("W", quantity.layer());
            case BIAS -> parameter("b", quantity.layer());
            case WEIGHT_GRADIENT -> gradient(parameter("W", quantity.layer()));
            case BIAS_GRADIENT -> gradient(parameter("b", quantity.layer()));
            case NEW_WEIGHT -> renewed(parameter("W", quantity.layer()));
            case NEW_BIAS -> renewed(parameter("b", quantity.layer()));
            case M_WEIGHT -> gathered("m", parameter("W", quantity.layer()));
            case M_BIAS -> gathered("m", parameter("b", quantity.layer()));
            case V_WEIGHT -> gathered("v", parameter("W", quantity.layer()));
            case V_BIAS -> gathered("v", parameter("b", quantity.layer()));
            case NEW_M_WEIGHT -> renewed(gathered("m", parameter("W", quantity.layer())));
            case NEW_M_BIAS -> renewed(gathered("m", parameter("b", quantity.layer())));
            case NEW_V_WEIGHT -> renewed(gathered("v", parameter("W", quantity.layer())));
            case NEW_V_BIAS -> renewed(gathered("v", parameter("b", quantity.layer())));
            case NUMERIC_WEIGHT_GRADIENT, NUMERIC_BIAS_GRADIENT -> measured(nameOf(quantity.analytic()));
            case PRE_ACTIVATION -> preActivation(quantity.layer());
            case ACTIVATION -> output(quantity.layer());
            case DELTA -> delta(quantity.layer());
            case INPUT -> new Name("x", "x", "\\mathbf{x}", "x");
            case SAMPLE_LOSS -> new Name("sample_loss", "L", "\\mathcal{L}", "loss of the sample");
            case LOSS -> new Name("loss", "loss", "\\mathrm{MSE}", "loss");
            case LEARNING_RATE -> new Name("learning_rate", "η", "\\eta", "eta");
            case CHECK_STEP -> new Name("check_step", "h", "h", "h");
            default -> {
                String text = quantity.kind().text();
                String words = text.replace('_', ' ');
                yield new Name(text, text, "\\mathrm{" + words.replace(" ", "\\ ") + "}", words);
            }
        };
    }

    private boolean twoLayers() {
        return network.depth() == 2;
    }

    private Name parameter(String letter, int layer) {
        String index = !twoLayers() ? "" + layer : layer == 1 ? "e" : "d";
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
        return new Name("pre_" + layer, "pre_" + layer, "\\mathbf{pre}_{" + layer + "}", "pre " + layer);
    }

    private Name output(int layer) {
        if (layer == network.depth()) {
            return new Name("x_hat", "x̂", "\\hat{\\mathbf{x}}", "x hat");
        }
        if (layer == network.codeLayer()) {
            return new Name("z", "z", "\\mathbf{z}", "z");
        }
        return new Name("out_" + layer, "out_" + layer, "\\mathbf{out}_{" + layer + "}", "out " + layer);
    }

    private Name delta(int layer) {
        if (layer == network.depth()) {
            return new Name("delta_out", "δ_out", "\\boldsymbol{\\delta}_{out}", "delta out");
        }
        String index = twoLayers() ? "hidden" : "" + layer;
        return new Name("delta_" + index, "δ_" + index, "\\boldsymbol{\\delta}_{" + index + "}", "delta " + index);
    }
}
