package org.backstep.window.help;

import java.awt.Color;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.KeyStroke;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.Aspect;
import org.backstep.notation.Name;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.Quantity;
import org.backstep.training.optimizer.Optimizer;
import org.backstep.training.optimizer.Optimizers;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;

/** The pages of the help, as HTML without sizes and fonts of its own. */
public final class HelpPage {
    private HelpPage() {}

    public static String keys(List<UserAction> actions) {
        String rows = actions.stream()
                .filter(action -> !action.strokes().isEmpty())
                .map(action -> "<tr><td class=key nowrap>" + keys(action) + "</td><td>" + action.name() + "</td></tr>")
                .collect(Collectors.joining());
        return "<h1>Keys</h1><p>A field that is typed in keeps its keys; Esc leaves it.</p><table>" + rows
                + "</table><p>A chart that has the focus: + and − zoom, 0 shows the whole, Enter enlarges, Ctrl + C copies"
                + " the picture, A chooses the axes of a plot of samples, Shift + F10 opens its menu. The timeline: ← and → an epoch, Ctrl + ← and Ctrl + → a tenth."
                + " A matrix of parameters: Alt and the arrow keys select an entry, F2 or a digit edits it (a drag of its number"
                + " too, with Shift finer), F freezes it or lets it move again, Shift + F10 opens its menu."
                + "</p><p>The code ruler: ← and → a step, Ctrl + ← and Ctrl + → ten times as much, Home and End the smallest and"
                + " the largest code of a sample, Esc back to the selected sample's. The loss around here: as the timeline."
                + "</p><p>Tab and Shift + Tab go through everything, the bar too; Space presses the button that"
                + " has the focus.</p>";
    }

    private static String keys(UserAction action) {
        return action.strokes().stream().map(HelpPage::keyName).distinct().collect(Collectors.joining("<br>"));
    }

    /** The page of symbols: each quantity's sign, its word in commands, its meaning, and its place in the notebook. */
    public static String symbols(Network network) {
        Names names = Names.of(network);
        StringBuilder rows = new StringBuilder();
        for (Quantity quantity : names.all()) {
            Name name = names.nameOf(quantity);
            String shown = quantity == OfRun.LEARNING_RATE
                            || !name.plain().equals(name.text())
                            || name.plain().length() <= 5
                    ? sign(name.plain())
                    : "";
            rows.append("<tr><td class=sign nowrap><font color=")
                    .append(hex(Theme.now().colour(quantity, network.codeLayer(), network.depth())))
                    .append('>')
                    .append(shown)
                    .append("</font></td><td class=word nowrap>")
                    .append(name.text())
                    .append("</td><td>")
                    .append(meaning(quantity, network))
                    .append("</td><td nowrap>§")
                    .append(quantity.section())
                    .append("</td></tr>");
        }
        return "<h1>Symbols</h1><p>Of the network " + network.sizesText() + " "
                + network.activationsText().replace(",", ", ")
                + ". N is the number of samples; a column belongs to a sample. The word is for commands; § is the"
                + " section of the notebook.</p>"
                + "<table><tr><th>sign</th><th>word</th><th>what it is</th><th>section</th></tr>" + rows
                + "<tr><td class=sign>σ, σ′</td><td></td><td>a layer's activation and its derivative:"
                + " sigmoid, relu, tanh or linear</td><td>§2.6</td></tr>"
                + "<tr><td class=sign>⊙</td><td></td><td>product entry by entry</td><td>§2.5</td></tr></table>";
    }

    /** A sign as HTML: "W_e" as W with an index. */
    private static String sign(String plain) {
        int at = plain.indexOf('_');
        return at < 0 ? plain : plain.substring(0, at) + "<sub>" + plain.substring(at + 1) + "</sub>";
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
    }

