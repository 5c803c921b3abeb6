package org.backstep.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.backstep.command.Arrival;
import org.backstep.command.Command;
import org.backstep.command.expression.Reading;
import org.backstep.lesson.Target;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.computation.ComputationPane;
import org.backstep.window.desk.DataFiles;
import org.backstep.window.desk.Desk;
import org.backstep.window.desk.Dialogs;
import org.backstep.window.desk.FramePlace;
import org.backstep.window.desk.History;
import org.backstep.window.desk.Places;
import org.backstep.window.desk.Playback;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.desk.WindowDesk;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.filing.DroppedFiles;
import org.backstep.window.filing.SessionFiles;
import org.backstep.window.filing.SessionWork;
import org.backstep.window.keeping.Autosave;
import org.backstep.window.keeping.Drafts;
import org.backstep.window.keeping.Keeping;
import org.backstep.window.keeping.Recovery;
import org.backstep.window.keeping.RunningCommands;
import org.backstep.window.keeping.Services;
import org.backstep.window.keeping.UnsavedWork;
import org.backstep.window.kit.MinimumSizePanel;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;
import org.backstep.window.lessons.LessonDesk;
import org.backstep.window.plots.FigurePane;
import org.backstep.window.sweeping.SweepWindow;
import org.backstep.window.tables.CommandsPane;
import org.backstep.window.timeline.BranchMenu;
import org.backstep.window.timeline.TimelinePane;

/** The main window: arranges the panes and connects them to the workbench; knows nothing of their content. */
final class MainWindow {
    /** The least width in points of a lesson with the computation beside it. */
    private static final int BOTH = 640;

    /** The height in points of a window that has no room for charts above tables. */
    private static final int LOW = 580;

    private static final Dimension FIRST_SIZE = new Dimension(1366, 768);

    private final JFrame frame = new JFrame("Backstep");
    private final UserPreferences preferred;
    private final FramePlace place;
    private final Workbench workbench;
    private final Playback playing;
    private final UnsavedWork unsaved;
    private final Autosave autosave;
    private final Recovery recovery;
    private final SessionFiles files;
    private final Actions actions;
    private final Appearance appearance;
    private final SweepWindow sweep;
    private final Transport transport;
    private final ComputationPane computation;
    private final CommandsPane commands;
    private final Workspace workspace;
    private final LessonDesk lessons;
    private final MinimumSizePanel content;
    private final JPanel bottom = new JPanel();
    private final TimelinePane timeline;
    private final StatusBar status;
    private final List<Pane> panes;

    /** Builds the window on a session; nothing is shown yet. On the event dispatch thread. */
    MainWindow(Session session, UserPreferences preferred, Keeping keeping) {
        this(session, preferred, keeping, frame -> new Dialogs(frame, preferred::lastFolder));
    }

