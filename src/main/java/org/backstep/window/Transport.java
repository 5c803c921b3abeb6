package org.backstep.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Insets;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.Desk;
import org.backstep.window.desk.Playback;
import org.backstep.window.forms.DropDown;
import org.backstep.window.forms.SettingsBar;
import org.backstep.window.forms.SmallForms;
import org.backstep.window.kit.ChoiceRenderer;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Popover;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;
import org.jspecify.annotations.Nullable;

/**
 * The bar with the controls of moving, playing, the run's settings and the colours. In a narrow window icons replace
 * words, then the bar takes two rows, and at last the rarer controls move into a panel, so that all stay in reach.
 */
final class Transport implements Pane {
    private static final Integer[] PACES = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    /**
     * An arrangement of the bar.
     *
     * @param words 2 on all buttons, 1 on the important ones, 0 on none
     * @param captions whether the choices have captions
     * @param full whether the settings have their full width
     * @param until whether playing until a condition has a button
     * @param rows the most rows
     * @param more whether the rarer controls are in a panel
     */
    private record Fit(int words, boolean captions, boolean full, boolean until, int rows, boolean more) {}

    /** The arrangements, the widest first; the bar uses the first one that fits. */
    private static final List<Fit> FITS = List.of(
            new Fit(2, true, true, true, 1, false),
            new Fit(1, true, true, true, 1, false),
            new Fit(1, false, true, true, 1, false),
            new Fit(1, false, false, true, 1, false),
            new Fit(1, false, false, false, 1, false),
            new Fit(0, false, false, false, 1, false),
            new Fit(1, true, true, true, 2, false),
            new Fit(0, false, false, true, 2, false),
            new Fit(1, false, false, true, 1, true),
            new Fit(0, false, false, true, 2, true));

    /** The height of a window, in points, below which the panes need the room of a second row. */
    private static final int LOW = 450;

    private final BarLayout layout = new BarLayout();
    private final JPanel panel = new JPanel(layout);
    private final JPanel more = new JPanel(new MigLayout("insets 12, gap 8, wrap 1, hidemode 3"));
    private final JPanel view = new JPanel(new RowLayout());
    private final List<BarButton> buttons = new ArrayList<>();
    private final List<JLabel> captions = new ArrayList<>();
    private final List<JComponent> rarer = new ArrayList<>();
    private final JComboBox<String> unit = new JComboBox<>(new String[] {"epoch", "phase"});
    private final JComboBox<Integer> pace = new JComboBox<>(PACES);
    private final SettingsBar settings;
    private final DropDown until;
    private final BarButton play;
    private final BarButton dark;
    private final BarButton projector;
    private final JButton showMore = new JButton(Icons.MORE.icon());
    private @Nullable Fit fit;
    private boolean plays;

