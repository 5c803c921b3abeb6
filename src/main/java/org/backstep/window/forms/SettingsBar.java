package org.backstep.window.forms;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.backstep.data.Spiral;
import org.backstep.session.Snapshot;
import org.backstep.training.Experiment;
import org.backstep.window.desk.Desk;

/** The run's settings as buttons that show what is the case and open a form to change it. */
public final class SettingsBar {
    private final DropDown data;
    private final DropDown network;
    private final DropDown rate;
    private final DropDown training;
    private final DropDown goal;

    /**
     * The buttons.
     *
     * @param askForFile lets the user choose a data file
     */
    public SettingsBar(Desk desk, Supplier<Optional<Path>> askForFile) {
        data = new DropDown("data", "Data", () -> DataForm.of(desk, askForFile));
        network = new DropDown("network", "Network", () -> NetworkForm.of(desk));
        rate = new DropDown("rate", "Learning rate η", () -> SmallForms.learningRate(desk));
        training = new DropDown("training", "Training", () -> TrainingForm.of(desk));
        goal = new DropDown("goal", "Timeline", () -> SmallForms.goal(desk));
    }

    /** A caption and its button. */
    public record Setting(JLabel caption, JComponent button) {}

    /** In the order in which they stand; that of the goal needs no caption. */
    public List<Setting> settings() {
        return List.of(
                setting("Data", data),
                setting("Network", network),
                setting("η", rate),
                setting("Training", training),
                setting("", goal));
    }

    private static Setting setting(String caption, DropDown button) {
        JLabel label = new JLabel(caption);
        label.setLabelFor(button.component());
        return new Setting(label, button.component());
    }

    public void display(Snapshot now) {
        Experiment experiment = now.run().experiment();
        data.show((experiment.source() instanceof Spiral ? "spiral" : now.data().name()) + " · "
                + now.data().samples() + " · seed " + experiment.seed());
        network.show(now.network().sizesText() + " " + now.network().activationsText());
        rate.show(String.valueOf(now.settings().learningRate()));
        training.show(TrainingChoice.summary(now.settings()));
        goal.show(now.state().goal() + (now.state().goal() == 1 ? " epoch" : " epochs"));
    }
}
