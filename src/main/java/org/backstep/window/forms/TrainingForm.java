package org.backstep.window.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.backstep.network.Initialisation;
import org.backstep.network.Rule;
import org.backstep.session.Snapshot;
import org.backstep.training.optimizer.Optimizers;
import org.backstep.window.desk.Desk;
import org.backstep.window.kit.OwnKeys;

/**
 * How updates are made and where weights begin: a list of all settings with their values, and a field for the one that is
 * selected. One at a time, so that it is one command.
 */
final class TrainingForm {
    private final JList<TrainingChoice> list;
    private final JPanel initial = new JPanel(new MigLayout("insets 0, gap 6, hidemode 3", "[][grow, fill]"));
    private final JComboBox<String> optimizer;
    private final JComboBox<String> shuffle;
    private final JComboBox<Rule> rule;
    private final JComboBox<String> kind;
    private final CheckedField number;
    private final CheckedField batch;
    private final CheckedField value;
    private final Form form;

    private TrainingForm(Desk desk) {
        Snapshot now = desk.now();
        List<TrainingChoice> choices = TrainingChoice.of(now);
        list = new JList<>(choices.toArray(new TrainingChoice[0]));
        list.setName("training settings");
        list.getAccessibleContext().setAccessibleName("Settings of training with their values");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setSelectedIndex(0);
        list.setVisibleRowCount(choices.size());
        optimizer = box("optimizer", "Optimiser", Optimizers.words());
        optimizer.setSelectedItem(now.settings().optimizer().word());
        shuffle = box("shuffle", "Whether each epoch takes the samples in another order", List.of("on", "off"));
        shuffle.setSelectedItem(now.settings().batching().shuffle() ? "on" : "off");
        rule = box("backprop", "How deltas and gradients are computed", List.of(Rule.values()));
        rule.setRenderer(new WordsOf<Rule>(
                chosen -> chosen == Rule.CORRECT ? chosen.description() : "wrong: " + chosen.description()));
        rule.setSelectedItem(now.settings().rule());
        Initialisation init = now.run().experiment().initialisation();
        kind = box(
                "init",
                "Where the weights begin",
                Arrays.stream(Initialisation.Kind.values())
                        .map(Initialisation.Kind::word)
                        .toList());
        kind.setSelectedItem(init.kind().word());
        value = new CheckedField(
                "init value",
                "The constant, or the standard deviation of the normal distribution",
                init.kind().hasValue() ? String.valueOf(init.value()) : "0.5",
                8,
                t -> "set init = constant " + t);
        batch = new CheckedField(
                "batch",
                "How many samples make an update: all, or a number",
                TrainingChoice.batch(now.settings()),
                12,
                t -> "set batch = " + t);
        number = new CheckedField(
                "number", "A number of the optimiser", "0", 12, t -> "set " + chosen().name() + " = " + t);
        form = new Form("Training", "Set", desk, this::command, Optional::empty).startingWith(list);
        build();
    }

    /** The form, beginning with what is the case. */
    static Form of(Desk desk) {
        return new TrainingForm(desk).form;
    }

    private <T> JComboBox<T> box(String name, String description, List<T> items) {
        JComboBox<T> box = new JComboBox<>();
        items.forEach(box::addItem);
        box.setName(name);
        box.setToolTipText(description);
        box.getAccessibleContext().setAccessibleName(description);
        return box;
    }

    private void build() {
        initial.add(kind);
        initial.add(value.component());
        form.row("", list)
                .row("Optimiser", optimizer)
                .field("Number", number)
                .field("Batch", batch)
                .row("Shuffle", shuffle)
                .row("Backprop", rule)
                .field("Weights", value, initial);
        OwnKeys.bind(list, list::transferFocus, "ENTER");
        for (JComboBox<?> box : List.of(optimizer, shuffle, rule, kind)) {
            box.addActionListener(event -> changed());
        }
        list.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting()) {
                select();
            }
        });
        select();
        form.finished();
    }

    private TrainingChoice chosen() {
        TrainingChoice chosen = list.getSelectedValue();
        return chosen == null ? list.getModel().getElementAt(0) : chosen;
    }

    private void select() {
        TrainingChoice chosen = chosen();
        if (chosen.isNumber()) {
            number.component().setText(chosen.value());
            number.component().getAccessibleContext().setAccessibleName(chosen.caption());
            form.caption(number.component(), chosen.symbol());
        }
        form.show(optimizer, chosen.name().equals("optimizer"));
        form.show(number.component(), chosen.isNumber());
        form.show(batch.component(), chosen.name().equals("batch"));
        form.show(shuffle, chosen.name().equals("shuffle"));
        form.show(rule, chosen.name().equals("backprop"));
        form.show(initial, chosen.name().equals("init"));
        changed();
    }

    private void changed() {
        value.component().setVisible(hasValue());
        form.changed();
    }

    private boolean hasValue() {
        return Initialisation.Kind.named(String.valueOf(kind.getSelectedItem()))
                .filter(Initialisation.Kind::hasValue)
                .isPresent();
    }

    private String command() {
        String setting = chosen().name();
        return "set " + setting + " = "
                + switch (setting) {
                    case "optimizer" -> optimizer.getSelectedItem();
                    case "batch" -> batch.text();
                    case "shuffle" -> shuffle.getSelectedItem();
                    case "backprop" -> ((Rule) rule.getSelectedItem()).word();
                    case "init" -> kind.getSelectedItem() + (hasValue() ? " " + value.text() : "");
                    default -> number.text();
                };
    }
}
