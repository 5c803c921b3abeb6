package org.backstep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backstep.command.Export;
import org.backstep.command.Notebook;
import org.backstep.data.Folder;
import org.backstep.export.Exports;
import org.backstep.export.OutputFolder;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.Player;
import org.backstep.lesson.Report;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.training.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backstep export}: one file of an epoch of a run, or of the end of a lesson. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes a figure, a table or a NumPy script of one epoch of a run or a lesson.")
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private boolean lessonHolds = true;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "figure (.png, .svg, .pdf), loss, parameters, metrics, samples (.csv) or numpy (.py).")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--lesson", paramLabel = "LESSON", description = "Take the end of this lesson instead of a run.")
    private @Nullable Path lesson;

    @Option(names = "--epoch", paramLabel = "N", description = "Which epoch, 0 for the start (the last).")
    private @Nullable Integer epoch;

    @Mixin
    private RunOptions options = new RunOptions();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Export export = export();
        if (epoch != null && (epoch < 0 || epoch > Session.LAST_EPOCH)) {
            throw new UserError("--epoch must be a whole number from 0 to " + Session.LAST_EPOCH + ", not " + epoch);
        }
        if (lesson != null) {
            refuseRunOptions();
        } else if (epoch != null && given().contains("--epochs") && epoch > options.epochs()) {
            throw new UserError("--epoch " + epoch + " is beyond --epochs " + options.epochs()
                    + "; leave out --epochs, or name an epoch up to it");
        }
        Path absolute = file.toAbsolutePath();
        OutputFolder folder =
                OutputFolder.at(Optional.ofNullable(absolute.getParent()).orElse(absolute));
        Session session = lesson == null ? trained() : played(lesson);
        int reached = session.snapshot().branch().lastComputed();
        if (lesson != null && epoch != null && epoch > reached) {
            throw new UserError("--epoch " + epoch + " is beyond the lesson, which comes to epoch " + reached);
        }
        if (epoch != null) {
            session.goTo(positionOf(session, epoch)).ifPresent(terminal::error);
        }
        terminal.doing("writing " + file);
        folder.write(export.file(), Exports.of(export, session.snapshot()));
        terminal.print("wrote " + file);
        boolean finite = session.snapshot().branch().failure().isEmpty();
        return finite && lessonHolds ? Program.WELL : Program.FAILED;
    }

    /** Refuses options that would be ignored: a lesson has its own data, network and epochs. */
    private void refuseRunOptions() {
        List<String> ignored = given().stream()
                .filter(name -> !name.equals("--lesson") && !name.equals("--epoch") && !name.equals("--debug"))
                .toList();
        if (!ignored.isEmpty()) {
            throw new UserError("a lesson has its own data, network and epochs; with --lesson leave out "
                    + String.join(", ", ignored));
        }
    }

    private List<String> given() {
        return Objects.requireNonNull(spec).commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private Export export() {
        if (!Export.words().contains(kind)) {
            throw new UserError("\"" + kind + "\" cannot be exported; there are " + String.join(", ", Export.words()));
        }
        Export.Kind chosen = Export.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        String name = String.valueOf(file.getFileName());
        if (!chosen.fits(name)) {
            throw new UserError("a file for " + kind + " ends in ." + String.join(", .", chosen.endings())
                    + "; found \"" + name + "\"");
        }
        return new Export(chosen, name);
    }

    private Session trained() {
        int epochs = options.epochs();
        Session session = Session.of(options.experiment());
        int target = epoch == null ? epochs : epoch;
        session.watchedBy(new Progress(terminal, Math.max(1, target)));
        session.goTo(positionOf(session, target)).ifPresent(terminal::error);
        return session;
    }

    private Session played(Path file) {
        Lesson read = LessonReader.read(file, file.toString());
        Session session = Session.of(Notebook.experiment());
        Optional<Folder> folder =
                Optional.ofNullable(file.toAbsolutePath().getParent()).map(Folder::new);
        Report report = Player.play(
                read,
                session,
                new TerminalEffects(terminal, folder, Optional.empty()),
                new TerminalAudience(terminal, read));
        report.error().ifPresent(error -> {
            throw new UserError(error);
        });
        lessonHolds = report.allWell();
        return session;
    }

    private static Position positionOf(Session session, int epoch) {
        return session.snapshot().branch().endOf(epoch, session.snapshot().phases());
    }
}
