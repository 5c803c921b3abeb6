package org.backstep.window.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.activation.Activation;
import org.backstep.command.UseNetwork;
import org.backstep.layer.LayerKind;
import org.backstep.network.Network;
import org.backstep.network.WrittenNetwork;
import org.backstep.notation.UserError;
import org.backstep.window.desk.Desk;

/**
 * The form of the network: dense layers by their sizes, with one activation for all of them or one for each; or layers of any
 * kind as commands have them, with the shape after each.
 */
final class NetworkForm {
    private static final String EACH = "one for each layer";
    /** The greatest number of layers with a choice for each. */
    private static final int MOST_CHOICES = 24;

    private final CheckedField sizes;
    private final JComboBox<String> activation = new JComboBox<>();
    private final JPanel choices = new JPanel(new MigLayout("insets 0, gap 6, wrap 4"));
    private final List<JComboBox<String>> each = new ArrayList<>();
    private final JComboBox<String> added = new JComboBox<>();
    private final JLabel shapes = new JLabel();
    private final Form form;

    private NetworkForm(Desk desk) {
        Network network = desk.now().network();
        sizes = new CheckedField(
                "layers",
                "Sizes of the layers from input to output, such as 2-3-2, or layers such as 2, dense 3 tanh, dense 2",
                WrittenNetwork.isShort(network) ? network.sizesText() : network.text(),
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
        LayerKind.ALL.forEach(kind -> added.addItem(kind.example()));
        added.setName("add layer");
        added.getAccessibleContext().setAccessibleName("Layer to insert before the last");
        JButton insert = new JButton("Insert");
        insert.setName("insert layer");
        insert.setToolTipText("Insert this layer before the last one");
        insert.addActionListener(event -> insert());
        JPanel layer = new JPanel(new MigLayout("insets 0, gap 6"));
        layer.add(added);
        layer.add(insert);
        shapes.setName("shapes");
        form = new Form("Network", "Use this network", desk, this::command, Optional::empty);
        form.field("Layers", sizes).row("Activation", activation).row("", choices);
        form.row("Layer", layer).row("Shapes", shapes);
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

    private boolean isLong() {
        return WrittenNetwork.isLong(sizes.text());
    }

    /** Inserts the chosen layer before the last one; sizes become layers. */
    private void insert() {
        String text = isLong() ? sizes.text() : longForm();
        int last = text.lastIndexOf(',');
        if (last > 0) {
            sizes.component().setText(text.substring(0, last) + ", " + added.getSelectedItem() + text.substring(last));
        }
    }

    private String longForm() {
        try {
            return WrittenNetwork.longForm(UseNetwork.read(sizes.text() + " " + activations(), ""));
        } catch (UserError notYet) {
            return "";
        }
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
        form.show(activation, !isLong());
        form.show(choices, !isLong() && EACH.equals(activation.getSelectedItem()));
        String known = isLong() ? WrittenNetwork.shapes(sizes.text()) : "";
        shapes.setText(known);
        form.show(shapes, !known.isEmpty());
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
        return "network " + sizes.text() + (isLong() ? "" : " " + activations());
    }

    private String activations() {
        return EACH.equals(activation.getSelectedItem())
                ? each.stream()
                        .limit(Math.max(1, layers()))
                        .map(box -> String.valueOf(box.getSelectedItem()))
                        .collect(Collectors.joining(","))
                : String.valueOf(activation.getSelectedItem());
    }
}