    private static String meaning(Quantity quantity, Network network) {
        if (quantity instanceof OfRun number) {
            return number.meaning();
        }
        int l = quantity.layer();
        String layer = network.depth() > 2 ? "layer " + l : l == 1 ? "the encoder" : "the decoder";
        return quantity instanceof OfParameter parameter
                ? meaning(parameter, parameter.slot().words() + " of " + layer)
                : meaning((OfSample) quantity, layer, network);
    }

    private static String meaning(OfParameter quantity, String parameters) {
        return switch (quantity.aspect()) {
            case VALUE -> parameters + (quantity.isNew() ? " after the update" : " before the epoch's update");
            case GRADIENT -> "gradient for the " + parameters + ", a mean over the samples";
            case NUMERIC -> "gradient for the " + parameters + ", measured by a central difference";
            case M, V ->
                quantity.isNew() ? "the same after the update" : kept(quantity.aspect(), " for the " + parameters);
        };
    }

    private static String meaning(OfSample quantity, String layer, Network network) {
        if (quantity.equals(OfSample.INPUT)) {
            return "a sample, after scaling";
        }
        if (quantity.equals(OfSample.LOSS)) {
            return "loss of a sample: the sum of its squared differences";
        }
        if (quantity.equals(OfSample.activation(network.depth()))) {
            return "the reconstruction of the sample";
        }
        if (quantity.equals(OfSample.activation(network.codeLayer()))) {
            return "the latent code of the sample";
        }
        return quantity.part().equals(Part.DELTA)
                ? "the share of the blame that " + layer + " has"
                : quantity.part().equals(Part.PRE_ACTIVATION)
                        ? "what " + layer + " gives to its activation"
                        : "output of " + layer;
    }

    /** The meanings of a moment, each with its optimisers. */
    private static String kept(Aspect aspect, String parameters) {
        Map<String, String> optimizers = new LinkedHashMap<>();
        for (Optimizer one : Optimizers.ALL) {
            one.memory().stream()
                    .filter(memory -> memory.moment() == aspect)
                    .forEach(memory -> optimizers.merge(memory.meaning(), one.title(), (a, b) -> a + ", " + b));
        }
        return optimizers.size() == 1
                ? String.join("", optimizers.keySet()) + parameters + " (" + String.join("", optimizers.values()) + ")"
                : optimizers.entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                .collect(Collectors.joining(" or "))
                        + parameters;
    }

    /** The page of conventions: sums and means, the place of the ½, and where the document and its code differ. */
    public static String conventions() {
        return """
            <h1>Conventions</h1>
            <p>Columns are samples. Entries, samples, layers and epochs count from 1; epoch 0 is the start.</p>
            <h2>Sum or mean</h2>
            <p>The document's loss of a sample, <span class=sign>L = ‖x − x̂‖²</span>, is a <b>sum</b> over its
            features. The printed loss (MSE) is a <b>mean</b> over all N·d<sub>x</sub> squared differences: for two
            features half the mean of the samples' losses.</p>
            <p>Gradients are <b>means</b> over the samples.</p>
            <h2>The factor 2 and the ½</h2>
            <p>δ leaves out the factor 2 that the derivative of a square has. So the code descends
            <span class=sign>J = 1/(2N) · Σ ‖x − x̂‖²</span>, which is d<sub>x</sub>/2 times the printed loss:
            with two features exactly the printed loss.</p>
            <h2>Signs</h2>
            <p>δ<sub>out</sub> = <span class=sign>(x̂ − x) ⊙ σ′</span>: reconstruction minus data. The update subtracts
            η times the gradient, so a positive gradient makes a parameter smaller.</p>
            <h2>Before or after the update</h2>
            <p>The loss of an epoch belongs to its own forward pass, so to the parameters <b>before</b> its update.
            The metrics (mse, mae, largest point error) are taken with the parameters <b>after</b> it.
            δ<sub>hidden</sub> uses the decoder's weights from before the update.</p>
            <p>In the phase of the update the network still shows the sample before the update, and the figure what comes
            of the new parameters; both say so.</p>
            <h2>The drawing of the network</h2>
            <p>A weight's line is 0.8 points wide, and wider by a point for each 1 of the weight's size, up to 5: the same
            scale in every network and epoch. Blue is positive, vermilion negative. Numbers have fewer digits where there
            is little room. In a large network only the selected entry, what a lesson points at, the weights of the
            selected unit and the largest weights have their numbers beside them; all others are in the tool tips.</p>
            <h2>Where the document and its code differ</h2>
            <table>
            <tr><th>the document</th><th>its code, and Backstep</th></tr>
            <tr><td>L is a sum over the features</td><td>prints a mean over N·d<sub>x</sub></td></tr>
            <tr><td>the derivative of a square has a factor 2</td><td>δ is without it</td></tr>
            <tr><td>the formulas update weights only</td><td>biases are updated as well</td></tr>
            <tr><td>the network follows the spiral</td><td>with one sigmoid code it draws nearly a line</td></tr>
            </table>
            <h2>Numbers</h2>
            <p>Losses have 6 decimals, rounded to the even digit as Python does; equations 4 significant digits;
            tool tips, copies and files every digit. A dash (–) is what has not been computed yet.</p>
            """;
    }

