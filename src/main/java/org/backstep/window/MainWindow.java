package org.backstep.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.WindowConstants;
import org.backstep.command.Command;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;

/** Arranges the panes and wires them to the workbench; knows nothing of what they show. */
final class MainWindow {
    private static final Dimension FIRST_SIZE = new Dimension(1366, 768);
    private static final double SMALLEST = 0.75;
    private static final double LARGEST = 3;

    private final JFrame frame = new JFrame("Backstep");
    private final Preferred preferred;
    private final Workbench workbench;
    private final Playing playing;
    private final SessionFiles files;
    private final Transport transport;
    private final ComputationPane computation;
    private final CommandsPane commands;
    private final Workspace workspace;
    private final Roomy content;
    private final JPanel bottom = new JPanel();
    private final TimelinePane timeline;
    private final StatusBar status;
    private final List<Pane> panes;
    private Theme theme;

    /** Builds the window on a session; nothing is shown yet. On the event dispatch thread. */
    MainWindow(Session session, Preferred preferred) {
        this.preferred = preferred;
        theme = preferred.theme();
        LookAndFeel.install(theme);
        WindowEffects effects = new WindowEffects(this::say);
        workbench = new Workbench(session, effects);
        status = new StatusBar(workbench::stop);
        files = new SessionFiles(workbench, effects, preferred, status::failed);
        playing = new Playing(workbench, this::showPlaying);
        transport = new Transport(this::send, playing, new SettingsBar(this::send));
        computation = new ComputationPane(this::send, theme);
        commands = new CommandsPane(this::send, theme);
        workspace = workspace(commands);
        timeline = new TimelinePane(this::send, theme);
        panes = List.of(transport, workspace, timeline);
        frame.setJMenuBar(new Menus(this).bar());
        content = new Roomy(theme);
        frame.setContentPane(arranged());
        bindKeys();
        listen();
    }

    private Workspace workspace(CommandsPane script) {
        List<Tab> charts = List.of(
                Tab.of("Notebook figure", new FigurePane(this::send, theme)),
                Tab.of("Gradients", new HistoryPane(HistoryPane.Content.GRADIENTS, theme)),
                Tab.of("Weights", new HistoryPane(HistoryPane.Content.WEIGHTS, theme)),
                Tab.of("Metrics", new MetricsPane(theme)));
        List<Tab> tables = List.of(
                Tab.table(now -> "Samples " + now.data().samples(), new SamplesPane(this::send, theme)),
                Tab.table(now -> "Epochs", new EpochsPane(this::send, theme)),
                Tab.table(now -> "Commands", script));
        Tab parameters = Tab.table(now -> "Parameters", new ParametersPane(this::send, theme));
        return new Workspace(computation, charts, parameters, tables, theme);
    }

    private JComponent arranged() {
        bottom.setLayout(new BorderLayout());
        bottom.add(timeline.component(), BorderLayout.CENTER);
        bottom.add(status.component(), BorderLayout.SOUTH);
        content.add(transport.component(), BorderLayout.NORTH);
        content.add(workspace.component(), BorderLayout.CENTER);
        content.add(bottom, BorderLayout.SOUTH);
        JScrollPane whole = new JScrollPane(content);
        whole.setBorder(BorderFactory.createEmptyBorder());
        whole.getVerticalScrollBar().setUnitIncrement(24);
        Shortcuts.leaveTo(whole);
        colour();
        return whole;
    }

