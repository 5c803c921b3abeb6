package org.backstep.window.lessons;

import java.util.List;
import org.backstep.export.CsvContent;
import org.backstep.export.OutputFolder;
import org.backstep.lesson.Sitting;
import org.backstep.window.desk.Questions;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.Notices;

/** The answers of a sitting as a CSV file. */
public record AnswerFile(Questions questions, Notices notices) {
    private static final Questions.FileType TABLE = new Questions.FileType("Table (.csv)", List.of("csv"));

    /** Asks for a name and writes the answers; notifies the user if there are none. */
    public void save(LessonPlayer.Showing showing) {
        if (showing.sitting().answers().isEmpty()) {
            notices.failed("no question of this lesson has been answered yet");
            return;
        }
        List<List<Object>> rows = showing.sitting().rows(showing.lesson().title());
        questions
                .fileToWrite("Save answers", "answers.csv", List.of(TABLE))
                .ifPresent(file -> Job.run(
                        () -> {
                            OutputFolder.writeFile(file, new CsvContent(Sitting.HEADER, rows.stream()));
                            return "saved " + file;
                        },
                        notices::said,
                        Job.mistakes(notices::failed)));
    }
}
