package org.backstep.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.session.Snapshot;

/** Moving: to the start, back, on, play, to the end; and the settings of the run beside it. */
final class Transport implements Pane {
    private static final Integer[] PACES = {1, 5, 20, 100, 500, 1000};

    private final JPanel panel = new JPanel(new MigLayout("insets 8 10 8 10, gap 6", "", "[center]"));
    private final JButton play = new JButton("Play", Icons.PLAY.icon());
    private final SettingsBar settings;

    /**
     * The bar.
     *
     * @param send where commands go
     * @param playing what the play button starts and stops
     */
    Transport(Consumer<Command> send, Playing playing, SettingsBar settings) {
        this.settings = settings;
        panel.setName("transport");
        add("to start", "", "To the start (Home)", Icons.TO_START, () -> send.accept(Moves.TO_START));
        add(
                "epoch back",
                "Epoch",
                "One epoch back (Shift+Left)",
                Icons.EPOCH_BACK,
                () -> send.accept(Moves.EPOCH_BACK));
        add("back", "Back", "One phase back (Left)", Icons.PHASE_BACK, () -> send.accept(Moves.PHASE_BACK));
        JButton step = add("step", "Step", "One phase on (Right)", Icons.PHASE_ON, () -> send.accept(Moves.PHASE_ON));
        step.putClientProperty(FlatClientProperties.STYLE, "background: $Component.accentColor; foreground: #fff");
        add("epoch on", "Epoch", "One epoch on (Shift+Right)", Icons.EPOCH_ON, () -> send.accept(Moves.EPOCH_ON));
        dress(play, "play", "Play or pause (Space)");
        play.addActionListener(event -> playing.toggle());
        panel.add(play);
        add("to end", "", "To the last computed epoch (End)", Icons.TO_END, () -> send.accept(Moves.TO_END));
        JComboBox<Integer> pace = new JComboBox<>(PACES);
        pace.setSelectedItem(20);
        pace.setName("pace");
        pace.setToolTipText("Epochs a second while playing");
        pace.getAccessibleContext().setAccessibleName("Epochs a second while playing");
        pace.setRenderer(new PaceRenderer());
        pace.addActionListener(event -> playing.setPace(pace.getItemAt(pace.getSelectedIndex())));
        panel.add(pace);
        panel.add(settings.component(), "gapleft 12, pushx, growx, wmin 200");
    }

    private JButton add(String name, String text, String description, Icons icon, Runnable action) {
        JButton button = new JButton(text, icon.icon());
        dress(button, name, description);
        button.addActionListener(event -> action.run());
        panel.add(button);
        return button;
    }

    private static void dress(JButton button, String name, String description) {
        button.setName(name);
        // the keys do the same; Space must go on meaning play after a click here
        button.setFocusable(false);
        button.setToolTipText(description);
        button.getAccessibleContext().setAccessibleName(description);
    }

    /** Whether the play button shows a pause. */
    void showPlaying(boolean playing) {
        play.setText(playing ? "Pause" : "Play");
        play.setIcon((playing ? Icons.PAUSE : Icons.PLAY).icon());
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {
        settings.display(now);
    }

    @Override
    public void restyle(Theme theme) {
        settings.restyle(theme);
    }
}