    /**
     * Builds the window with other questions than its own dialogs.
     *
     * @param asking makes the questions over the window's frame
     */
    MainWindow(Session session, UserPreferences preferred, Keeping keeping, Function<JFrame, Questions> asking) {
        this.preferred = preferred;
        place = new FramePlace(frame, preferred);
        appearance = new Appearance(preferred.theme(), this::restyle);
        DataFiles data = new DataFiles();
        WindowEffects effects = new WindowEffects(this::say, data);
        workbench = new Workbench(session, effects);
        playing = new Playback(workbench, plays -> showPlaying(plays));
        MoveActions moves = new MoveActions(workbench, playing);
        status = new StatusBar(moves.stop);
        Questions questions = asking.apply(frame);
        unsaved = new UnsavedWork(questions, playing::stop);
        autosave = new Autosave(keeping, unsaved, preferred.keepsWork(), notices());
        recovery = new Recovery(unsaved, autosave, questions, notices());
        Services services = new Services(workbench, effects, data, preferred, questions, unsaved, notices());
        files = new SessionFiles(services);
        computation = new ComputationPane(this::send);
        commands = new CommandsPane(this::send);
        FigurePane figure = new FigurePane(this::send, status);
        workspace = new Workspace(this::send, computation, figure, commands, status);
        workspace.goOnBy(workbench::goOn);
        timeline = new TimelinePane(this::send, workbench.snapshot());
        lessons = new LessonDesk(services, files, workspace.component(), stage(), Theme.now());
        unsaved.add(new Drafts(frame.getRootPane(), notices()));
        unsaved.add(new RunningCommands(workbench));
        unsaved.add(lessons.recording().work());
        unsaved.add(new SessionWork(files));
        unsaved.add(lessons.answers());
        Desk desk = new WindowDesk(workbench, effects);
        transport = new Transport(moves, appearance, lessons.record, playing, desk, files::askForData);
        files.tablesShownBy(transport::preview);
        panes = List.of(transport, workspace, timeline);
        content = new MinimumSizePanel(420, 320);
        frame.setContentPane(arranged());
        transport.restyle();
        sweep = new SweepWindow(frame, workbench::snapshot, this::send, questions, status);
        actions = new Actions(
                moves,
                BranchMenu.newBranch(workbench::snapshot, this::send, frame),
                UserAction.of("Play until…", transport::playUntil, "ctrl U"),
                UserAction.of("Sweep…", sweep::show, "ctrl E"),
                new ViewActions(appearance, figure, frame, this::focusComputation, computation::closeExplanation),
                lessons,
                new FileActions(services, files, this::leave),
                new KeepingActions(unsaved, autosave, recovery, preferred, notices()),
                new HelpActions(frame, this::actions, workbench, keeping.folder()));
        Shortcuts keys = new Shortcuts(content);
        actions().stream().filter(UserAction::isShared).forEach(keys::bind);
        frame.setJMenuBar(new Menus(actions, workbench).bar());
        listen();
    }

    /** The status line's notices; an action without a command may also change the title. */
    private Notices notices() {
        return new Notices() {
            @Override
            public void said(String sentence) {
                status.said(sentence);
                showTitle(workbench.snapshot());
            }

            @Override
            public void failed(String error) {
                status.failed(error);
            }
        };
    }

    private LessonDesk.Stage stage() {
        return new LessonDesk.Stage() {
            @Override
            public void bring(Target.Pane pane) {
                workspace.bring(pane);
            }

            @Override
            public void lessonChanged(Optional<Reading> highlighted) {
                Snapshot now = workbench.snapshot();
                Optional<Reading> shown = highlighted.filter(reading -> reading.isIn(now));
                computation.highlight(shown, now);
                display(now);
                workspace.highlight(shown, now);
            }
        };
    }

    private JComponent arranged() {
        bottom.setLayout(new BorderLayout());
        bottom.add(timeline.component(), BorderLayout.CENTER);
        bottom.add(status.component(), BorderLayout.SOUTH);
        JPanel top = new JPanel(new BorderLayout());
        top.add(transport.component(), BorderLayout.NORTH);
        top.add(lessons.recording().bar().component(), BorderLayout.SOUTH);
        content.add(top, BorderLayout.NORTH);
        content.add(lessons.beside().component(), BorderLayout.CENTER);
        content.add(bottom, BorderLayout.SOUTH);
        colour();
        return content.scrolled();
    }

