package org.backstep.window;

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
import javax.swing.JFrame;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.backstep.command.Command;
import org.backstep.command.expression.Reading;
import org.backstep.lesson.Target;
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
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;
import org.backstep.window.lessons.LessonDesk;
import org.backstep.window.plots.FigurePane;
import org.backstep.window.stage.Stage;
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
    private final StageSwitch stage;
    private final LessonDesk lessons;
    private final WindowContent content;
    private final WindowTitle title;
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
        title = new WindowTitle(frame, files, unsaved);
        computation = new ComputationPane(workbench);
        commands = new CommandsPane(workbench);
        FigurePane figure = new FigurePane(workbench, status);
        workspace = new Workspace(workbench, computation, figure, commands, status);
        timeline = new TimelinePane(workbench, workbench.snapshot());
        lessons = new LessonDesk(services, files, workspace.component(), stage(), Theme.now());
        unsaved.add(new Drafts(frame.getRootPane(), notices()));
        unsaved.add(new RunningCommands(workbench));
        unsaved.add(lessons.recording().work());
        unsaved.add(new SessionWork(files));
        unsaved.add(lessons.answers());
        stage = new StageSwitch(this::makeStage, figure, this::seen, this::stageChanged);
        Desk desk = new WindowDesk(workbench, effects);
        transport = new Transport(moves, appearance, lessons.record, stage.action, playing, desk, files::askForData);
        files.tablesShownBy(transport::preview);
        panes = List.of(transport, workspace, timeline);
        content = new WindowContent(
                transport.component(),
                lessons.recording().bar().component(),
                lessons.beside().component(),
                timeline.component(),
                status.component());
        frame.setContentPane(content.panel().scrolled());
        transport.restyle();
        sweep = new SweepWindow(frame, workbench::snapshot, workbench, questions, status);
        actions = new Actions(
                moves,
                BranchMenu.newBranch(workbench::snapshot, workbench, frame),
                UserAction.of("Play until…", transport::playUntil, "ctrl U"),
                UserAction.of("Sweep…", sweep::show, "ctrl E"),
                new ViewActions(appearance, figure, frame, stage, this::focusComputation, computation),
                lessons,
                new FileActions(services, files, this::leave),
                new KeepingActions(unsaved, autosave, recovery, preferred, notices()),
                new HelpActions(frame, this::actions, workbench, keeping.folder()));
        Shortcuts keys = new Shortcuts(content.panel());
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
                title.show(workbench.snapshot());
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
                stage.highlight(shown);
                display(now);
                workspace.highlight(shown, now);
            }
        };
    }

    private void listen() {
        workbench.addDisplay(this::display);
        workbench.addListener(status);
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void logged(History history) {
                commands.show(history.log().script());
                title.show(workbench.snapshot());
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

    private Stage makeStage() {
        return new Stage(content.panel(), lessons, workbench, status);
    }

    /** The panes in sight. */
    private List<Pane> shown() {
        return stage.on().map(List::<Pane>of).orElse(panes);
    }

    private void stageChanged() {
        appearance.fitStage(stage.on().isPresent() ? frame.getHeight() : 0);
        SwingUtilities.invokeLater(this::focusComputation);
    }

    private void arrange() {
        if (stage.on().isPresent()) {
            appearance.fitStage(frame.getHeight());
            return;
        }
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
        stage.on().ifPresentOrElse(Stage::focus, () -> {
            workspace.showComputation();
            computation.component().requestFocusInWindow();
        });
    }

    private void display(Snapshot now) {
        Snapshot seen = lessons.follow(now);
        shown().forEach(pane -> pane.display(seen));
        title.show(now);
    }

    /** What may be seen of the present snapshot. */
    private Snapshot seen() {
        return lessons.follow(workbench.snapshot());
    }

    void send(Command command) {
        workbench.accept(command);
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
        preferred.remember(appearance.chosen());
        lessons.restyle(Theme.now());
        shown().forEach(Pane::restyle);
        content.restyle();
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
