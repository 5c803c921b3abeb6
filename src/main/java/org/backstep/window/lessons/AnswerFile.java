package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.backstep.export.CsvContent;
import org.backstep.export.OutputFolder;
import org.backstep.lesson.Sitting;
import org.backstep.notation.UserError;
import org.backstep.window.desk.Questions;
import org.backstep.window.kit.BackgroundTask;
import org.backstep.window.kit.Notices;

/** The answers of a sitting as a CSV file. */
public record AnswerFile(Questions questions, Notices notices) {
    private static final Questions.FileType TABLE = new Questions.FileType("Table (.csv)", List.of("csv"));

    /** Asks for a name and writes; says so if there is nothing to write. */
    public void save(LessonPlayer.Showing showing) {
        if (showing.sitting().answers().isEmpty()) {
            notices.failed("no question of this lesson has been answered yet");
            return;
        }
        List<List<Object>> rows = showing.sitting().rows(showing.lesson().title());
        questions
                .fileToWrite("Save answers", "answers.csv", List.of(TABLE))
                .ifPresent(file -> BackgroundTask.run(
                        () -> write(file, rows),
                        problem -> problem.ifPresentOrElse(notices::failed, () -> notices.said("saved " + file))));
    }

    private static Optional<String> write(Path file, List<List<Object>> rows) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            OutputFolder.at(folder == null ? file : folder)
                    .write(String.valueOf(file.getFileName()), new CsvContent(Sitting.HEADER, rows.stream()));
            return Optional.empty();
        } catch (UserError error) {
            return Optional.of(error.getMessage());
        }
    }
}
