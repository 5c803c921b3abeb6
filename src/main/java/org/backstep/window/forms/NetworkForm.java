package org.backstep.window.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.activation.Activation;
import org.backstep.network.Network;
import org.backstep.notation.UserError;
import org.backstep.window.desk.Desk;

/** The form of the network: the layers, and one activation for all of them or one for each. */
final class NetworkForm {
    private static final String EACH = "one for each layer";
    /** The greatest number of layers with a choice for each. */
    private static final int MOST_CHOICES = 24;

    private final CheckedField sizes;
    private final JComboBox<String> activation = new JComboBox<>();
    private final JPanel choices = new JPanel(new MigLayout("insets 0, gap 6, wrap 4"));
    private final List<JComboBox<String>> each = new ArrayList<>();
    private final Form form;

    private NetworkForm(Desk desk) {
        Network network = desk.now().network();
        sizes = new CheckedField(
                "layers",
                "Sizes of the layers from input to output, such as 2-3-2",
                network.sizesText(),
                18,
                t -> "network " + t);
        names().forEach(activation::addItem);
        activation.addItem(EACH);
        activation.setName("activation");
        activation.getAccessibleContext().setAccessibleName("Activation");
        choices.setName("activations");
        network.layers().stream().flatMap(layer -> layer.activation().stream()).forEach(of -> addChoice(of.name()));
        String text = network.activationsText();
        activation.setSelectedItem(text.contains(",") ? EACH : text);
        form = new Form("Network", "Use this network", desk, this::command, Optional::empty);
        form.field("Layers", sizes).row("Activation", activation).row("", choices);
        activation.addActionListener(event -> refresh());
        sizes.onChange(this::refresh);
        showChoices();
        form.finished();
    }

    /** The form with the present values. */
    static Form of(Desk desk) {
        return new NetworkForm(desk).form;
    }

    private static List<String> names() {
        return Activation.ALL.stream().map(Activation::name).toList();
    }

    private void refresh() {
        showChoices();
        form.changed();
    }

    private void showChoices() {
        int layers = layers();
        while (each.size() < layers && each.size() < MOST_CHOICES) {
            addChoice(
                    each.isEmpty()
                            ? names().get(0)
                            : String.valueOf(each.get(each.size() - 1).getSelectedItem()));
        }
        choices.removeAll();
        for (int l = 0; l < Math.min(layers, each.size()); l++) {
            JPanel one = new JPanel(new MigLayout("insets 0, gap 2, wrap 1"));
            JLabel label = new JLabel("layer " + (l + 1));
            label.setLabelFor(each.get(l));
            one.add(label);
            one.add(each.get(l));
            choices.add(one);
        }
        choices.revalidate();
        form.show(choices, EACH.equals(activation.getSelectedItem()));
    }

    private void addChoice(String chosen) {
        JComboBox<String> box = new JComboBox<>();
        names().forEach(box::addItem);
        box.setSelectedItem(chosen);
        box.setName("activation " + (each.size() + 1));
        box.getAccessibleContext().setAccessibleName("Activation of layer " + (each.size() + 1));
        box.addActionListener(event -> form.changed());
        each.add(box);
    }

    /** The number of layers by the sizes; the last number while these are wrong. */
    private int layers() {
        try {
            return Network.sizesOf(sizes.text()).size() - 1;
        } catch (UserError notYet) {
            return Math.max(1, choices.getComponentCount());
        }
    }

    private String command() {
        String chosen = EACH.equals(activation.getSelectedItem())
                ? each.stream()
                        .limit(Math.max(1, layers()))
                        .map(box -> String.valueOf(box.getSelectedItem()))
                        .collect(Collectors.joining(","))
                : String.valueOf(activation.getSelectedItem());
        return "network " + sizes.text() + " " + chosen;
    }
}