    /**
     * The bar of a window.
     *
     * @param record the action of recording a lesson
     * @param desk the desk of the forms that change settings
     * @param askForData lets the user choose a data file
     */
    Transport(
            MoveActions moves,
            Appearance colours,
            UserAction record,
            UserAction stage,
            Playback playing,
            Desk desk,
            Supplier<Optional<Path>> askForData) {
        settings = new SettingsBar(desk, askForData);
        until = new DropDown("until", "Play until a condition holds", 0, 0, () -> SmallForms.until(desk));
        panel.setName("transport");
        add(BarButton.of("to start", "", 2, moves.toStart));
        add(BarButton.of("epoch back", "Epoch", 2, moves.epochBack));
        add(BarButton.of("back", "Back", 1, moves.phaseBack));
        BarButton step = BarButton.of("step", "Step", 1, moves.phaseOn);
        step.button().putClientProperty(FlatClientProperties.STYLE, BarButton.NARROW + "; " + LookAndFeel.ACCENT);
        add(step);
        add(BarButton.of("epoch on", "Epoch", 2, moves.epochOn));
        play = BarButton.of("play", "Pause", 1, moves.play);
        add(play);
        add(BarButton.of("to end", "", 2, moves.toEnd));
        addPace(playing);
        addSettings();
        dark = BarButton.toggle("dark", "Dark", colours.dark);
        projector = BarButton.toggle("projector", "Projector", colours.projector);
        view.setOpaque(false);
        for (BarButton button : List.of(
                BarButton.of("record", "Record", 2, record),
                BarButton.of("stage", "Stage", 2, stage),
                dark,
                projector)) {
            buttons.add(button);
            view.add(button.button());
        }
        rarer.add(view);
        addMore();
        panel.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fit();
            }
        });
    }

    /** Shows what is in a table before it becomes the data. */
    void preview(Path file) {
        settings.preview(file, play.button());
    }

    private void add(BarButton button) {
        buttons.add(button);
        panel.add(button.button());
    }

    private void addPace(Playback playing) {
        until.show("Until");
        rarer.add(until.component());
        choice(unit, "unit", "What Play goes on by");
        unit.addActionListener(event -> {
            playing.setByPhases("phase".equals(unit.getSelectedItem()));
            pace.repaint();
        });
        choice(pace, "pace", "How many a second while playing");
        pace.setSelectedItem(20);
        pace.setRenderer(new ChoiceRenderer<Integer>(
                number -> number + " " + unit.getSelectedItem() + (number == 1 ? "" : "s") + "/s"));
        pace.addActionListener(event -> playing.setPace(pace.getItemAt(pace.getSelectedIndex())));
        rarer.add(captioned("one", unit));
        rarer.add(captioned("speed", pace));
    }

    private static void choice(JComboBox<?> box, String name, String description) {
        box.setName(name);
        box.setToolTipText(description);
        box.getAccessibleContext().setAccessibleName(description);
        box.setRequestFocusEnabled(false);
    }

    private void addSettings() {
        for (SettingsBar.Entry entry : settings.entries()) {
            rarer.add(captioned(entry.caption().getText(), entry.button()));
        }
        layout.breakBefore(rarer.get(rarer.size() - settings.entries().size()));
    }

    private JComponent captioned(String caption, JComponent control) {
        JLabel label = new JLabel(caption);
        label.setLabelFor(control);
        if (!caption.equals("η")) {
            captions.add(label);
        }
        JPanel both = new JPanel(new RowLayout());
        both.setOpaque(false);
        if (!caption.isEmpty()) {
            both.add(label);
        }
        both.add(control);
        return both;
    }

    private void addMore() {
        showMore.setName("more");
        showMore.setRequestFocusEnabled(false);
        showMore.setToolTipText("Speed, settings and colours");
        showMore.getAccessibleContext().setAccessibleName("Speed, settings and colours");
        more.getAccessibleContext().setAccessibleName("Speed, settings and colours");
        showMore.addActionListener(event -> Popover.open(showMore, more, first(), () -> {}));
        rarer.forEach(panel::add);
    }

    private JComponent first() {
        return (JComponent) unit;
    }

    /** Finds the widest arrangement that has room. */
    private void fit() {
        if (panel.getWidth() == 0) {
            return;
        }
        Fit before = fit;
        Insets edges = BarLayout.edges(panel);
        int available = panel.getWidth() - edges.left - edges.right;
        for (Fit candidate : FITS) {
            if (isLow() && candidate.rows() > 1 && !candidate.more()) {
                continue;
            }
            arrange(candidate);
            if (layout.rowCount(panel, available) <= candidate.rows()) {
                break;
            }
        }
        if (!Objects.equals(before, fit) || panel.getHeight() != panel.getPreferredSize().height) {
            panel.revalidate();
            panel.repaint();
        }
    }

    /** Whether the window has no room for a second row. */
    private boolean isLow() {
        Window window = SwingUtilities.getWindowAncestor(panel);
        return window != null && window.getHeight() < Theme.px(LOW);
    }

    private void arrange(Fit candidate) {
        Fit before = fit;
        if (candidate.equals(before)) {
            return;
        }
        fit = candidate;
        if (before == null || candidate.more() != before.more()) {
            move(candidate.more());
        }
        buttons.forEach(
                button -> button.fit(candidate.more() && button.button().getParent() == view ? 2 : candidate.words()));
        showPlaying(plays);
        settings.widen(candidate.full());
        captions.forEach(caption -> caption.setVisible(candidate.more() || candidate.captions()));
        until.component().setVisible(candidate.until());
    }

    /** Puts the rarer controls into their panel, or back into the bar. */
    private void move(boolean away) {
        rarer.forEach(part -> {
            panel.remove(part);
            more.remove(part);
        });
        panel.remove(showMore);
        for (JComponent part : rarer) {
            if (away) {
                more.add(part);
            } else {
                panel.add(part == view ? "end" : "", part);
            }
        }
        if (away) {
            panel.add(showMore);
        }
    }

    /** Shows the play button's sign: pause or play. */
    void showPlaying(boolean playing) {
        plays = playing;
        boolean hasWord = fit != null && fit.words() >= play.words();
        play.fit(hasWord ? play.words() : 0, playing ? "Pause" : "Play");
        play.button().setIcon((playing ? Icons.PAUSE : Icons.PLAY).icon());
    }

    /** Opens the form of a condition, under the button that is visible. */
    void playUntil() {
        until.open(until.component().isShowing() ? until.component() : play.button());
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
    public void restyle() {
        dark.button().setSelected(Theme.now().isDark());
        projector.button().setSelected(Theme.now().isProjector());
        fit();
    }
}
