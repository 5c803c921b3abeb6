package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import org.backstep.command.Predict;
import org.backstep.lesson.LessonFiles;
import org.backstep.lesson.OpenQuestion;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfSample;
import org.backstep.session.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lessons in the window, by keyboard: scene by scene, answering, going back, wandering off and coming back. */
@WindowTest
class LessonTest {
    private static final String FENCE = "```";
    private static final String LESSON = String.join(
            "\n",
            "# Three scenes",
            "",
            "## One",
            "",
            "A code $\\mathbf{z}$, and [a step](<run:step>).",
            "",
            FENCE + "backstep",
            "go epoch 3",
            "expect loss < 1",
            FENCE,
            "",
            "## Two",
            "",
            FENCE + "backstep",
            "back phase 2",
            "hide delta_hidden",
            "predict \"Which number?\"",
            "  answer delta_hidden within 0.0005",
            "reveal",
            "predict \"Larger or smaller?\"",
            "  try set W_d[2,1] = -W_d[2,1]",
            "  choice \"larger\" when abs(delta_hidden) > abs(was delta_hidden)",
            "  choice \"smaller\" when abs(delta_hidden) <= abs(was delta_hidden)",
            "step",
            FENCE,
            "",
            "## Three",
            "",
            FENCE + "backstep",
            "select sample 137",
            "expect loss = 0.5",
            FENCE,
            "");

    @TempDir
    Path folder;

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private final LessonKeys keys = new LessonKeys(window);

    /** Every lesson twice: its questions are answered rightly, and wrongly. */
    static Stream<Arguments> lessons() throws IOException {
        return LessonFiles.all().stream()
                .flatMap(file -> Stream.of(Arguments.of(file, true), Arguments.of(file, false)));
    }

    private void open(Path file) {
        doOnEdt(() -> window.main().open(file));
        await(
                "the lesson is shown",
                () -> window.main().lessons().player().showing().isPresent());
        window.awaitIdle();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lesson.md"), text);
    }

    /** The others are played without a window by LessonPlayerTest. */
    @ParameterizedTest
    @CsvSource({"lessons/03-blame-flows-back.md, true", "lessons/06-is-my-gradient-right.md, false"})
    void aLessonByKeyboardForthAndBackWithTheSameStates(Path lesson, boolean rightly) {
        playedForthAndBack(lesson, rightly);
    }

    @Tag("nightly")
    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonByKeyboardForthAndBackWithTheSameStates(Path lesson, boolean rightly) {
        playedForthAndBack(lesson, rightly);
    }

    private void playedForthAndBack(Path lesson, boolean rightly) {
        open(lesson);
        int scenes = keys.showing().lesson().scenes().size();
        List<State> ends = new ArrayList<>();
        for (int k = 1; k <= scenes; k++) {
            keys.awaitScene(k);
            keys.throughTheScene(rightly);
            ends.add(window.awaitIdle().state());
            keys.showing().walk().checks().values().forEach(check -> assertThat(check.holds())
                    .isTrue());
            if (k < scenes) {
                keys.readOn();
            }
        }
        for (int k = scenes - 1; k >= 1; k--) {
            while (keys.showing().walk().sceneIndex() == k) {
                keys.page(KeyEvent.VK_PAGE_UP); // back to the top of the scene, then to the one before
            }
            keys.awaitScene(k);
            State now = window.awaitIdle().state();
            State then = ends.get(k - 1);
            assertThat(now.position()).isEqualTo(then.position());
            assertThat(now.branch()).isEqualTo(then.branch());
            assertThat(now.selection()).isEqualTo(then.selection());
            assertThat(now.line().epoch(Math.max(1, now.position().epoch())).parameters())
                    .isEqualTo(then.line()
                            .epoch(Math.max(1, now.position().epoch()))
                            .parameters());
        }
    }

    @Test
    void aQuestionLocksTheStepsUntilItIsAnsweredAndMasksItsNumber() throws IOException {
        open(file(LESSON));
        keys.page(KeyEvent.VK_PAGE_DOWN);
        keys.awaitScene(2);
        State asked = window.awaitIdle().state();
        assertThat(window.sentence()).doesNotContain(hiddenDelta());
        doOnEdt(() -> window.main().focusComputation());
        window.press(KeyEvent.VK_RIGHT);
        window.awaitStatus("answer the lesson's question first");
        assertThat(window.awaitIdle().state().position()).isEqualTo(asked.position());
        window.frame().button("skip question").click();
        await("the second question is asked", () -> keys.showing()
                .open()
                .filter(open -> !open.question().choices().isEmpty())
                .isPresent());
        assertThat(window.sentence()).contains(hiddenDelta());
        window.frame().button("skip question").click();
        await("the scene goes on to its end", () -> keys.showing().walk().next().isEmpty());
    }

    @Test
    void whatIsWrittenBelowAQuestionIsReadOnceItIsAnsweredOrSkipped() throws IOException {
        String asks = String.join(
                "\n",
                "# One scene",
                "",
                "## One",
                "",
                "Think first.",
                "",
                FENCE + "backstep",
                "go epoch 1",
                "predict \"Which number?\"",
                "  answer loss within 0.0005",
                FENCE,
                "",
                "It is this one.",
                "");
        open(file(asks));
        await("the question is asked", () -> keys.showing().open().isPresent());
        assertThat(scene()).contains("Think first.").doesNotContain("It is this one.");
        window.frame().button("skip question").click();
        await("the scene is told to its end", () -> scene().contains("It is this one."));
    }

