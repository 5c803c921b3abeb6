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
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.LayoutFocusTraversalPolicy;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.backstep.command.Arrival;
import org.backstep.command.Command;
import org.backstep.command.SelectSample;
import org.backstep.notation.Palette;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.computation.ComputationPane;
import org.backstep.window.desk.DataFiles;
import org.backstep.window.desk.Desk;
import org.backstep.window.desk.Dialogs;
import org.backstep.window.desk.FramePlace;
import org.backstep.window.desk.Moves;
import org.backstep.window.desk.Places;
import org.backstep.window.desk.Playing;
import org.backstep.window.desk.Preferred;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.WindowDesk;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.filing.DroppedFiles;
import org.backstep.window.filing.FileExport;
import org.backstep.window.filing.SessionFiles;
import org.backstep.window.help.HelpWindow;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Roomy;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.backstep.window.lessons.AnswerFile;
import org.backstep.window.lessons.LessonPane;
import org.backstep.window.lessons.LessonPlayer;
import org.backstep.window.lessons.LessonRecording;
import org.backstep.window.lessons.LessonWatch;
import org.backstep.window.lessons.WithLesson;
import org.backstep.window.plots.FigurePane;
import org.backstep.window.sweeping.SweepWindow;
import org.backstep.window.tables.CommandsPane;
import org.backstep.window.timeline.TimelinePane;

/** Arranges the panes and wires them to the workbench; knows nothing of what they show. */
final class MainWindow {
    private static final Dimension FIRST_SIZE = new Dimension(1366, 768);
    private static final double SMALLEST = 0.75;
    private static final double LARGEST = 3;

    private final JFrame frame = new JFrame("Backstep");
    private final Preferred preferred;
    private final FramePlace place;
    private final Workbench workbench;
    private final Playing playing;
    private final SessionFiles files;
    private final FileExport exports;
    private final HelpWindow help;
    private final SweepWindow sweep;
    private final Shortcuts keys;
    private final Transport transport;
    private final ComputationPane computation;
    private final FigurePane figure;
    private final CommandsPane commands;
    private final Workspace workspace;
    private final LessonPlayer lesson;
    private final LessonPane lessonPane;
    private final WithLesson withLesson;
    private final LessonWatch lessonWatch;
    private final AnswerFile answers;
    private final LessonRecording recording;
    private final Roomy content;
    private final JPanel bottom = new JPanel();
    private final TimelinePane timeline;
    private final StatusBar status;
    private final List<Pane> panes;
    private Theme theme;

    /** Builds the window on a session; nothing is shown yet. On the event dispatch thread. */
    MainWindow(Session session, Preferred preferred) {
        this.preferred = preferred;
        place = new FramePlace(frame, preferred);
        theme = preferred.theme();
        LookAndFeel.install(theme);
        DataFiles data = new DataFiles();
        WindowEffects effects = new WindowEffects(this::say, data);
        workbench = new Workbench(session, effects);
        status = new StatusBar(workbench::stop);
        Questions questions = new Dialogs(frame, preferred::lastFolder);
        files = new SessionFiles(workbench, effects, data, preferred, questions, this::tell, status::failed);
        answers = new AnswerFile(questions, status);
        exports = new FileExport(workbench, effects, questions);
        playing = new Playing(workbench, this::showPlaying);
        Desk desk = new WindowDesk(workbench, effects);
        transport = new Transport(this::send, playing, desk, files::askForData, this::toggle, this::record);
        computation = new ComputationPane(this::send, theme);
        commands = new CommandsPane(this::send, theme);
        figure = new FigurePane(this::send, theme, status);
        workspace = Workspace.of(this::send, computation, figure, commands, theme, status);
        timeline = new TimelinePane(this::send, theme);
        lesson = new LessonPlayer(workbench, effects, preferred, files::atLesson, status, this::showLesson);
        lessonPane = new LessonPane(theme, new LessonAsking(this, lesson));
        files.lessonsPlayedBy(lesson::open);
        recording = new LessonRecording(workbench, effects, questions, files, status, theme);
        withLesson = new WithLesson(lessonPane, workspace.component(), theme);
        lessonWatch = new LessonWatch(lesson::reload);
        workbench.guardedBy(lesson::locked);
        panes = List.of(transport, workspace, timeline);
        content = new Roomy(theme, 420, 560);
        frame.setContentPane(arranged());
        transport.restyle(theme);
        help = new HelpWindow(frame);
        sweep = new SweepWindow(frame, workbench::snapshot, questions, status, theme);
        keys = new Shortcuts(content);
        bindKeys();
        frame.setJMenuBar(new Menus(this).bar());
        listen();
    }

