package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.text.JTextComponent;
import org.backstep.lesson.GivenAnswer;
import org.backstep.window.desk.Questions;
import org.backstep.window.lessons.LessonPlayer;
import org.backstep.window.lessons.LessonRecording;
import org.backstep.window.lessons.Showing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What was typed or done is asked about before it is lost. */
@WindowTest
class UnsavedWorkTest {
    @TempDir
    Path folder;

    private final PreparedAnswers answers = new PreparedAnswers();

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow(answers);

    private LessonRecording recording() {
        return window.main().lessons().recording();
    }

    private LessonPlayer player() {
        return window.main().lessons().player();
    }

    private void record(String note) {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
        doOnEdt(() -> recording().note(note));
    }

    private void leave() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        window.robot().waitForIdle();
    }

    private boolean isOpen() {
        return onEdt(() -> window.main().frame().isDisplayable());
    }

    private void awaitClosed() {
        await("the window is gone", () -> !window.main().frame().isDisplayable());
    }

    private void openLesson() throws IOException {
        Path lesson = Files.writeString(folder.resolve("lesson.md"), AskingLesson.TEXT);
        doOnEdt(() -> window.main().open(lesson));
        await("the lesson is shown", () -> player().showing().isPresent());
        window.awaitIdle();
    }

    private void answer(int choice) {
        doOnEdt(() -> player().answer(GivenAnswer.chosen(
                player().showing().flatMap(Showing::open).orElseThrow(),
                java.util.OptionalInt.of(choice),
                java.util.List.of(3, 12))));
    }

    private long answered() {
        return onEdt(() ->
                player().showing().orElseThrow().sitting().answers().stream().count());
    }

    @Test
    void aNoteIsAskedAboutOnLeavingEvenIfNothingElseWasDone() {
        record("precious");
        leave();
        assertThat(answers.asked).containsExactly("Leave? Not saved: the recording (0 commands, 0 scenes, 1 note).");
        assertThat(isOpen()).isTrue();
        assertThat(onEdt(() -> recording().isRecording())).isTrue();
        await("the title marks it", () -> window.main().frame().getTitle().startsWith("*"));
    }

    @Test
    void savingOnLeavingWritesTheNoteWithTheStepsIntoOneFileAndCloses() {
        record("precious");
        window.command("go epoch 3");
        answers.unsaved = Questions.Unsaved.SAVE;
        answers.file = Optional.of(folder.resolve("mine.md"));
        leave();
        awaitClosed();
        assertThat(answers.asked)
                .containsExactly(
                        "Leave? Not saved: the recording (1 command, 0 scenes, 1 note) and the session.",
                        "Save the recorded lesson: my-lesson.md");
        assertThat(folder.resolve("mine.md")).content().contains("precious", "go epoch 3");
    }

    @Test
    void cancellingTheChoiceOfAFileCancelsTheClosing() {
        record("precious");
        answers.unsaved = Questions.Unsaved.SAVE;
        leave();
        assertThat(answers.asked).hasSize(2);
        assertThat(isOpen()).isTrue();
        assertThat(onEdt(() -> recording().isUnsaved())).isTrue();
    }

    @Test
    void whatCannotBeSavedClosesNothingAndIsStillThere() throws IOException {
        record("precious");
        window.command("go epoch 3");
        answers.unsaved = Questions.Unsaved.SAVE;
        answers.file = Optional.of(
                Files.writeString(folder.resolve("file"), "no folder").resolve("mine.md"));
        leave();
        window.awaitStatus("is a file; name a folder");
        assertThat(isOpen()).isTrue();
        answers.file = Optional.of(folder.resolve("mine.md"));
        leave();
        awaitClosed();
        assertThat(folder.resolve("mine.md")).content().contains("precious", "go epoch 3");
    }

    @Test
    void aNoteThatIsStillBeingTypedIsPartOfTheRecording() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
        window.frame().button("record note").click();
        await("the note is asked for", () -> window.hasFocus("note text"));
        window.type("half a");
        window.press(KeyEvent.VK_ESCAPE);
        window.frame().button("record note").click();
        await("it is asked for again", () -> window.hasFocus("note text"));
        assertThat(((JTextComponent) window.component("note text")).getText()).isEqualTo("half a");
        answers.unsaved = Questions.Unsaved.SAVE;
        answers.file = Optional.of(folder.resolve("mine.md"));
        leave();
        awaitClosed();
        assertThat(folder.resolve("mine.md")).content().contains("half a");
    }

    @Test
    void discardingARecordingAsks() {
        record("precious");
        window.frame().button("discard recording").click();
        assertThat(answers.asked).containsExactly("Discard? Not saved: the recording (0 commands, 0 scenes, 1 note).");
        assertThat(onEdt(() -> recording().isRecording())).isTrue();
        answers.unsaved = Questions.Unsaved.DISCARD;
        window.frame().button("discard recording").click();
        await("it is gone", () -> !recording().isRecording());
        window.awaitStatus("the recording was discarded");
    }

    @Test
    void anEmptyRecordingIsDiscardedWithoutAQuestion() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
        window.frame().button("discard recording").click();
        await("it is gone", () -> !recording().isRecording());
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void answersAreAskedAboutBeforeAnotherLessonTakesTheirPlaceAndBeforeTheLessonIsClosed() throws IOException {
        openLesson();
        answer(1);
        Path other = Files.writeString(folder.resolve("other.md"), AskingLesson.TEXT);
        doOnEdt(() -> window.main().open(other));
        doOnEdt(() -> window.main().lessons().close.actionPerformed(null));
        assertThat(answers.asked)
                .containsExactly(
                        "Open? Not saved: 1 answer to questions of the lesson.",
                        "Close the lesson? Not saved: 1 answer to questions of the lesson.");
        assertThat(answered()).isOne();
        answers.unsaved = Questions.Unsaved.SAVE;
        answers.file = Optional.of(folder.resolve("answers.csv"));
        doOnEdt(() -> window.main().lessons().close.actionPerformed(null));
        await("the lesson is closed", () -> player().showing().isEmpty());
        assertThat(folder.resolve("answers.csv")).content().contains("What is larger?,right,two");
    }

    @Test
    void aChoiceThatHasNotBeenCheckedIsAskedAboutAndSavedAsAnAnswer() throws IOException {
        openLesson();
        doOnEdt(() -> ((AbstractButton) window.component("choice 2")).doClick());
        answers.unsaved = Questions.Unsaved.SAVE;
        answers.numbered = true;
        answers.file = Optional.of(folder.resolve("answers.csv"));
        leave();
        awaitClosed();
        assertThat(answers.asked.get(0)).isEqualTo("Leave? Not saved: what is being typed.");
        assertThat(folder.resolve("2-answers.csv")).content().contains("What is larger?,right,two");
    }

    @Test
    void answersOutliveAChangeOfTheLessonsFile() throws IOException {
        openLesson();
        answer(1);
        Files.writeString(folder.resolve("lesson.md"), AskingLesson.TEXT.replace("## One", "More words.\n\n## One"));
        doOnEdt(() -> player().reload());
        window.awaitStatus("read lesson.md again");
        assertThat(answered()).isOne();
        assertThat(onEdt(() -> player().showing().flatMap(Showing::open))).isEmpty();
        Files.writeString(folder.resolve("lesson.md"), AskingLesson.TEXT.replace("What is larger", "What is smaller"));
        doOnEdt(() -> player().reload());
        await("it asks", () -> player().showing().flatMap(Showing::open).isPresent());
        answer(0);
        assertThat(answered()).isEqualTo(2);
    }

    @Test
    void aCommandThatIsStillRunningIsAskedAboutAndSavedAsFarAsItGot() {
        doOnEdt(() -> window.main().send(org.backstep.command.Script.parse("go epoch 9000000")));
        await(
                "it runs",
                () -> window.workbench().snapshot().branch().reached().epoch() > 0
                        || !window.workbench().isIdle());
        answers.unsaved = Questions.Unsaved.SAVE;
        answers.file = Optional.of(folder.resolve("mine.md"));
        leave();
        awaitClosed();
        assertThat(answers.asked.get(0)).isEqualTo("Leave? Not saved: a command that is still running.");
    }

    @Test
    void savingTheSessionNeverReplacesALessonThatWasRecorded() {
        record("precious");
        window.command("go epoch 3");
        Path lesson = folder.resolve("mine.md");
        answers.unsaved = Questions.Unsaved.SAVE;
        answers.file = Optional.of(lesson);
        window.frame().button("discard recording").click();
        await("it is saved", () -> !recording().isRecording());
        answers.file = Optional.empty();
        window.command("go epoch 4");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        await("it asks for a file", () -> answers.asked.stream()
                .anyMatch(asked -> asked.startsWith("Save the session")));
        assertThat(lesson).content().contains("precious");
    }
}
