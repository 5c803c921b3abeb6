package org.backstep.window.filing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.backstep.command.Command;
import org.backstep.export.OutputFolder;
import org.backstep.lesson.recording.LessonWriter;
import org.backstep.window.desk.DataFiles;
import org.backstep.window.desk.FileNames;
import org.backstep.window.desk.Log;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.keeping.Services;
import org.backstep.window.keeping.UnsavedWork;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.Notices;

/** The files of a session: opens data and lessons and saves the session, all off the event dispatch thread. */
public final class SessionFiles {
    private static final Questions.FileType LESSON = new Questions.FileType("Lessons (.md)", List.of("md"));
    private static final Questions.FileType READABLE = new Questions.FileType(
            "Data, lessons and folders of pictures (.csv, .tsv, .txt, .md)", List.of("csv", "tsv", "txt", "md"), true);
    private static final Questions.FileType DATA = new Questions.FileType(
            "Data and folders of pictures (.csv, .tsv, .txt)", List.of("csv", "tsv", "txt"), true);

    private final Workbench workbench;
    private final WindowEffects effects;
    private final DataFiles files;
    private final UserPreferences preferred;
    private final Questions questions;
    private final UnsavedWork unsaved;
    private final Notices notices;
    private final Documents documents = new Documents();
    private BiConsumer<Path, Consumer<Optional<String>>> lessons = (file, then) -> {};
    private Consumer<Path> tables = file -> {};

    public SessionFiles(Services services) {
        workbench = services.workbench();
        effects = services.effects();
        files = services.data();
        preferred = services.preferred();
        questions = services.questions();
        unsaved = services.unsaved();
        notices = services.notices();
    }

    /** Sets the player of lessons; its callback gets the error text, or empty when the lesson has begun. */
    public void lessonsPlayedBy(BiConsumer<Path, Consumer<Optional<String>>> player) {
        lessons = player;
    }

    /** Sets the preview of tables: opening one shows it, and changes nothing. */
    public void tablesShownBy(Consumer<Path> preview) {
        tables = preview;
    }

    public Documents.Document document() {
        return documents.of(workbench.log());
    }

    public boolean isUnsaved() {
        return documents.isUnsaved(workbench.log());
    }

    // ---- opening ----------------------------------------------------------------------------------------------

    /** Asks for a file and opens it. */
    public void open() {
        questions.fileToOpen("Open data or a lesson", READABLE).ifPresent(this::open);
    }

    /** Asks for a data file. */
    public Optional<Path> askForData() {
        return questions.fileToOpen("Choose data", DATA);
    }