    public static String about(Path kept) {
        String version = HelpPage.class.getPackage().getImplementationVersion();
        return "<h1>Backstep" + (version == null ? "" : " " + version) + "</h1>"
                + "<p>Steps through the training of an autoencoder, forwards and back, and shows every number.</p>"
                + "<p>Unsaved work is kept every half minute in " + kept
                + ", and offered by the next start if the window"
                + " did not come to its end. It is the only folder that Backstep writes into without being asked; File, Kept"
                + " work shows it, empties it and turns it off.</p>"
                + "<p>Apache License 2.0: use, change and pass it on freely. The libraries inside keep their own"
                + " licences, which are in the program's file under META-INF/licenses.</p>"
                + "<p>The pictures of handwritten digits are the test half of \"Optical Recognition of Handwritten Digits\","
                + " E. Alpaydin and C. Kaynak (1998), UCI Machine Learning Repository, doi 10.24432/C50P49, CC BY 4.0;"
                + " changed: each pixel is divided by 16.</p>"
                + "<table><tr><td>Java</td><td>" + System.getProperty("java.version") + ", "
                + System.getProperty("java.vm.name") + "</td></tr><tr><td>System</td><td>"
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "</td></tr></table>";
    }

    /** The name of a key as on keyboards: "Shift + →". */
    static String keyName(KeyStroke stroke) {
        int modifiers = stroke.getModifiers();
        return ((modifiers & InputEvent.CTRL_DOWN_MASK) != 0 ? "Ctrl + " : "")
                + ((modifiers & InputEvent.ALT_DOWN_MASK) != 0 ? "Alt + " : "")
                + ((modifiers & InputEvent.SHIFT_DOWN_MASK) != 0 ? "Shift + " : "")
                + key(stroke.getKeyCode());
    }

    private static String key(int code) {
        return switch (code) {
            case KeyEvent.VK_LEFT -> "←";
            case KeyEvent.VK_RIGHT -> "→";
            case KeyEvent.VK_UP -> "↑";
            case KeyEvent.VK_DOWN -> "↓";
            case KeyEvent.VK_SPACE -> "Space";
            case KeyEvent.VK_ESCAPE -> "Esc";
            case KeyEvent.VK_PAGE_UP -> "Page Up";
            case KeyEvent.VK_PAGE_DOWN -> "Page Down";
            case KeyEvent.VK_PLUS, KeyEvent.VK_ADD -> "+";
            case KeyEvent.VK_EQUALS -> "=";
            case KeyEvent.VK_MINUS, KeyEvent.VK_SUBTRACT -> "−";
            case KeyEvent.VK_PERIOD -> ".";
            case KeyEvent.VK_COMMA -> ",";
            case KeyEvent.VK_NUMPAD0 -> "0";
            default -> KeyEvent.getKeyText(code);
        };
    }
}
