package org.backstep.window.forms;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.backstep.layer.Rule;
import org.backstep.session.Snapshot;
import org.backstep.training.Experiment;
import org.backstep.training.Settings;
import org.backstep.window.desk.Desk;

/** The run's settings as buttons that show the present value and open a form to change it. */
public final class SettingsBar {
    private final DropDown data;
    private final DropDown network;
    private final DropDown rate;
    private final DropDown training;
    private final DropDown goal;
    private Optional<Path> opened = Optional.empty();

    public SettingsBar(Desk desk, Supplier<Optional<Path>> askForFile) {
        data = new DropDown("data", "Data", 134, 214, () -> DataForm.of(desk, askForFile, opened));
        network = new DropDown("network", "Network", 124, 162, () -> NetworkForm.of(desk));
        rate = new DropDown("rate", "Learning rate η", 70, 84, () -> SmallForms.learningRate(desk));
        training = new DropDown("training", "Training", 116, 156, () -> TrainingForm.of(desk));
        goal = new DropDown("goal", "Timeline", 124, 148, () -> SmallForms.goal(desk));
    }

    /**
     * Shows what is in a table before it becomes the data.
     *
     * @param otherwise the component under which the form opens while the bar has no room for its button
     */
    public void preview(Path file, JComponent otherwise) {
        opened = Optional.of(file);
        data.open(data.component().isShowing() ? data.component() : otherwise);
        opened = Optional.empty();
    }

    /** Gives the buttons their full width, or the least, in which the first words are whole. */
    public void widen(boolean full) {
        for (DropDown button : List.of(data, network, rate, training, goal)) {
            button.widen(full);
        }
    }

    public record Entry(JLabel caption, JComponent button) {}

    /** The buttons from left to right; the goal's needs no caption. */
    public List<Entry> entries() {
        return List.of(
                entry("Data", data),
                entry("Network", network),
                entry("η", rate),
                entry("Training", training),
                entry("", goal));
    }

    private static Entry entry(String caption, DropDown button) {
        JLabel label = new JLabel(caption);
        label.setLabelFor(button.component());
        return new Entry(label, button.component());
    }

    public void display(Snapshot now) {
        Experiment experiment = now.run().experiment();
        data.show(now.data().name() + " · "
                + now.data().samples() + " · seed " + experiment.seed()
                + (experiment.heldOut().isNone()
                        ? ""
                        : " · " + now.data().heldOut().size() + " held out"));
        network.show(now.network().text());
        rate.show(String.valueOf(now.settings().learningRate()));
        training.show(summary(now.settings()));
        goal.show(now.state().goal() + (now.state().goal() == 1 ? " epoch" : " epochs"));
    }

    /** The settings in few words: "sgd", "Adam · batch 32", "momentum · batch 16 · wrong". */
    static String summary(Settings settings) {
        int frozen = settings.frozen().count();
        return settings.optimizer().title()
                + (settings.batching().isWhole()
                        ? ""
                        : " · batch " + settings.batching().size())
                + (settings.rule() == Rule.CORRECT ? "" : " · wrong")
                + (frozen == 0 ? "" : " · " + frozen + " frozen");
    }
}