    private void colour() {
        Color line = Theme.now().colour(Role.GRID);
        transport.component().setBackground(Theme.now().colour(Role.BACKGROUND));
        transport.component().setBorder(BorderFactory.createMatteBorder(1, 0, 1, 0, line));
        bottom.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, line));
        status.component().setBackground(Theme.now().colour(Role.BACKGROUND));
    }

    private void listen() {
        workbench.addDisplay(this::display);
        workbench.addListener(status);
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void logged(History history) {
                commands.show(history.log().script());
                showTitle(workbench.snapshot());
            }

            @Override
            public void failed(String error) {
                playing.stop();
            }
        });
        ComponentAdapter resizing = new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                arrange();
            }
        };
        frame.addComponentListener(resizing);
        workspace.component().addComponentListener(resizing);
        frame.setFocusTraversalPolicy(new LayoutFocusTraversalPolicy() {
            @Override
            public Component getInitialComponent(java.awt.Window opened) {
                return computation.component();
            }
        });
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                leave();
            }
        });
        new DroppedFiles(files::open, status::failed).acceptAt(frame.getRootPane());
    }

    private void arrange() {
        boolean hadFocus = computation.component().isFocusOwner();
        workspace.arrange(width(), frame.getHeight() < Theme.px(LOW));
        lessons.beside().setNarrow(frame.getWidth() < Theme.px(BOTH));
        if (hadFocus) {
            SwingUtilities.invokeLater(this::focusComputation); // a component that gets another parent loses the focus
        }
    }

    private Workspace.Width width() {
        return Workspace.Width.of(
                frame.getWidth() / Theme.px(1), lessons.beside().isOpen());
    }

    /** Shows the window at its remembered place. */
    void show() {
        place.restore(FIRST_SIZE);
        frame.setVisible(true);
        focusComputation();
        workbench.start();
        autosave.start();
        if (preferred.isFirstStart()) {
            status.said("→ makes the first phase, ← takes it back, Space plays; F1 lists all keys");
        }
        SwingUtilities.invokeLater(() -> {
            Places.restore(frame.getContentPane(), width().name(), preferred);
            focusComputation();
        });
    }

    /** Brings the computation into view and gives it the focus. */
    void focusComputation() {
        workspace.showComputation();
        computation.component().requestFocusInWindow();
    }

    private void display(Snapshot now) {
        Snapshot seen = lessons.follow(now);
        panes.forEach(pane -> pane.display(seen));
        showTitle(now);
    }

    /** Shows the title; an asterisk marks unsaved work. */
    private void showTitle(Snapshot now) {
        String file = files.document().name().orElse("");
        String mark = unsaved.isAny() ? "*" : "";
        String about = now.data().name() + ", " + now.network().sizesText() + ", at " + Arrival.place(now);
        String title = mark + (file.isEmpty() ? "" : file + " — ") + about + " — Backstep";
        if (!title.equals(frame.getTitle())) {
            frame.setTitle(title);
        }
    }

    void send(Command command) {
        workbench.send(command);
    }

    private void say(String sentence) {
        SwingUtilities.invokeLater(() -> status.heard(sentence));
    }

    private void showPlaying(boolean plays) {
        transport.showPlaying(plays);
    }

    JFrame frame() {
        return frame;
    }

    Workbench workbench() {
        return workbench;
    }

    Playback playing() {
        return playing;
    }

    Appearance appearance() {
        return appearance;
    }

    LessonDesk lessons() {
        return lessons;
    }

    Workspace workspace() {
        return workspace;
    }

    List<UserAction> actions() {
        return actions.withKeys();
    }

    /** Offers what earlier windows have left. */
    void offerKeptWork(Runnable then) {
        recovery.offer(then, () -> {});
    }

    FileActions files() {
        return actions.files();
    }

    KeepingActions keeping() {
        return actions.keeping();
    }

    Autosave autosave() {
        return autosave;
    }

    /** Opens a data file or a lesson. */
    void open(Path file) {
        files.open(file);
    }

    private void restyle() {
        preferred.remember(Theme.now());
        lessons.restyle(Theme.now());
        panes.forEach(Pane::restyle);
        colour();
        arrange();
        status.restyle();
        actions.help().restyle();
        sweep.restyle();
        display(workbench.snapshot());
    }

    /** Asks about unsaved work, remembers the window's place and ends. */
    private void leave() {
        unsaved.before("Leave", () -> {
            playing.stop();
            place.remember();
            Places.remember(frame.getContentPane(), width().name(), preferred);
            lessons.leave();
            workbench.close();
            autosave.leave(frame::dispose);
        });
    }
}
