package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.OpenQuestion;
import org.backstep.session.State;
import org.backstep.window.desk.Questions;
import org.backstep.window.lessons.LessonRecording;
import org.backstep.window.lessons.Showing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Unsaved work that is kept, and offered after a crash: a window that is dropped without leaving. */
@WindowTest
class KeptWorkTest {
    @TempDir
    Path folder;

    private final PreparedAnswers answers = new PreparedAnswers();

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow(answers, true);

    @AfterEach
    void nothingElseIsInTheFolder() throws IOException {
        assertThat(names()).allMatch(name -> name.startsWith("work-"));
    }

    private List<String> names() throws IOException {
        Path kept = window.keeping().folder();
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(kept)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private long count(String ending) {
        try {
            return names().stream().filter(name -> name.endsWith(ending)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> kept() throws IOException {
        return names().stream()
                .filter(name -> name.endsWith(".kept"))
                .map(window.keeping().folder()::resolve)
                .toList();
    }

    private Properties entries() throws IOException {
        assertThat(kept()).hasSize(1);
        Properties entries = new Properties();
        try (Reader reader = Files.newBufferedReader(kept().get(0))) {
            entries.load(reader);
        }
        return entries;
    }

    private LessonRecording recording() {
        return window.main().lessons().recording();
    }

    private State state() {
        return window.awaitIdle().state();
    }

    /** The window ends without leaving, and the next one offers what there is. */
    private void offer() {
        window.reopen();
        CountDownLatch offered = new CountDownLatch(1);
        doOnEdt(() -> window.main().offerKeptWork(offered::countDown));
        await("what there is has been offered", () -> offered.getCount() == 0);
        window.awaitIdle();
    }

    @Test
    void sessionAndRecordingAreRestoredAsTheyWereAndStillUnsaved() throws IOException {
        window.command("go epoch 5");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
        window.command("step epoch 2");
        doOnEdt(() -> recording().scene("A scene with # and = signs"));
        window.command("set W_d[2,1] = 0.5");
        window.command("select sample 9");
        doOnEdt(() -> recording().note("A note\nof two lines, äöü \\u00zz"));
        window.frame().button("record note").click();
        window.type("half a");
        window.keep();
        State before = state();
        Properties kept = entries();
        answers.kept = Questions.Kept.RESTORE;
        offer();
        assertThat(answers.asked)
                .hasSize(1)
                .first()
                .asString()
                .matches("(?s)A window ended without leaving. Kept on .*:\n"
                        + "the recording \\(3 commands, 1 scene, 1 note\\) and the session\\.");
        assertThat(state().position()).isEqualTo(before.position());
        assertThat(state().selection()).isEqualTo(before.selection());
        assertThat(state().line().epoch(7)).isEqualTo(before.line().epoch(7));
        assertThat(onEdt(() -> recording().isUnsaved())).isTrue();
        await("the title marks it", () -> window.main().frame().getTitle().startsWith("*"));
        window.keep();
        assertThat(entries()).isEqualTo(kept);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        window.awaitWhere("epoch 7 · phase 7 of 7 · sample 1");
        doOnEdt(() -> recording().write(folder.resolve("mine.md")));
        await("it is saved", () -> !recording().isRecording());
        assertThat(folder.resolve("mine.md"))
                .content()
                .contains("go epoch 5", "step epoch 2", "A note", "of two lines, äöü", "half a");
    }

    @Test
    void aLessonWithItsAnswersIsRestoredWhereItWas() throws IOException {
        Path lesson = Files.writeString(
                folder.resolve("lesson.md"),
                AskingLesson.TEXT
                        + """

                ## Two

                ```backstep
                step epoch
                predict "What is the epoch?"
                  answer epoch within 0.5
                ```
                """);
        doOnEdt(() -> window.main().open(lesson));
        await("it is shown", () -> player().isPresent());
        doOnEdt(() -> window.main()
                .lessons()
                .player()
                .answer(GivenAnswer.chosen(asked(), OptionalInt.of(0), List.of(3, 12))));
        doOnEdt(() -> window.main().lessons().player().next());
        window.awaitIdle();
        doOnEdt(() -> window.main().lessons().player().next());
        await(
                "the second question is asked",
                () -> player().orElseThrow().walk().sceneIndex() == 1
                        && player().flatMap(Showing::open).isPresent());
        window.awaitIdle();
        answers.kept = Questions.Kept.RESTORE;
        guessAndRestore();
        Showing halfWay = onEdt(() -> player().orElseThrow());
        assertThat(halfWay.sitting().missed()).hasSize(1);
        assertThat(halfWay.open()).isPresent();
        assertThat(halfWay.sitting().rows("A lesson").get(2)).contains("wrong", "2.25", "");
        State before = state();
        guessAndRestore();
        Properties kept = entries();
        Showing restored = onEdt(() -> player().orElseThrow());
        assertThat(restored.open()).isEmpty();
        assertThat(restored.walk().sceneIndex()).isOne();
        assertThat(restored.sitting().rows("A lesson").toString())
                .contains("wrong, one, two", "3", "12", "wrong, 2.25");
        assertThat(restored.left()).isFalse();
        assertThat(state().position()).isEqualTo(before.position());
        window.keep();
        assertThat(entries()).isEqualTo(kept);
    }

    private void guessAndRestore() {
        doOnEdt(() -> window.main().lessons().player().answer(GivenAnswer.guessed(asked(), 2.25)));
        window.keep();
        offer();
    }

    private Optional<Showing> player() {
        return window.main().lessons().player().showing();
    }

    private OpenQuestion asked() {
        return player().flatMap(Showing::open).orElseThrow();
    }

    @Test
    void eachSceneIsKeptAtOnce() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
        doOnEdt(() -> recording().scene("The first"));
        await("it is kept", () -> count(".kept") > 0);
    }

    @Test
    void nothingIsKeptOfWhatIsSavedAndTheFileIsGoneAfterLeaving() throws IOException {
        window.keep();
        assertThat(names()).isEmpty();
        window.command("go epoch 2");
        window.keep();
        assertThat(kept()).hasSize(1);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        window.awaitIdle();
        window.keep();
        assertThat(names()).isEmpty();
        window.command("go epoch 2");
        window.keep();
        answers.unsaved = Questions.Unsaved.DISCARD;
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        await("the window is gone", () -> !window.main().frame().isDisplayable());
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsLeftForLaterIsOfferedAgainAndWhatIsDiscardedIsNot() throws IOException {
        window.command("go epoch 2");
        window.keep();
        offer();
        offer();
        assertThat(answers.asked).hasSize(2);
        answers.kept = Questions.Kept.DISCARD;
        offer();
        assertThat(answers.asked).hasSize(3);
        assertThat(names()).isEmpty();
        offer();
        assertThat(answers.asked).hasSize(3);
        assertThat(state().position().epoch()).isZero();
    }

    @Test
    void theFileOfALivingWindowIsNotOffered() {
        window.command("go epoch 2");
        window.keep();
        CountDownLatch offered = new CountDownLatch(1);
        doOnEdt(() -> window.main().offerKeptWork(offered::countDown));
        await("nothing is offered", () -> offered.getCount() == 0);
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void theSwitchRemovesWhatIsKeptAndIsRemembered() throws IOException {
        window.command("go epoch 2");
        window.keep();
        assertThat(kept()).hasSize(1);
        doOnEdt(() -> keepMenu().doClick());
        await("it is gone", () -> count("") == 0);
        assertThat(window.remembered().keepsWork()).isFalse();
        doOnEdt(() -> keepMenu().doClick());
        window.keep();
        assertThat(kept()).hasSize(1);
        assertThat(window.remembered().keepsWork()).isTrue();
    }

    private JMenuItem keepMenu() {
        JMenu file = window.main().frame().getJMenuBar().getMenu(0);
        return Stream.of(file.getMenuComponents())
                .filter(JMenu.class::isInstance)
                .flatMap(menu -> Stream.of(((JMenu) menu).getMenuComponents()))
                .filter(item -> "keep work".equals(item.getName()))
                .map(JMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidAndNothingElseHappens() throws IOException {
        Files.writeString(window.keeping().folder(), "a file where the folder should be");
        window.command("go epoch 2");
        window.keep();
        window.awaitStatus("unsaved work cannot be kept in " + window.keeping().folder());
        window.command("go epoch 3");
        Files.delete(window.keeping().folder());
        window.keep();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void workWhoseDataAreGoneStaysAndIsSaid() throws IOException {
        Path data = Files.writeString(folder.resolve("points.csv"), "a,b\n1,2\n3,4\n5,1\n");
        doOnEdt(() -> window.main().open(data));
        window.awaitEnabled("apply");
        window.frame().button("apply").click();
        await(
                "the table is the data",
                () -> window.workbench().snapshot().data().samples() == 3);
        window.command("go epoch 2");
        window.keep();
        Path away = Files.move(data, folder.resolve("away.csv"));
        answers.kept = Questions.Kept.RESTORE;
        offer();
        window.awaitStatus("not all of the kept work can be restored: points.csv: there is no such file");
        assertThat(kept()).hasSize(1);
        Files.move(away, data);
        offer();
        window.awaitStatus("restored: the session");
        assertThat(state().position().epoch()).isEqualTo(2);
        assertThat(window.workbench().snapshot().data().samples()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNoneIsSaidAndLeft() throws IOException {
        Files.createDirectories(window.keeping().folder());
        Path broken = Files.writeString(window.keeping().folder().resolve("work-x.kept"), "a=\\u00zz");
        offer();
        window.awaitStatus("cannot be read");
        assertThat(broken).exists();
    }

    /** A lesson's scene that is no number; after that the window keeps what comes, as before. */
    @Test
    void damagedEntriesAreSaidAndLeft() throws IOException {
        Files.createDirectories(window.keeping().folder());
        Path damaged = Files.writeString(
                window.keeping().folder().resolve("work-x.kept"),
                "lesson.file=lesson.md\nlesson.scene=second\nnames=the lesson\n");
        answers.kept = Questions.Kept.RESTORE;
        offer();
        window.awaitStatus("are damaged");
        assertThat(damaged).exists();
        answers.kept = Questions.Kept.LATER;
        window.command("go epoch 2");
        window.keep();
        assertThat(kept()).hasSize(2);
    }

    @Test
    void keptWorkIsRemovedFromTheMenuAfterAQuestion() throws IOException {
        window.command("go epoch 2");
        window.keep();
        offer();
        doOnEdt(() -> window.main().keeping().clear.actionPerformed(null));
        await("it is asked", () -> answers.asked.stream().anyMatch(asked -> asked.startsWith("Remove? 1 file")));
        assertThat(kept()).hasSize(1);
        answers.confirmed = true;
        doOnEdt(() -> window.main().keeping().clear.actionPerformed(null));
        window.awaitStatus("removed 1 file of kept work");
        await("it is gone", () -> count("") == 0);
    }
}
