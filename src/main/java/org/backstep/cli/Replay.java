package org.backstep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backstep.command.Notebook;
import org.backstep.data.Folder;
import org.backstep.export.OutputFolder;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonError;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.Player;
import org.backstep.lesson.Report;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.jspecify.annotations.Nullable;

/** Replays lessons in a terminal; all are read before the first is played. */
final class Replay {
    private static final String FIRST_LESSON = "lessons/01-the-notebook.md";

    private final Terminal terminal;

    Replay(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A lesson and the folder that it may read. */
    private record Source(Lesson lesson, Optional<Folder> folder) {}

    /** Replays the first lesson in the jar. */
    int firstLesson(@Nullable Path out) {
        try (InputStream stream = Replay.class.getResourceAsStream("/" + FIRST_LESSON)) {
            if (stream == null) {
                throw new IllegalStateException(FIRST_LESSON + " is missing in this jar");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Source source = new Source(LessonReader.read(text, FIRST_LESSON), Optional.empty());
            return play(source, folder(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replays lessons from files; each of several writes into its own folder. */
    int files(List<Path> files, @Nullable Path out) {
        List<Source> sources = readAll(files);
        Map<Source, Optional<OutputFolder>> folders = new LinkedHashMap<>();
        Optional<OutputFolder> whole = folder(out);
        for (int i = 0; i < sources.size(); i++) {
            String name = nameOf(files.get(i));
            folders.put(
                    sources.get(i),
                    sources.size() == 1 ? whole : whole.map(folder -> OutputFolder.at(folder.below(name))));
        }
        int worst = Program.WELL;
        for (Map.Entry<Source, Optional<OutputFolder>> entry : folders.entrySet()) {
            worst = Math.max(worst, play(entry.getKey(), entry.getValue()));
        }
        return worst;
    }

    private static Optional<OutputFolder> folder(@Nullable Path out) {
        return Optional.ofNullable(out).map(OutputFolder::at);
    }

    private static List<Source> readAll(List<Path> files) {
        List<Source> sources = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path file : files) {
            String name = nameOf(file);
            if (names.contains(name)) {
                problems.add(file + ": there are two lessons called \"" + name + "\"; replay them one by one");
            }
            names.add(name);
            try {
                Path parent = file.toAbsolutePath().getParent();
                Lesson lesson = LessonReader.read(file, file.toString());
                sources.add(new Source(lesson, Optional.ofNullable(parent).map(Folder::new)));
            } catch (LessonError | UserError e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(String.join("\n", problems));
        }
        return sources;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    }

    private int play(Source source, Optional<OutputFolder> out) {
        Lesson lesson = source.lesson();
        terminal.print(lesson.title() + " (" + lesson.file() + ")");
        Session session = Session.of(Notebook.experiment());
        TerminalEffects effects = new TerminalEffects(terminal, source.folder(), out);
        Report report = Player.play(lesson, session, effects, new TerminalAudience(terminal, lesson));
        terminal.print("");
        int all = report.outcomes().size();
        int failed = report.failures().size();
        if (report.error().isPresent()) {
            terminal.print("✗ the lesson stopped before its end; until there " + (all - failed) + " of " + all
                    + " expectations hold");
            terminal.error(report.error().get());
            return Program.UNUSABLE;
        }
        terminal.print(
                all == 0
                        ? "nothing was expected, so nothing was tested"
                        : (failed == 0 ? "✓ " : "✗ ") + (all - failed) + " of " + all + " expectations hold");
        if (report.missed() > 0) {
            terminal.print("✗ training did not come to where expectations are tested");
        }
        if (report.trainingFailed()) {
            terminal.print("✗ training reached a number that is not finite");
        }
        return report.allWell() ? Program.WELL : Program.FAILED;
    }
}
