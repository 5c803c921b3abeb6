package org.backstep.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.Export;
import org.backstep.command.Located;
import org.backstep.command.Notebook;
import org.backstep.data.Folder;
import org.backstep.export.Exports;
import org.backstep.lesson.Audience;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.LessonWriter;
import org.backstep.lesson.Outcome;
import org.backstep.lesson.Player;
import org.backstep.lesson.Report;
import org.backstep.lesson.Scene;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Watch;

/**
 * A lesson played from its beginning to its end on a session of its own, as a replay does, but with its files not written.
 *
 * @param isSession whether it holds nothing but the commands of a saved session, so that saving may replace it
 * @param summary one sentence on what was found
 */
record Opening(Workbench.Beginning beginning, boolean isSession, String summary) {
    private static final Audience NOBODY = new Audience() {
        @Override
        public void scene(int number, Scene scene) {}

        @Override
        public void command(Command command) {}

        @Override
        public void outcome(Outcome outcome) {}
    };

    /**
     * Reads and plays a lesson.
     *
     * @param surroundings where its data files are
     * @throws UserError if it cannot be read or played; the message begins with file, line and column
     * @throws org.backstep.lesson.LessonError if it is not a lesson
     */
    static Opening of(Path file, Effects surroundings, Watch watch) {
        String name = String.valueOf(file.getFileName());
        Lesson lesson = LessonReader.read(file, name);
        Session session = Session.of(Notebook.experiment());
        session.watchedBy(watch);
        Report report = Player.play(lesson, session, new Checking(surroundings), NOBODY);
        if (report.error().isPresent()) {
            throw new UserError(report.error().get());
        }
        List<Command> commands = lesson.scenes().stream()
                .flatMap(scene -> scene.commands().stream())
                .map(Located::command)
                .toList();
        return new Opening(
                new Workbench.Beginning(session.snapshot().state(), new Log.Origin(commands)),
                isSession(file, LessonWriter.write(lesson.title(), commands)),
                summary(name, report));
    }

    /** Word for word: prose and comments that somebody has written must not be lost by saving. */
    private static boolean isSession(Path file, String written) {
        try {
            return Files.readString(file).equals(written);
        } catch (IOException other) {
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
                + (report.trainingFailed() ? "; training reached a number that is not finite" : "");
    }

    /** Sees to it that exports could be written. */
    private static final class Checking extends Quiet {
        Checking(Effects files) {
            super(files::readTable);
        }

        @Override
        public void export(Export what, Snapshot now) {
            Folder.checkName(what.file());
            Exports.of(what, now);
        }
    }
}