    private JComponent arranged() {
        bottom.setLayout(new BorderLayout());
        bottom.add(timeline.component(), BorderLayout.CENTER);
        bottom.add(status.component(), BorderLayout.SOUTH);
        JPanel top = new JPanel(new BorderLayout());
        top.add(transport.component(), BorderLayout.NORTH);
        top.add(recording.bar().component(), BorderLayout.SOUTH);
        content.add(top, BorderLayout.NORTH);
        content.add(withLesson.component(), BorderLayout.CENTER);
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
        keys.bind("Phase on", () -> send(Moves.PHASE_ON), "RIGHT");
        keys.bind("Phase back", () -> send(Moves.PHASE_BACK), "LEFT");
        keys.bind("Epoch on", () -> send(Moves.EPOCH_ON), "shift RIGHT");
        keys.bind("Epoch back", () -> send(Moves.EPOCH_BACK), "shift LEFT");
        keys.bind("Batch on", () -> send(Moves.BATCH_ON), "alt RIGHT", "ctrl RIGHT");
        keys.bind("Batch back", () -> send(Moves.BATCH_BACK), "alt LEFT", "ctrl LEFT");
        keys.bind("To the start", () -> send(Moves.TO_START), "HOME");
        keys.bind("To the last computed epoch", () -> send(Moves.TO_END), "END");
        keys.bind("Sample before", () -> selectNext(-1), "UP");
        keys.bind("Sample after", () -> selectNext(1), "DOWN");
        keys.bind("Play or pause", playing::toggle, "SPACE");
        keys.bind("Lesson: on", lesson::next, "PAGE_DOWN");
        keys.bind("Lesson: the scene before", lesson::previous, "PAGE_UP");
        keys.bind("Lesson: fold or unfold", withLesson::toggle, "ctrl L");
        keys.bind("Stop", workbench::stop, "ctrl PERIOD");
        keys.bind(
                "Larger", () -> zoom(theme.zoom() + 0.25), "ctrl PLUS", "ctrl EQUALS", "ctrl shift EQUALS", "ctrl ADD");
        keys.bind("Smaller", () -> zoom(theme.zoom() - 0.25), "ctrl MINUS", "ctrl SUBTRACT");
        keys.bind("Actual size", () -> zoom(1), "ctrl 0", "ctrl NUMPAD0");
        keys.bind("From an enlarged chart back to all, else the focus back to the computation", this::escape, "ESCAPE");
    }

