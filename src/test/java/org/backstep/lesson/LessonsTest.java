package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.backstep.typeset.Typesetter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LessonsTest {
    @Test
    void noLessonIsLostUnseen() throws IOException {
        assertThat(LessonFiles.all()).hasSize(12);
    }

    @TestFactory
    Stream<DynamicTest> everyLessonMeetsItsExpectations() throws IOException {
        return LessonFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Lesson lesson = LessonReader.read(file, file.toString());
                    Report report = Player.play(
                            lesson, Session.of(Notebook.experiment()), new QuietEffects(file), new SilentAudience());
                    assertThat(report.error()).isEmpty();
                    assertThat(report.failures()).isEmpty();
                    assertThat(report.outcomes()).isNotEmpty();
                    assertThat(report.allWell()).isTrue();
                }));
    }

    @Test
    void theNotebookIsToldInEightToTwelveScenes() {
        Lesson lesson = LessonReader.read(Path.of("lessons/01-the-notebook.md"), "01");
        assertThat(lesson.scenes()).hasSizeBetween(8, 12);
        assertThat(lesson.about()).containsKeys("title", "minutes", "level");
    }

    @TestFactory
    Stream<DynamicTest> everyLessonTakesFiveToFifteenMinutesAndSaysHowMany() throws IOException {
        return LessonFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Lesson lesson = LessonReader.read(file, file.toString());
                    double minutes = Duration.minutes(lesson);
                    assertThat(minutes).isBetween(5.0, 15.0);
                    assertThat(lesson.about()).containsEntry("minutes", String.valueOf((int) Math.ceil(minutes)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFormulaOfALessonCanBeTypeset() throws IOException {
        Pattern formula = Pattern.compile("\\$\\$(.+?)\\$\\$|\\$([^$]+?)\\$", Pattern.DOTALL);
        return LessonFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    String prose = Files.readString(file).replaceAll("(?s)```.*?```", "");
                    List<String> formulas = formula.matcher(prose)
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .toList();
                    assertThat(formulas).hasSizeGreaterThan(10).allMatch(latex -> Typesetter.problem(latex)
                            .isEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyLessonAsksInBothWaysHidesPointsAndSaysWhatToTryNext() throws IOException {
        return LessonFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    String text = Files.readString(file);
                    assertThat(text)
                            .contains("  answer ", "  choice ", "  try ", "\nhide ", "\nreveal\n", "\nhighlight ");
                    assertThat(text)
                            .contains("(pane:", "(<run:")
                            .contains("aim")
                            .contains("presumes");
                    assertThat(text.substring(text.lastIndexOf("\n## "))).containsIgnoringCase("try next");
                }));
    }
}