    /** Opens a lesson, or anything else as data. */
    public void open(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        String name = String.valueOf(absolute.getFileName());
        if (folder == null) {
            notices.failed(
                    "\"" + file + "\" is a folder, not a file; choose a CSV file, a lesson or a folder of pictures");
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".md")) {
            unsaved.before("Open", () -> openText(absolute, folder, name));
        } else {
            Job.run(
                    () -> effects.reading(folder).trying().readTable(name),
                    table -> {
                        tables.accept(absolute);
                        opened(absolute, Optional.empty());
                    },
                    Job.mistakes(problem -> {
                        notices.failed(problem);
                        opened(absolute, Optional.of(problem));
                    }));
        }
    }

    /** Continues a saved session where it ended; plays any other lesson. */
    private void openText(Path file, Path folder, String name) {
        Job.run(() -> SessionReplay.isSession(file), session -> {
            if (session) {
                openSession(file, folder, name);
            } else {
                play(file);
            }
        });
    }

    /** Plays a lesson, even one that is a saved session. */
    public void play(Path file) {
        String name = String.valueOf(file.getFileName());
        lessons.accept(file, problem -> lessonOpened(file, name, problem));
    }

    private void lessonOpened(Path file, String name, Optional<String> problem) {
        if (problem.isEmpty()) {
            Log.Origin origin = workbench.log().origin();
            documents.put(origin, new Documents.Document(Optional.empty(), Optional.of(name), origin.commands()));
            notices.said("opened " + name + "; Page Down goes on");
        }
        opened(file, problem);
    }

    private void openSession(Path file, Path folder, String name) {
        workbench.replace(
                "open " + name, watch -> SessionReplay.of(file, effects.reading(folder), watch), (opened, problem) -> {
                    opened.ifPresent(session -> {
                        Log.Origin origin = session.origin();
                        documents.put(
                                origin,
                                new Documents.Document(Optional.of(file), Optional.of(name), origin.commands()));
                        notices.said(session.made());
                    });
                    opened(file, problem);
                });
    }

    private void opened(Path file, Optional<String> problem) {
        if (problem.isEmpty()) {
            preferred.rememberFile(file.toString());
        } else if (!Files.exists(file)) {
            preferred.forgetFile(file.toString());
        }
    }

    /** Called when a played lesson has moved: its commands need no saving. */
    public void atLesson(Log.Origin origin, String name) {
        documents.put(origin, new Documents.Document(Optional.empty(), Optional.of(name), origin.commands()));
    }

    // ---- saving -----------------------------------------------------------------------------------------------

    /** Saves to the same file as before, or asks for one. */
    public void save() {
        save(() -> {});
    }

    /** Saves it, and goes on if that succeeds. */
    void save(Runnable then) {
        document().file().ifPresentOrElse(file -> save(file, then), () -> saveAs(then));
    }

    /** Asks for a name and saves everything done as a lesson. */
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        String suggestion = document()
                .file()
                .map(file -> String.valueOf(file.getFileName()))
                .orElseGet(() -> FileNames.session(workbench.snapshot()));
        questions
                .fileToWrite("Save the session as a lesson", suggestion, List.of(LESSON))
                .ifPresent(file -> save(file, then));
    }

    private void save(Path file, Runnable then) {
        Path folder = file.getParent();
        if (folder == null) {
            return;
        }
        Log log = workbench.log();
        List<Command> script = log.script();
        String name = String.valueOf(file.getFileName());
        save(folder, script, file, LessonWriter.write(name.replaceFirst("\\.[^.]*$", ""), script), () -> {
            documents.put(log.origin(), new Documents.Document(Optional.of(file), Optional.of(name), script));
            preferred.rememberFile(file.toString());
            notices.said("saved " + file);
            then.run();
        });
    }

    /**
     * Saves everything done as a lesson that has been written already. The session needs no other file then, unless it has
     * one of its own; Save never replaces the lesson, whose prose it would lose.
     */
    public void saveLesson(Path file, String text, Consumer<Path> then) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (folder != null) {
            Log log = workbench.log();
            List<Command> script = log.script();
            save(folder, script, absolute, text, () -> {
                if (documents.of(log).file().isEmpty()) {
                    Optional<String> name = Optional.of(String.valueOf(absolute.getFileName()));
                    documents.put(log.origin(), new Documents.Document(Optional.empty(), name, script));
                }
                preferred.rememberFile(absolute.toString());
                notices.said("saved " + absolute);
                then.accept(absolute);
            });
        }
    }

    /** The session as it is now, to be kept. */
    Supplier<Map<String, String>> kept() {
        Log log = workbench.log();
        Documents.Document document = document();
        return () -> KeptSession.of(log, document, files);
    }

    /** Puts a session that was kept in the place of this one. */
    void restore(Map<String, String> kept, Runnable then, Consumer<String> failed) {
        workbench.replace(
                "the restored work", watch -> KeptSession.restored(kept, effects, watch), (restored, problem) -> {
                    problem.ifPresent(failed);
                    restored.ifPresent(session -> {
                        documents.put(session.origin(), session.made());
                        then.run();
                    });
                });
    }

    private void save(Path folder, List<Command> script, Path file, String text, Runnable then) {
        Job.run(() -> MissingData.of(script, folder, files), data -> {
            Questions.Data answer = data.isNeeded()
                    ? questions.dataElsewhere(data.sentence(), data.canCopy())
                    : Questions.Data.SAVE_WITHOUT;
            if (answer != Questions.Data.CANCEL) {
                Optional<MissingData> copied = answer == Questions.Data.COPY ? Optional.of(data) : Optional.empty();
                Job.run(
                        () -> {
                            copied.ifPresent(needed -> needed.copyTo(folder));
                            OutputFolder.writeFile(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
                            return file;
                        },
                        saved -> {
                            then.run();
                            unsaved.changed();
                        },
                        Job.mistakes(notices::failed));
            }
        });
    }
}
