package org.backstep.window.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.backstep.network.Initialisation;
import org.backstep.training.Difference;
import org.backstep.training.Experiment;
import org.backstep.training.Setting;
import org.backstep.training.Setting.Choice;
import org.backstep.training.Setting.Field;
import org.backstep.training.SettingList;
import org.backstep.window.desk.Desk;
import org.backstep.window.kit.ChoiceRenderer;
import org.backstep.window.kit.ComponentKeys;

/**
 * The form of training and initialisation: a list of all settings with their values, and a field for the selected one.
 * One at a time, so that it is one command.
 */
final class TrainingForm {
    private final Experiment experiment;
    private final JList<Setting> list;
    private final List<Row> rows = new ArrayList<>();
    private final Form form;

    /**
     * A setting and its field.
     *
     * @param value the field's value, as written in a command
     */
    private record Row(Setting setting, JComponent shown, Supplier<String> value) {}

    private TrainingForm(Desk desk) {
        experiment = desk.now().experiment();
        Setting[] offered = SettingList.ALL.stream()
                .filter(setting -> setting.field().isPresent()
                        && setting.belongsTo(experiment.settings().optimizer()))
                .toArray(Setting[]::new);
        list = new JList<>(offered);
        list.setCellRenderer(
                new ChoiceRenderer<Setting>(setting -> fieldOf(setting).caption() + ": " + valueOf(setting)));
        list.setName("training settings");
        list.getAccessibleContext().setAccessibleName("Settings of training with their values");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setSelectedIndex(0);
        list.setVisibleRowCount(offered.length);
        form = new Form("Training", "Set", desk, this::command, Optional::empty).startingWith(list);
        form.row("", list);
        List.of(offered).forEach(this::add);
        ComponentKeys.bind(list, list::transferFocus, "ENTER");
        list.addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting()) {
                select();
            }
        });
        select();
        form.finished();
    }

    /** The form with the present values. */
    static Form of(Desk desk) {
        return new TrainingForm(desk).form;
    }

    private static Field fieldOf(Setting setting) {
        return setting.field().orElseThrow();
    }

    private String valueOf(Setting setting) {
        return fieldOf(setting).now().apply(experiment);
    }

    private void add(Setting setting) {
        Field field = fieldOf(setting);
        if (setting.kind() == Difference.Kind.EXPERIMENT) {
            addInitialisation(setting);
        } else if (setting.number().isPresent()) {
            CheckedField typed = new CheckedField(
                    setting.word(),
                    field.description(),
                    valueOf(setting),
                    12,
                    text -> "set " + setting.word() + " = " + text);
            if (!setting.owners().isEmpty()) {
                typed.component().getAccessibleContext().setAccessibleName(field.caption());
            }
            form.field(field.label(), typed);
            rows.add(new Row(setting, typed.component(), typed::text));
        } else {
            Choice choice = setting.choice().orElseThrow();
            JComboBox<String> box = box(setting, choice.words());
            if (choice.words().stream()
                    .anyMatch(word -> !choice.said().apply(word).equals(word))) {
                box.setRenderer(new ChoiceRenderer<String>(choice.said()));
            }
            form.row(field.label(), box);
            rows.add(new Row(setting, box, () -> String.valueOf(box.getSelectedItem())));
        }
    }

    private JComboBox<String> box(Setting setting, List<String> words) {
        JComboBox<String> box = new JComboBox<>(words.toArray(String[]::new));
        String description = fieldOf(setting).description();
        box.setSelectedItem(setting.choice().orElseThrow().now().apply(experiment));
        box.setName(setting.word());
        box.setToolTipText(description);
        box.getAccessibleContext().setAccessibleName(description);
        box.addActionListener(event -> form.changed());
        return box;
    }

    /** Adds the initialisation, which has a number beside some of its words. */
    private void addInitialisation(Setting setting) {
        Initialisation now = experiment.initialisation();
        JComboBox<String> kind = box(
                setting,
                Arrays.stream(Initialisation.Kind.values())
                        .map(Initialisation.Kind::word)
                        .toList());
        CheckedField value = new CheckedField(
                "init value",
                "The constant, or the standard deviation of the normal distribution",
                now.kind().hasValue() ? String.valueOf(now.value()) : "0.5",
                8,
                text -> "set init = constant " + text);
        JPanel both = new JPanel(new MigLayout("insets 0, gap 6, hidemode 3", "[][grow, fill]"));
        both.add(kind);
        both.add(value.component());
        value.component().setVisible(hasValue(kind));
        kind.addActionListener(event -> value.component().setVisible(hasValue(kind)));
        form.field(fieldOf(setting).label(), value, both);
        rows.add(new Row(setting, both, () -> kind.getSelectedItem() + (hasValue(kind) ? " " + value.text() : "")));
    }

    private static boolean hasValue(JComboBox<String> kind) {
        return Initialisation.Kind.named(String.valueOf(kind.getSelectedItem()))
                .filter(Initialisation.Kind::hasValue)
                .isPresent();
    }

    private Setting chosen() {
        Setting chosen = list.getSelectedValue();
        return chosen == null ? list.getModel().getElementAt(0) : chosen;
    }

    private void select() {
        rows.forEach(row -> form.show(row.shown(), row.setting().equals(chosen())));
        form.changed();
    }

    private String command() {
        return rows.stream()
                .filter(row -> row.setting().equals(chosen()))
                .findFirst()
                .map(row -> "set " + row.setting().word() + " = " + row.value().get())
                .orElse("");
    }
}