    private void listen() {
        workbench.addDisplay(this::display);
        workbench.addListener(status);
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void logged(Workbench.Done done) {
                commands.show(done.log().script());
                showTitle(workbench.snapshot());
            }

            @Override
            public void failed(String error) {
                playing.stop();
            }
        });
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                arrange();
            }
        });
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
        workspace.arrange(width());
        withLesson.setNarrow(width() == Workspace.Width.SINGLE);
        if (hadFocus) {
            SwingUtilities.invokeLater(this::focusComputation); // what is put elsewhere loses it
        }
    }

    private Workspace.Width width() {
        return Workspace.Width.of(frame.getWidth() / theme.px(1));
    }

    /** Shows the window, where it was the last time if that is known. */
    void show() {
        place.restore(FIRST_SIZE);
        frame.setVisible(true);
        focusComputation();
        workbench.start();
        SwingUtilities.invokeLater(() -> {
            Places.restore(frame.getContentPane(), width().name(), preferred);
            focusComputation();
        });
    }

    private void escape() {
        if (!figure.showAll()) {
            focusComputation();
        }
    }

    /** Brings the computation into view and gives it the keys. */
    void focusComputation() {
        workspace.showComputation();
        computation.component().requestFocusInWindow();
    }

    private void display(Snapshot now) {
        lesson.follow(now);
        Snapshot seen = now.masking(lesson.masked(now));
        panes.forEach(pane -> pane.display(seen));
        showTitle(now);
    }

    private void showLesson(LessonPlayer.Showing showing) {
        boolean first = !withLesson.isOpen() && lessonPane.isEmpty();
        lessonPane.show(showing);
        withLesson.say("Lesson: " + showing.lesson().title() + " · scene "
                + (showing.walk().sceneIndex() + 1) + " of "
                + showing.lesson().scenes().size());
        if (first) {
            withLesson.open();
        }
        lessonWatch.watch(lesson.file());
        computation.highlight(lesson.marks().highlighted().map(reading -> reading.quantity(workbench.snapshot())));
        display(workbench.snapshot());
    }

    /** An asterisk marks what has not been saved. */
    private void showTitle(Snapshot now) {
        String file = files.document().name().orElse("");
        String mark = files.isUnsaved() ? "*" : "";
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

    /** Something was opened or saved, so the title may be another. */
    void tell(String sentence) {
        status.tell(sentence);
        showTitle(workbench.snapshot());
    }

    private void showPlaying(boolean plays) {
        transport.showPlaying(plays);
    }

    private void selectNext(int step) {
        Snapshot now = workbench.snapshot();
        int sample = now.sample() + step;
        if (sample >= 1 && sample <= now.data().samples()) {
            send(new SelectSample(sample));
        }
    }

    /** Plays the open lesson. */
    LessonPlayer lesson() {
        return lesson;
    }

    /** Folds the lesson away, or unfolds it. */
    void foldLesson() {
        withLesson.toggle();
    }

    /** Leaves the lesson. */
    void closeLesson() {
        lesson.close();
        lessonPane.forget();
        withLesson.close();
        lessonWatch.watch(java.util.Optional.empty());
        computation.highlight(java.util.Optional.empty());
        display(workbench.snapshot());
    }

    /** Asks for a name and writes what was answered in this sitting. */
    void saveAnswers() {
        lesson.showing().ifPresentOrElse(answers::save, () -> status.failed("no lesson is open"));
    }

    /** Begins to record a lesson, or finishes it. */
    void record() {
        recording.toggle();
    }

    boolean isRecording() {
        return recording.isRecording();
    }

    /** Finishes the recording into a file and opens it. */
    void saveRecording(Path file) {
        recording.write(file);
    }

    /** Brings a pane to the front. */
    void showPane(org.backstep.lesson.Target.Pane pane) {
        workspace.bring(pane);
    }

    // ---- what menus ask for -----------------------------------------------------------------------------------

    FigurePane figure() {
        return figure;
    }

    JFrame frame() {
        return frame;
    }

    SessionFiles files() {
        return files;
    }

    FileExport exports() {
        return exports;
    }

    SweepWindow sweep() {
        return sweep;
    }

    HelpWindow help() {
        return help;
    }

    Shortcuts shortcuts() {
        return keys;
    }

    Theme theme() {
        return theme;
    }

    void playUntil() {
        transport.playUntil();
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
        withLesson.restyle(theme);
        recording.bar().restyle(theme);
        content.restyle(theme);
        colour();
        arrange();
        status.restyle();
        help.restyle();
        sweep.restyle(theme);
        display(workbench.snapshot());
    }

    /** Asks about unsaved work, remembers the window's place and ends. */
    void leave() {
        files.beforeLosing("Leave", () -> {
            playing.stop();
            place.remember();
            Places.remember(frame.getContentPane(), width().name(), preferred);
            lessonWatch.close();
            workbench.close();
            frame.dispose();
        });
    }
}
