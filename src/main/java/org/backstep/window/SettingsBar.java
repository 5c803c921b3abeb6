package org.backstep.window;

import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.data.Spiral;
import org.backstep.session.Snapshot;
import org.backstep.training.Experiment;

/** The run's settings as fields: each is a command's words, checked while it is typed, carried out by Enter. */
final class SettingsBar implements Pane {
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 6, fillx", "", "[center]"));
    private final CommandField data;
    private final CommandField network;
    private final CommandField rate;
    private final CommandField goal;

    SettingsBar(Consumer<Command> send) {
        data = new CommandField("data", "data ", "The data; a new run", 24, send);
        network = new CommandField("network", "network ", "Layer sizes and activations; a new run", 15, send);
        rate = new CommandField(
                "learning rate",
                "set learning_rate = ",
                "The learning rate; a branch, if anything was computed",
                5,
                send);
        goal = new CommandField("epochs", "set epochs = ", "How many epochs the timeline shows", 6, send);
        add("Data", data, "growx, pushx, wmin 60, wmax pref");
        add("Network", network, "growx, wmin 60, wmax pref");
        add("η", rate, "w pref!");
        add("Epochs", goal, "w pref!");
    }

    private void add(String label, CommandField field, String constraints) {
        JLabel caption = new JLabel(label);
        caption.setLabelFor(field.component());
        panel.add(caption, "gapleft 6");
        panel.add(field.component(), constraints);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {
        Experiment experiment = now.run().experiment();
        data.show(
                experiment.source() instanceof Spiral spiral
                        ? "spiral samples=" + spiral.samples() + " noise=" + spiral.noise() + " seed="
                                + experiment.seed()
                        : experiment.source().text() + " seed=" + experiment.seed());
        network.show(now.network().sizesText() + " " + now.network().activationsText());
        rate.show(String.valueOf(now.computation().epoch().settings().learningRate()));
        goal.show(String.valueOf(now.state().goal()));
    }

    @Override
    public void restyle(Theme theme) {
        // the look and feel does it all
    }
}
