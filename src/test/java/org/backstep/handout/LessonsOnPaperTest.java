package org.backstep.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.backstep.export.Content;
import org.backstep.lesson.CheckedLesson;
import org.backstep.lesson.LessonFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson, rehearsed once: it has no mistake, and its papers are sound. */
class LessonsOnPaperTest {
    static List<Path> lessons() throws Exception {
        return LessonFiles.all();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonIsWithoutMistakeAndSoAreItsHandoutItsSheetAndItsKey(Path file) throws Exception {
        CheckedLesson checked = Papers.checked(file);
        assertThat(checked.mistakes()).isEmpty();
        HandoutTest.isSound(checked);
        Map<String, Content> files = Worksheet.of(checked, "a");
        WorksheetTest.isSound(Papers.document(files.get("a-worksheet.html")), Papers.document(files.get("a-key.html")));
    }
}
