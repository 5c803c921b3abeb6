package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import org.backstep.command.Predict;
import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.LessonFiles;
import org.backstep.lesson.OpenQuestion;
import org.backstep.window.lessons.Showing;
import org.backstep.window.reading.ProseView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson on a presenter's clicker: Page Down alone skips nothing, and a question is asked where it is seen. */
@WindowTest
class ReadingOnTest {
    /** More pages than this no lesson has. */
    private static final int MOST = 400;

    /** A place in a text is looked for every so many letters: each line has several. */
    private static final int STRIDE = 8;

    private static final String ASKS =
            """
            # A lesson

            ## One

            Think.

            ```backstep
            go epoch 1 phase decode
            hide z
            predict "Which code?"
              answer z within 0.0005
            reveal
            ```

            Because.
            """;

    @TempDir
    Path folder;

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private final Set<String> there = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    static Stream<Path> lessons() throws IOException {
        return LessonFiles.all().stream();
    }

    private Showing showing() {
        return onEdt(() -> window.main().lessons().player().showing().orElseThrow());
    }

    private void open(Path file) {
        doOnEdt(() -> window.main().open(file));
        await(
                "the lesson is shown",
                () -> window.main().lessons().player().showing().isPresent());
        settle();
    }

    private void settle() {
        window.awaitIdle();
        await("all formulas are typeset", ProseView::isSettled);
        window.robot().waitForIdle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lessons/02-one-sample-by-hand.md", "lessons/06-is-my-gradient-right.md"})
    void pageDownAloneShowsEveryLineAndAsksEveryQuestion(Path lesson) {
        readThrough(lesson);
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("lessons")
    void pageDownAloneShowsEveryLineOfEveryLesson(Path lesson) {
        readThrough(lesson);
    }

    private void readThrough(Path lesson) {
        open(lesson);
        long questions = showing()
                .lesson()
                .commands()
                .filter(located -> located.command() instanceof Predict)
                .count();
        for (int pages = 0; !isAtTheEnd(); pages++) {
            assertThat(pages).isLessThan(MOST);
            onEdt(this::look);
            showing().open().filter(asked -> isSeen("question")).ifPresent(this::answer);
            pageDown();
            settle();
        }
        onEdt(this::look);
        assertThat(there).hasSizeGreaterThan(100);
        assertThat(seen).containsAll(there);
        assertThat(showing().sitting().answers()).hasSize((int) questions);
        assertThat(window.frame().textBox("score").text()).contains(questions + " of " + questions);
    }

    /** Not by the key itself, which repeats when a busy machine holds it for long: then a page would pass unseen. */
    private void pageDown() {
        doOnEdt(() ->
                window.main().lessons().next.actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, "")));
    }

    private boolean isAtTheEnd() {
        return showing().walk().sceneIndex() + 1 == showing().lesson().scenes().size()
                && showing().walk().next().isEmpty()
                && !window.frame().button("next scene").isEnabled();
    }

    private void answer(OpenQuestion asked) {
        String first = asked.question().choices().isEmpty() ? "answer" : "choice 1";
        await("the question has the focus", () -> window.hasFocus(first));
        OptionalInt choice = asked.solution().choice();
        doOnEdt(() -> window.main()
                .lessons()
                .player()
                .answer(
                        choice.isPresent()
                                ? GivenAnswer.chosen(asked, choice, List.of())
                                : GivenAnswer.guessed(
                                        asked, asked.solution().number().orElseThrow())));
        settle();
    }

    private JViewport view() {
        return (JViewport) window.component("scene").getParent();
    }

    /** Whether all of a component is within the lesson's view. */
    private boolean isSeen(String name) {
        return onEdt(() ->
                window
                        .robot()
                        .finder()
                        .findAll(view(), part -> name.equals(part.getName()) && part.isShowing())
                        .stream()
                        .map(part -> SwingUtilities.convertRectangle(part.getParent(), part.getBounds(), view()))
                        .anyMatch(place -> place.y >= 0 && place.getMaxY() <= view().getHeight()));
    }

    /** Notes the places of all texts of the scene, and those that can be seen now. */
    private boolean look() throws BadLocationException {
        JViewport view = view();
        for (Component part : ((Container) view.getView()).getComponents()) {
            if (part instanceof JTextComponent text) {
                String words = text.getDocument().getText(0, text.getDocument().getLength());
                for (int at = 0; at < words.length(); at += STRIDE) {
                    Rectangle letter = text.modelToView2D(at).getBounds();
                    Rectangle place = SwingUtilities.convertRectangle(text, letter, view);
                    String key = words.substring(Math.max(0, at - 20), Math.min(words.length(), at + 20)) + at;
                    there.add(key);
                    if (place.y >= 0 && place.getMaxY() <= view.getHeight()) {
                        seen.add(key);
                    }
                }
            }
        }
        return true;
    }

    // ---- while a question waits ---------------------------------------------------------------------------------

    private void ask() throws IOException {
        open(Files.writeString(folder.resolve("lesson.md"), ASKS));
        assertThat(showing().open()).isPresent();
    }

    @Test
    void aClickOnANumberKeepsTheLessonAndOneOnAHiddenNumberIsAnsweredAtTheQuestion() throws IOException {
        ask();
        window.command("select W_d[1,1]");
        window.command("select sample 3");
        assertThat(showing().left()).isFalse();
        window.command("select z[1]");
        assertThat(window.frame().textBox("answer problem").text())
                .isEqualTo("✗ z is hidden until the question is answered");
        assertThat(showing().left()).isFalse();
    }

    @Test
    void pageDownInTheFieldIsAnsweredAtTheQuestion() throws IOException {
        ask();
        await("the field has the focus", () -> window.hasFocus("answer"));
        window.press(KeyEvent.VK_PAGE_DOWN);
        await("it is said at the question", () -> window.frame()
                .textBox("answer problem")
                .text()
                .startsWith("✗ answer the lesson's question first"));
    }

    @Test
    void aStepIsAnsweredAtTheQuestion() throws IOException {
        ask();
        doOnEdt(() -> window.main().focusComputation());
        window.press(KeyEvent.VK_RIGHT);
        await("it is said at the question", () -> window.frame()
                .textBox("answer problem")
                .text()
                .startsWith("✗ answer the lesson's question first"));
        assertThat(showing().left()).isFalse();
    }

    @Test
    void theSumOfAnAnswerIsSeenBeforeTheLessonGoesOnAndDoesNotLeaveIt() throws IOException {
        ask();
        answer(showing().open().orElseThrow());
        window.frame().button("show the sum").click();
        window.awaitIdle();
        assertThat(showing().left()).isFalse();
        assertThat(onEdt(() ->
                        window.main().workbench().snapshot().state().selection().entry()))
                .isPresent();
        assertThat(showing().turn().question()).isPresent();
    }

    @Test
    void enterAnswersAChosenButton() throws IOException {
        open(Files.writeString(folder.resolve("choice.md"), AskingLesson.TEXT));
        await("a choice has the focus", () -> window.hasFocus("choice 1"));
        window.press(KeyEvent.VK_DOWN);
        window.press(KeyEvent.VK_ENTER);
        await("it is answered", () -> showing().open().isEmpty());
        assertThat(showing().sitting().right()).isOne();
    }
}
