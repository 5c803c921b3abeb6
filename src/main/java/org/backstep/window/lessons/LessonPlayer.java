package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.Explanation;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Notebook;
import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.OpenQuestion;
import org.backstep.lesson.Sitting;
import org.backstep.lesson.Turn;
import org.backstep.lesson.Walk;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.session.State;
import org.backstep.training.Watch;
import org.backstep.window.desk.ExportCheck;
import org.backstep.window.desk.Log;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.kit.Notices;
import org.jspecify.annotations.Nullable;

/**
 * The player of a lesson in the window: scene by scene on the workbench, one change to undo each. On the event dispatch
 * thread.
 *
 * <p>A command of the user changes the session, not the {@link Walk}; the next step of the lesson begins where the
 * lesson was, so that its text fits the numbers.
 */
public final class LessonPlayer {
    /** The display of a lesson. */
    public interface View {
        /** Shows another scene, command or answer, or that the session has left the lesson or come back. */
        void show(Showing showing);

        /** Says beside the open question why something must wait. */
        default void refuse(String reason) {}
    }

    /** A way to begin a lesson. */
    interface Opening {
        /** Goes on from a lesson's beginning, on the workbench's thread. */
        Opened from(Walk beginning, Effects surroundings, Watch watch);
    }

    /** A lesson that was begun. */
    record Opened(Turn turn, Sitting sitting) {}

    private final Workbench workbench;
    private final WindowEffects effects;
    private final LessonProgress progress;
    private final BiConsumer<Log.Origin, String> documents;
    private final Notices notices;
    private final View view;
    private @Nullable Showing showing;
    private boolean oneByOne;
    private boolean commands;
    /** Where the session is; before the first display of a change, newer than what is shown. */
    private Place place = Place.IN_LESSON;

    /**
     * A player without a lesson.
     *
     * @param documents gets the beginning of the session's log and the lesson's name, whenever the lesson has moved
     */
    public LessonPlayer(
            Workbench workbench,
            WindowEffects effects,
            UserPreferences preferred,
            BiConsumer<Log.Origin, String> documents,
            Notices notices,
            View view) {
        this.workbench = workbench;
        this.effects = effects;
        progress = new LessonProgress(preferred);
        commands = progress.showsCommands();
        this.documents = documents;
        this.notices = notices;
        this.view = view;
    }

    /** The lesson that is open. */
    public Optional<Showing> showing() {
        return Optional.ofNullable(showing);
    }

    /** The file of the lesson that is open. */
    public Optional<Path> file() {
        return showing().map(Showing::file);
    }

    /** The reason why a command must wait, which is also said at the question; empty if it need not. */
    public Optional<String> locked(Command command) {
        Optional<String> reason = marks().locked(command, workbench.snapshot());
        reason.ifPresent(view::refuse);
        return reason;
    }

    /** What the lesson hides and points at. */
    public LessonMarks marks() {
        return new LessonMarks(showing());
    }

    /** Reads a lesson and begins it. */
    public void open(Path file, Consumer<Optional<String>> then) {
        boolean single = oneByOne;
        open(
                file,
                (walk, surroundings, watch) ->
                        new Opened(single ? Turn.at(walk) : Turn.rest(walk, surroundings, watch), Sitting.EMPTY),
                then);
    }

    /** Reads a lesson and begins it in some way. */
    void open(Path file, Opening opening, Consumer<Optional<String>> then) {
        String name = String.valueOf(file.getFileName());
        AtomicReference<Sitting> sitting = new AtomicReference<>(Sitting.EMPTY);
        carryOut(
                "open " + name,
                Showing.folderOf(file),
                (surroundings, watch) -> {
                    Opened opened =
                            opening.from(Walk.begin(LessonReader.read(file, name), start()), surroundings, watch);
                    sitting.set(opened.sitting());
                    return opened.turn();
                },
                turn -> {
                    int scenes = turn.walk().lesson().scenes().size();
                    adopt(turn, file, Objects.requireNonNull(sitting.get()), progress.scene(file, scenes));
                },
                then);
    }

