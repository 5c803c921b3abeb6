package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.backstep.command.expression.Reading;
import org.backstep.lesson.Target;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.filing.SessionFiles;
import org.backstep.window.keeping.Services;
import org.backstep.window.keeping.Work;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;

/** The lesson in the window: its pane beside the workspace, its recording, and the actions on both. */
public final class LessonDesk {
    private static final Path COURSE = Path.of("lessons");

    /** The window around a lesson. */
    public interface Stage {
        /** Brings a pane to the front. */
        void bring(Target.Pane pane);

        /** Shows the numbers again when the lesson has moved, with the one that it points at, if any. */
        void lessonChanged(Optional<Reading> highlighted);
    }

    public final UserAction next;
    public final UserAction previous;
    public final UserAction comeBack;
    public final UserAction fold;
    public final UserAction reload;
    public final UserAction record;
    public final UserAction saveAnswers;
    public final UserAction close;

    private final Services services;
    private final Stage stage;
    private final LessonPlayer player;
    private final LessonPane pane;
    private final LessonSplit beside;
    private final LessonWatch watch;
    private final Answers answers;
    private final LessonRecording recording;
    private final LessonShelf shelf = new LessonShelf();
    private final NextLesson following;
    private Optional<Path> lessonOnShelf = Optional.empty();

    /**
     * A desk without a lesson.
     *
     * @param workspace the component that the lesson stands beside
     */
    public LessonDesk(Services services, SessionFiles files, JComponent workspace, Stage stage, Theme theme) {
        this.services = services;
        this.stage = stage;
        player = new LessonPlayer(
                services.workbench(),
                services.effects(),
                services.preferred(),
                files::atLesson,
                services.notices(),
                new LessonPlayer.View() {
                    @Override
                    public void show(Showing showing) {
                        LessonDesk.this.show(showing);
                    }

                    @Override
                    public void refuse(String reason) {
                        sayAtQuestion(reason);
                    }
                });
        following = new NextLesson(shelf, new LessonProgress(services.preferred()), files::open);
        recording = new LessonRecording(services, files, theme);
        answers = new Answers(services, player);
        watch = new LessonWatch(player::reload);
        next = UserAction.shared("Lesson: read on, then the next scene", this::next, "PAGE_DOWN");
        previous = UserAction.shared("Lesson: read back, then the scene before", this::previous, "PAGE_UP");
        comeBack = UserAction.of("Return to the lesson", player::comeBack, "ctrl shift L");
        fold = UserAction.shared("Lesson: fold or unfold", this::fold, "ctrl L");
        reload = UserAction.of("Read the lesson's file again", player::reload, "ctrl F5");
        record = UserAction.of("Record a lesson, or finish it", recording::toggle, "ctrl R")
                .on(Icons.RECORD);
        saveAnswers = UserAction.of("Save answers…", this::saveAnswers);
        close = UserAction.of(
                "Close the lesson", () -> services.unsaved().before("Close the lesson", List.of(answers), this::close));
        pane = new LessonPane(theme, player, this);
        beside = new LessonSplit(pane, workspace, fold, theme);
        files.lessonsPlayedBy(player::open);
        services.workbench().guardedBy(player::locked);
    }

    /** The workspace, with the lesson beside it where one is open. */
    public LessonSplit beside() {
        return beside;
    }

    /** The lesson's text, without the buttons around it, for another place than beside the workspace. */
    public JComponent lend() {
        pane.setAlone(true);
        return pane.component();
    }

    /** Takes the lesson's text back that was lent. */
    public void takeBack() {
        pane.setAlone(false);
        beside.takeBack();
    }

    public boolean isOpen() {
        return !pane.isEmpty();
    }

    /** Whether a question waits for an answer. */
    public boolean isAsking() {
        return player.showing().flatMap(Showing::open).isPresent();
    }

    public LessonPlayer player() {
        return player;
    }

    public LessonRecording recording() {
        return recording;
    }

    /** The answers as unsaved work. */
    public Work answers() {
        return answers;
    }

    /** A snapshot without the numbers that the lesson hides. */
    public Snapshot follow(Snapshot now) {
        player.follow(now);
        return now.masking(player.marks().masked(now));
    }

    public void restyle(Theme theme) {
        beside.restyle(theme);
        recording.bar().restyle(theme);
    }

    /** Ends the watch on the lesson's file. */
    public void leave() {
        watch.close();
    }

    private void show(Showing showing) {
        boolean first = !beside.isOpen() && pane.isEmpty();
        pane.show(showing);
        beside.say("Lesson: " + showing.lesson().title() + " · scene "
                + (showing.walk().sceneIndex() + 1) + " of "
                + showing.lesson().scenes().size());
        if (first) {
            beside.open();
        }
        if (!Optional.of(showing.file()).equals(lessonOnShelf)) {
            lessonOnShelf = Optional.of(showing.file());
            readShelf(pane::showAgain);
        }
        watch.watch(player.file());
        stage.lessonChanged(player.marks().highlighted());
    }

    private void next() {
        if (!pane.readOn()) {
            pane.focusQuestion();
            player.next();
        }
    }

    private void previous() {
        if (!pane.readBack()) {
            player.previous();
        }
    }

    private void sayAtQuestion(String sentence) {
        if (player.showing().flatMap(Showing::open).isPresent()) {
            beside.open();
            pane.sayAtQuestion(sentence);
        }
    }

    /** The way to other lessons. */
    NextLesson following() {
        return following;
    }

    /** A menu of the lessons beside the open one, else of those beside the file used last, or of the course. */
    public JMenu lessonsOfTheFolder() {
        return following.menu(this::readShelf);
    }

    private void readShelf(Runnable then) {
        Stream<Path> places = Stream.of(
                        player.showing().map(Showing::folder),
                        services.preferred().lastFolder(),
                        Optional.of(COURSE))
                .flatMap(Optional::stream);
        shelf.read(places.toList(), then);
    }

    /** A tick that is remembered: whether the commands of a lesson are shown. */
    public JMenuItem commandsTick() {
        JCheckBoxMenuItem item = new JCheckBoxMenuItem("Commands and checks of lessons", player.showsCommands());
        item.setName("commands of lessons");
        item.addActionListener(event -> player.setCommandsShown(item.isSelected()));
        return item;
    }

    private void fold() {
        beside.toggle();
    }

    private void close() {
        player.close();
        pane.forget();
        beside.close();
        watch.watch(Optional.empty());
        stage.lessonChanged(Optional.empty());
    }

    private void saveAnswers() {
        if (player.showing().isPresent()) {
            answers.save(() -> {});
        } else {
            services.notices().failed("no lesson is open");
        }
    }

    /** Follows a link of the lesson's text. */
    void follow(String link) {
        Target target = Target.parse(link);
        if (target instanceof Target.Run run) {
            WindowEffects effects = services.effects();
            services.workbench()
                    .send(
                            run.command(),
                            player.showing()
                                    .map(showing -> effects.reading(showing.folder()))
                                    .orElse(effects),
                            problem -> {});
        } else if (target instanceof Target.Open open) {
            stage.bring(open.pane());
        } else if (target instanceof Target.Jump jump) {
            player.go(jump.scene() - 1);
        } else if (target instanceof Target.Elsewhere elsewhere) {
            services.notices().said("this link leads to " + elsewhere.address() + "; Backstep uses no network");
        }
    }
}
