package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.backstep.export.CsvContent;
import org.backstep.export.OutputFolder;
import org.backstep.lesson.Sitting;
import org.backstep.window.desk.Questions;
import org.backstep.window.keeping.Restorable;
import org.backstep.window.keeping.Services;
import org.backstep.window.kit.Job;

/** The answers that were given to the questions of the open lesson, as unsaved work; saved as a CSV file. */
final class Answers implements Restorable {
    private static final Questions.FileType TABLE = new Questions.FileType("Table (.csv)", List.of("csv"));

    private final Services services;
    private final LessonPlayer player;
    /** The rows of the file that was written last. */
    private List<List<Object>> saved = List.of();

    Answers(Services services, LessonPlayer player) {
        this.services = services;
        this.player = player;
    }

    private static boolean isAny(Showing showing) {
        return showing.sitting().tries().stream().anyMatch(answer -> !answer.isSkipped());
    }

    private static List<List<Object>> rows(Showing showing) {
        return showing.sitting().rows(showing.lesson().title());
    }

    @Override
    public String name() {
        long count = player.showing().stream()
                .flatMap(showing -> showing.sitting().tries().stream())
                .filter(answer -> !answer.isSkipped())
                .count();
        return (count == 1 ? "1 answer" : count + " answers") + " to questions of the lesson";
    }

    @Override
    public boolean isUnsaved() {
        return player.showing()
                .filter(showing -> isAny(showing) && !rows(showing).equals(saved))
                .isPresent();
    }

    /** Asks for a name and writes the answers; notifies the user if there are none. */
    @Override
    public void save(Runnable then) {
        player.showing()
                .filter(showing -> !showing.sitting().tries().isEmpty())
                .map(Answers::rows)
                .ifPresentOrElse(
                        rows -> services.questions()
                                .fileToWrite("Save answers", "answers.csv", List.of(TABLE))
                                .ifPresent(file -> write(rows, file, then)),
                        () -> services.notices().failed("no question of this lesson has been answered yet"));
    }

    private void write(List<List<Object>> rows, Path file, Runnable then) {
        Job.run(
                () -> {
                    OutputFolder.writeFile(file, new CsvContent(Sitting.HEADER, rows.stream()));
                    return rows;
                },
                written -> {
                    saved = written;
                    services.notices().said("saved " + file);
                    then.run();
                    services.unsaved().changed();
                },
                Job.mistakes(services.notices()::failed));
    }

    @Override
    public void discard() {
        player.forgetAnswers();
    }

    @Override
    public String key() {
        return "lesson";
    }

    @Override
    public Supplier<Map<String, String>> kept() {
        Optional<Showing> open = player.showing();
        return () -> open.map(KeptLesson::of).orElse(Map.of());
    }

    @Override
    public void restore(Map<String, String> kept, Runnable then, Consumer<String> failed) {
        KeptLesson lesson = KeptLesson.read(kept);
        player.open(lesson.file(), lesson, problem -> problem.ifPresentOrElse(failed, then));
    }
}
