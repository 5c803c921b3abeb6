package org.backstep.window.sweeping;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Notebook;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Differences;
import org.backstep.training.Experiment;
import org.backstep.training.Setting;
import org.backstep.training.SettingList;
import org.backstep.training.Settings;
import org.backstep.training.Sweep;
import org.backstep.window.forms.ProblemLine;
import org.backstep.window.kit.Prose;
import org.backstep.window.kit.TypedText;
import org.jspecify.annotations.Nullable;

/** What is varied, its values, and for how many epochs; what is wrong with them is said while they are typed. */
final class SweepFields {
    private static final String SEEDS =
            "One seed draws the data’s noise first and then the weights: with the spiral both change from run to run.";

    private final Supplier<Snapshot> now;
    private final List<Setting> settings = SettingList.swept();
    private final JComboBox<String> variable = new JComboBox<>();
    private final JTextField values = new JTextField(18);
    private final JTextField epochs = new JTextField(7);
    private final ProblemLine problem = new ProblemLine("sweep problem");
    private final Prose consequence = new Prose(720);
    private final JPanel panel =
            new JPanel(new MigLayout("insets 0, gap 8lp 4lp, hidemode 3, wrap 6", "[][][][grow, fill][][]"));
    private Runnable changed = () -> {};
    private @Nullable Sweep sweep;

    /**
     * Fields that begin with a sweep worth making.
     *
     * @param now whose experiment is swept
     */
    SweepFields(Supplier<Snapshot> now) {
        this.now = now;
        settings.forEach(setting -> variable.addItem(setting.optionName()));
        variable.setName("vary");
        values.setName("sweep values");
        epochs.setName("sweep epochs");
        consequence.setName("sweep consequence");
        values.setText(chosen().sweep().orElseThrow().example());
        epochs.setText(String.valueOf(now.get().state().goal()));
        add("Vary", 'V', variable, "The setting that is varied");
        add("Values", 'a', values, "Its values, such as 0.1, 1, 10 or 1..20");
        add("Epochs", 'p', epochs, "How many epochs each run is trained");
        panel.add(problem.component(), "span 6, growx");
        panel.add(consequence, "span 6, growx, wmin 0");
        variable.addActionListener(
                event -> values.setText(chosen().sweep().orElseThrow().example()));
        TypedText.onChange(values, this::check);
        TypedText.onChange(epochs, this::check);
        check();
    }

    private void add(String caption, char letter, javax.swing.JComponent field, String description) {
        JLabel label = new JLabel(caption);
        label.setLabelFor(field);
        label.setDisplayedMnemonic(letter);
        field.getAccessibleContext().setAccessibleName(description);
        field.setToolTipText(description);
        panel.add(label);
        panel.add(field);
    }

    JPanel component() {
        return panel;
    }

    JTextField values() {
        return values;
    }

    /** Calls back when a field has changed. */
    void onChange(Runnable action) {
        changed = action;
    }

    /** Calls back when Enter is pressed in a field. */
    void onEnter(Runnable action) {
        values.addActionListener(event -> action.run());
        epochs.addActionListener(event -> action.run());
    }

    void setEnabled(boolean enabled) {
        variable.setEnabled(enabled);
        values.setEnabled(enabled);
        epochs.setEnabled(enabled);
    }

    /** The sweep described by the fields; empty if a field is wrong. */
    Optional<Sweep> sweep() {
        return Optional.ofNullable(sweep);
    }

    private Setting chosen() {
        return settings.get(Math.max(0, variable.getSelectedIndex()));
    }

    /** Checks the fields again, as the experiment may be another. */
    void check() {
        String text = epochs.getText().strip();
        int count = text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
        Optional<String> wrongEpochs = count >= 1 && count <= Session.LAST_EPOCH
                ? Optional.empty()
                : Optional.of(
                        "epochs must be a whole number from 1 to " + Session.LAST_EPOCH + ", not \"" + text + "\"");
        Optional<String> wrongValues = Optional.empty();
        sweep = null;
        try {
            Sweep made =
                    Sweep.of(now.get().experiment(), chosen(), values.getText(), wrongEpochs.isEmpty() ? count : 1);
            sweep = wrongEpochs.isEmpty() ? made : null;
        } catch (UserError wrong) {
            wrongValues = Optional.of(wrong.getMessage());
        }
        TypedText.mark(values, wrongValues, "");
        TypedText.mark(epochs, wrongEpochs, "");
        problem.show(wrongValues.or(() -> wrongEpochs));
        consequence.setText(sweep().map(this::describe).orElse(""));
        consequence.setVisible(sweep != null);
        panel.revalidate();
        changed.run();
    }

    private String describe(Sweep made) {
        Snapshot here = now.get();
        int runs = made.setups().size();
        String what = runs + (runs == 1 ? " run of " : " runs of ") + made.epochs()
                + (made.epochs() == 1 ? " epoch" : " epochs") + ", each from the start: "
                + here.data().name() + ", " + here.network().text() + others(made.setting(), here.experiment())
                + ", all else as in the notebook.";
        return made.setting().equals(SettingList.SEED) ? what + " " + SEEDS : what;
    }

    /** The settings that all runs have in common and that are not the notebook's: ", batch = 32, backprop = sum (wrong)". */
    private static String others(Setting varied, Experiment here) {
        Experiment usual = new Experiment(here.source(), Notebook.SEED, here.network(), Settings.NOTEBOOK);
        return Differences.between(usual, here).stream()
                .filter(one -> !one.name().equals(varied.word()))
                .map(one -> ", " + one.name() + " = "
                        + (one.after() instanceof Double number ? Numbers.exact(number) : one.after())
                        + (one.name().equals("backprop") ? " (wrong on purpose)" : ""))
                .collect(Collectors.joining());
    }
}
