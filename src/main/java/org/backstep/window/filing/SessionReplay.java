package org.backstep.window.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Notebook;
import org.backstep.lesson.Audience;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonError;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.Player;
import org.backstep.lesson.Report;
import org.backstep.lesson.recording.LessonWriter;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.training.Watch;
import org.backstep.window.desk.ExportCheck;
import org.backstep.window.desk.Log;
import org.backstep.window.desk.Workbench;

/** The replay of a saved session from its beginning to its end on a new session; its exports are not written. */
final class SessionReplay {
    private SessionReplay() {}

    /**
     * Reads and plays a lesson, and sums its outcome up in one sentence.
     *
     * @param surroundings the effects that read its data files
     * @throws UserError if the lesson cannot be read or played; the message begins with file, line and column
     * @throws org.backstep.lesson.LessonError if the file is not a lesson
     */
    static Workbench.Beginning<String> of(Path file, Effects surroundings, Watch watch) {
        String name = String.valueOf(file.getFileName());
        Lesson lesson = LessonReader.read(file, name);
        Session session = Session.of(Notebook.experiment());
        session.watchedBy(watch);
        Report report = Player.play(lesson, session, new ExportCheck(surroundings), new Audience() {});
        if (report.error().isPresent()) {
            throw new UserError(report.error().get());
        }
        List<Command> commands = commandsOf(lesson);
        return new Workbench.Beginning<>(session.snapshot().state(), new Log.Origin(commands), summary(name, report));
    }

    private static List<Command> commandsOf(Lesson lesson) {
        return lesson.commands().map(LocatedCommand::command).toList();
    }

    /** Whether a file holds a saved session, word for word: saving must not lose prose and comments of an author. */
    static boolean isSession(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            Lesson lesson = LessonReader.read(file, name);
            return Files.readString(file).equals(LessonWriter.write(lesson.title(), commandsOf(lesson)));
        } catch (IOException | UserError | LessonError other) {
            return false;
        }
    }

    private static String summary(String name, Report report) {
        int all = report.outcomes().size();
        int failed = report.failures().size();
        return "opened " + name
                + (all == 0
                        ? ""
                        : ": " + (failed == 0 ? "✓ " : "✗ ") + (all - failed) + " of " + all + " expectations hold")
                + (report.missed() > 0 ? "; training did not come to where expectations are tested" : "")
                + (report.trainingFailed() ? "; training reached a number that is not finite" : "");
    }
}