    /** Reads the file again, as it has been changed, and goes to the same scene. */
    public void reload() {
        Showing before = showing;
        if (before == null) {
            return;
        }
        String name = String.valueOf(before.file().getFileName());
        carryOut(
                "reload " + name,
                before.folder(),
                (surroundings, watch) -> {
                    Lesson lesson = LessonReader.read(before.file(), name);
                    int scene =
                            Math.min(before.walk().sceneIndex(), lesson.scenes().size() - 1);
                    return Turn.to(Walk.begin(lesson, start()), scene, surroundings, watch);
                },
                turn -> {
                    adopt(turn, before.file(), sitting(before).in(turn.walk().lesson()), 0);
                    notices.said("read " + name + " again");
                },
                problem -> {});
    }

    private static State start() {
        return Session.of(Notebook.experiment()).snapshot().state();
    }

    /** Leaves the lesson; the session stays where it is. */
    public void close() {
        showing = null;
    }

    /** Decides whether a scene's commands are carried out one by one, and not on entering it. */
    public void setOneByOne(boolean single) {
        oneByOne = single;
        showAgain();
    }

    /** Whether commands that have been carried out are shown. */
    boolean showsCommands() {
        return commands;
    }

    /** Decides whether commands that have been carried out are shown where they were written. */
    void setCommandsShown(boolean shown) {
        commands = shown;
        progress.rememberCommands(shown);
        showAgain();
    }

    private void showAgain() {
        if (showing != null) {
            adopt(showing.turn(), showing.file(), showing.sitting(), showing.remembered());
        }
    }

    /** Goes on: behind an answered question, with the next command, or with the next scene. */
    public void next() {
        if (showing == null) {
            return;
        }
        if (showing.open().isPresent()) {
            notices.failed(LessonMarks.ANSWER_FIRST);
            view.refuse(LessonMarks.ANSWER_FIRST);
            return;
        }
        Way.on(showing).ifPresentOrElse(this::play, () -> notices.said("this was the last scene"));
    }

    /** Goes to the scene before, as it was. */
    public void previous() {
        if (showing != null && showing.walk().sceneIndex() > 0) {
            go(showing.walk().sceneIndex() - 1);
        }
    }

    /** Goes to any scene: to one that was seen as it was, to others by way of those before them. */
    public void go(int scene) {
        if (showing == null) {
            return;
        }
        if (scene == showing.walk().sceneIndex()) {
            comeBack();
        } else {
            play(Way.to(scene, showing.walk()));
        }
    }

    /** Goes back to where the lesson was left, also from another selection. */
    public void comeBack() {
        if (showing != null
                && !workbench.snapshot().state().sameAs(showing.walk().state())) {
            Turn turn = showing.turn();
            play(new Way("back to the lesson", (surroundings, watch) -> turn));
        }
    }

    /** Answers the open question, or skips it; a wrong answer may leave a second try. */
    public void answer(GivenAnswer answered) {
        if (showing == null || showing.open().isEmpty()) {
            return;
        }
        OpenQuestion asked = answered.asked();
        Sitting sitting = showing.sitting().tried(answered);
        adopt(showing.turn(), showing.file(), sitting, showing.remembered());
        Optional<GivenAnswer> counted = sitting.at(asked.line(), asked.question());
        if (counted.isPresent() && counted.get().isSkipped()) {
            next();
        } else {
            notices.said(counted.isPresent() ? "answered; Page Down goes on" : "not so; there is a second try");
        }
    }

    /** Asks all questions again. */
    void forgetAnswers() {
        if (showing != null) {
            adopt(showing.turn(), showing.file(), Sitting.EMPTY, showing.remembered());
        }
    }