    private String scene() {
        return onEdt(
                () -> window
                        .robot()
                        .finder()
                        .findAll(window.main().frame(), part -> part.isShowing() && part instanceof JTextPane)
                        .stream()
                        .map(part -> text((JTextPane) part))
                        .collect(Collectors.joining("\n")));
    }

    private static String text(JTextPane pane) {
        try {
            return pane.getDocument().getText(0, pane.getDocument().getLength());
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hiddenDelta() {
        double delta =
                window.awaitIdle().computation().valueOf(OfSample.delta(1)).get(0, 0);
        return Numbers.significant(Math.abs(delta), 4);
    }

    @Test
    void whoWandersOffIsToldAndComesBackToTheExactPlace() throws IOException {
        open(file(LESSON));
        State lesson = window.awaitIdle().state();
        assertThat(keys.showing().left()).isFalse();
        doOnEdt(() -> window.main().focusComputation());
        window.press(KeyEvent.VK_RIGHT);
        await("the banner says so", () -> keys.showing().left());
        assertThat(window.frame().textBox("lesson banner").text()).isEqualTo("You have left the lesson at scene 1.");
        window.frame().button("lesson banner button").click();
        await("the banner is gone", () -> !keys.showing().left());
        assertThat(window.awaitIdle().state()).isEqualTo(lesson);
    }

    @Test
    void whoWandersToANetworkWithoutTheQuantityPointedAtIsToldAndComesBack() throws IOException {
        open(file(LESSON.replace("go epoch 3\n", "go epoch 3\nhighlight delta_hidden\nhide delta_hidden\n")));
        window.command("network 2-3-1-3-2 tanh");
        await("the banner says so", () -> keys.showing().left());
        doOnEdt(() -> window.main().lessons().player().comeBack());
        await("the banner is gone", () -> !keys.showing().left());
        assertThat(window.awaitIdle().network().sizesText()).isEqualTo("2-1-2");
    }

    @Test
    void whatTheLessonDoesNextBeginsWhereTheLessonWas() throws IOException {
        open(file(LESSON));
        window.command("go epoch 77");
        await("it is noticed", () -> keys.showing().left());
        keys.page(KeyEvent.VK_PAGE_DOWN);
        keys.awaitScene(2);
        assertThat(window.awaitIdle().position().epoch()).isEqualTo(3);
    }

    @Test
    void anExpectationThatFailsIsShownAndDoesNotStopTheLesson() throws IOException {
        open(file(LESSON));
        doOnEdt(() -> window.main().lessons().player().go(2));
        keys.awaitScene(3);
        assertThat(keys.showing().walk().checks().values())
                .extracting(check -> check.holds())
                .contains(false);
        String list = window.frame().textBox(name("failed checks ")).text();
        assertThat(list).contains("✗ loss = 0.5   found 0.0");
    }

    private String name(String beginning) {
        return onEdt(() -> window.robot()
                .finder()
                .findAll(
                        window.main().frame(),
                        part -> part.isShowing()
                                && part.getName() != null
                                && part.getName().startsWith(beginning))
                .iterator()
                .next()
                .getName());
    }

    @Test
    void anAnswerShowsTheGapAndTheWayToItsSum() throws IOException {
        open(file(LESSON));
        keys.page(KeyEvent.VK_PAGE_DOWN);
        keys.awaitScene(2);
        OpenQuestion asked = keys.showing().open().orElseThrow();
        keys.answerWithANumber(asked, false);
        await(
                "there is a second try",
                () -> window.frame().textBox("answer problem").text().startsWith("✗ Not so."));
        assertThat(window.frame().textBox("answer").text())
                .isEqualTo(Numbers.full(asked.solution().number().orElseThrow() + 1));
        window.frame().button("check answer").click();
        await("a verdict is there", () -> keys.showing()
                .sitting()
                .at(asked.line(), asked.question())
                .isPresent());
        window.robot().waitForIdle();
        assertThat(window.frame().textBox("verdict").text())
                .startsWith("✗ Not so. The answer is "
                        + Numbers.fixed(asked.solution().number().orElseThrow(), 6) + ".")
                .endsWith("You were off by 1.00.");
        window.frame().button("show the sum").click();
        await("the entry is selected", () -> window.main()
                .workbench()
                .snapshot()
                .state()
                .selection()
                .entry()
                .isPresent());
    }

    @Test
    void aLessonThatIsSavedAgainIsReadAgainAtTheSameScene() throws IOException {
        Path lesson = file(LESSON);
        open(lesson);
        keys.page(KeyEvent.VK_PAGE_DOWN);
        keys.awaitScene(2);
        Path other = Files.writeString(folder.resolve("other"), LESSON.replace("Which number?", "What number is it?"));
        Files.move(other, lesson, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        await("the new question is asked", () -> keys.showing()
                .open()
                .map(OpenQuestion::question)
                .map(Predict::question)
                .filter("What number is it?"::equals)
                .isPresent());
        keys.awaitScene(2);
    }

    @Test
    void commandsCanBeCarriedOutOneByOne() throws IOException {
        open(file(LESSON));
        doOnEdt(() -> window.main().lessons().player().setOneByOne(true));
        window.press(KeyEvent.VK_PAGE_DOWN);
        keys.awaitScene(2);
        assertThat(keys.showing().walk().done()).isZero();
        keys.page(KeyEvent.VK_PAGE_DOWN);
        await("one command is done", () -> keys.showing().walk().done() == 1);
    }
}