    /** The bars above and below are sheets too. */
    private void colour() {
        Color line = theme.colour(Role.GRID);
        transport.component().setBackground(theme.colour(Role.BACKGROUND));
        transport.component().setBorder(BorderFactory.createMatteBorder(1, 0, 1, 0, line));
        bottom.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, line));
        status.component().setBackground(theme.colour(Role.BACKGROUND));
    }

    private void bindKeys() {
        Shortcuts keys = new Shortcuts(content);
        keys.bind(() -> send(Moves.PHASE_ON), "RIGHT");
        keys.bind(() -> send(Moves.PHASE_BACK), "LEFT");
        keys.bind(() -> send(Moves.EPOCH_ON), "shift RIGHT");
        keys.bind(() -> send(Moves.EPOCH_BACK), "shift LEFT");
        keys.bind(() -> send(Moves.TO_START), "HOME");
        keys.bind(() -> send(Moves.TO_END), "END");
        keys.bind(() -> selectNext(-1), "UP");
        keys.bind(() -> selectNext(1), "DOWN");
        keys.bind(playing::toggle, "SPACE");
        keys.bind(() -> zoom(theme.zoom() + 0.25), "ctrl PLUS", "ctrl EQUALS", "ctrl ADD");
        keys.bind(() -> zoom(theme.zoom() - 0.25), "ctrl MINUS", "ctrl SUBTRACT");
        keys.bind(() -> zoom(1), "ctrl 0", "ctrl NUMPAD0");
        keys.bind(workbench::stop, "ctrl PERIOD");
        keys.bind(this::focusComputation, "ESCAPE");
    }

    private void listen() {
        workbench.addDisplay(this::display);
        workbench.addListener(status);
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void done(Command command) {
                commands.add(command);
            }

            @Override
            public void said(String sentence) {}

            @Override
            public void failed(String error) {
                playing.stop();
            }

            @Override
            public void progress(int epoch) {}

            @Override
            public void busy(boolean busy) {}
        });
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                arrange();
            }
        });
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                leave();
            }
        });
        new DroppedFiles(files::open).acceptAt(frame.getRootPane());
    }

    private void arrange() {
        workspace.arrange(Workspace.Width.of(frame.getWidth() / theme.px(1)));
    }

    /** Shows the window, where it was the last time if that is known. */
    void show() {
        Rectangle bounds = preferred.bounds();
        if (bounds.width > 0) {
            frame.setBounds(bounds);
        } else {
            frame.setSize(FIRST_SIZE);
            frame.setLocationRelativeTo(null);
        }
        frame.setVisible(true);
        focusComputation();
        workbench.start();
    }

    /** Gives the keys back to the computation. */
    void focusComputation() {
        computation.component().requestFocusInWindow();
    }

    private void display(Snapshot now) {
        panes.forEach(pane -> pane.display(now));
        frame.setTitle("Backstep — " + now.data().name() + ", " + now.network().sizesText() + ", " + where(now));
    }

    private static String where(Snapshot now) {
        Position position = now.position();
        return position.isStart() ? "at the start" : "epoch " + position.epoch();
    }

    void send(Command command) {
        workbench.send(command);
    }

    private void say(String sentence) {
        javax.swing.SwingUtilities.invokeLater(() -> status.said(sentence));
    }

    private void showPlaying(boolean plays) {
        transport.showPlaying(plays);
    }

    private void selectNext(int step) {
        Snapshot now = workbench.snapshot();
        int sample = now.sample() + step;
        if (sample >= 1 && sample <= now.data().samples()) {
            send(new org.backstep.command.SelectSample(sample));
        }
    }

    // ---- what menus ask for -----------------------------------------------------------------------------------

    JFrame frame() {
        return frame;
    }

    SessionFiles files() {
        return files;
    }

    Workbench workbench() {
        return workbench;
    }

    Playing playing() {
        return playing;
    }

    List<String> recentFiles() {
        return preferred.recentFiles();
    }

    /** Opens a data file or a lesson. */
    void open(Path file) {
        files.open(file);
    }

    /** Other colours: the dark ones, the projector's, or back to the light ones. */
    void toggle(Palette palette) {
        restyle(theme.with(theme.palette() == palette ? Palette.LIGHT : palette));
    }

    /** 75 % to 300 %. */
    void zoom(double factor) {
        restyle(theme.zoomed(Math.max(SMALLEST, Math.min(LARGEST, factor))));
    }

    double zoom() {
        return theme.zoom();
    }

    private void restyle(Theme other) {
        theme = other;
        preferred.remember(theme);
        LookAndFeel.install(theme);
        panes.forEach(pane -> pane.restyle(theme));
        content.restyle(theme);
        colour();
        arrange();
        display(workbench.snapshot());
    }

    /** Asks about unsaved work, remembers the window's place and ends. */
    void leave() {
        if (files.mayLeave(frame)) {
            preferred.remember(frame.getBounds());
            workbench.close();
            frame.dispose();
        }
    }
}