    /** Whether there is a sum behind the answer of a question, and it may be seen. */
    boolean canExplain(OpenQuestion asked) {
        return marks().show(asked, workbench.snapshot());
    }

    /**
     * Goes to the place of a question, tries its command, if any, and opens the sum of its answer; the lesson waits
     * meanwhile.
     */
    public void explain(OpenQuestion asked) {
        Showing present = showing;
        if (present == null) {
            return;
        }
        List<Command> way = Explanation.way(asked.question(), asked.solution());
        place = Place.UNDERWAY;
        workbench.replace(
                "the sum of an answer",
                watch -> {
                    Session there = new Session(asked.solution().before().state());
                    there.watchedBy(watch);
                    Effects surroundings = new ExportCheck(effects.reading(present.folder()));
                    way.forEach(command -> command.applyTo(there, surroundings));
                    List<Command> commands = present.lesson()
                            .commands()
                            .filter(located -> located.line() < asked.line())
                            .map(LocatedCommand::command)
                            .collect(Collectors.toCollection(ArrayList::new));
                    commands.addAll(way);
                    return new Workbench.Beginning<>(there.snapshot().state(), new Log.Origin(commands), present);
                },
                (there, problem) -> {
                    place = there.isPresent() ? Place.AT_SUM : present.place();
                    there.ifPresent(session ->
                            documents.accept(session.origin(), present.lesson().file()));
                    follow(workbench.snapshot());
                });
    }

    private void play(Way way) {
        Showing before = showing;
        if (before != null) {
            carryOut(
                    way.name(),
                    before.folder(),
                    way.turn(),
                    turn -> adopt(turn, before.file(), sitting(before), before.remembered()),
                    problem -> {});
        }
    }

    /** Takes a turn on the workbench's thread, as one change. */
    private void carryOut(
            String name,
            Path folder,
            BiFunction<Effects, Watch, Turn> way,
            Consumer<Turn> arrived,
            Consumer<Optional<String>> then) {
        place = Place.UNDERWAY;
        workbench.replace(
                name,
                watch -> {
                    Turn turn = way.apply(new ExportCheck(effects.reading(folder)), watch);
                    Log.Origin origin = new Log.Origin(turn.walk().commandsDone());
                    return new Workbench.Beginning<>(turn.walk().state(), origin, turn);
                },
                (there, problem) -> {
                    place = showing().map(Showing::place).orElse(Place.IN_LESSON);
                    there.ifPresentOrElse(
                            session -> {
                                Turn turn = session.made();
                                documents.accept(
                                        session.origin(), turn.walk().lesson().file());
                                arrived.accept(turn);
                            },
                            () -> follow(workbench.snapshot()));
                    then.accept(problem);
                });
    }

    /** The sitting now, as a question may have been answered since a turn was begun. */
    private Sitting sitting(Showing before) {
        return showing == null ? before.sitting() : showing.sitting();
    }

    private void adopt(Turn turn, Path file, Sitting sitting, int remembered) {
        place = placeOf(workbench.snapshot(), turn.walk());
        showing = new Showing(turn, file, sitting, place, oneByOne, commands, remembered);
        progress.remember(file, turn.walk());
        turn.problem()
                .ifPresentOrElse(
                        notices::failed,
                        () -> notices.said("scene " + (turn.walk().sceneIndex() + 1) + " of "
                                + turn.walk().lesson().scenes().size()));
        view.show(showing);
    }

    /** Shows whether the session, which has changed, has left the lesson or come back. */
    public void follow(Snapshot now) {
        Showing present = showing;
        if (present == null || place == Place.UNDERWAY) {
            return;
        }
        place = placeOf(now, present.walk());
        if (place != present.place()) {
            showing = present.with(place);
            view.show(showing);
        }
    }

    private Place placeOf(Snapshot now, Walk walk) {
        return !walk.isLeft(now.state()) ? Place.IN_LESSON : place == Place.AT_SUM ? Place.AT_SUM : Place.ELSEWHERE;
    }
}
