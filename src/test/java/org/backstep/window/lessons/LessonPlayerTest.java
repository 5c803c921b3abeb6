package org.backstep.window.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.SwingUtilities;
import org.backstep.command.Notebook;
import org.backstep.lesson.GivenAnswer;
import org.backstep.lesson.LessonFiles;
import org.backstep.lesson.OpenQuestion;
import org.backstep.lesson.Passage;
import org.backstep.network.Names;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.window.desk.DataFiles;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson on the window's workbench, without a window. */
class LessonPlayerTest {
    /** A machine that does other things as well may be slow. */
    private static final int PATIENCE_SECONDS = 60;

    private final Preferences node = Preferences.userRoot().node("org/backstep-test-" + System.nanoTime());
    private final Semaphore idle = new Semaphore(0);
    private Workbench workbench;
    private LessonPlayer player;

    static Stream<Arguments> lessons() throws IOException {
        return LessonFiles.all().stream()
                .flatMap(file -> Stream.of(Arguments.of(file, true), Arguments.of(file, false)));
    }

    @BeforeEach
    void begin() throws Exception {
        onEdt(() -> {
            WindowEffects effects = new WindowEffects(said -> {}, new DataFiles());
            Workbench.Listener listener = new Workbench.Listener() {
                @Override
                public void busy(boolean busy) {
                    if (!busy) {
                        idle.release();
                    }
                }
            };
            workbench = new Workbench(Session.of(Notebook.experiment()), effects);
            workbench.addListener(listener);
            player = new LessonPlayer(
                    workbench, effects, new UserPreferences(node), (origin, name) -> {}, listener, showing -> {});
            workbench.guardedBy(player::locked);
            workbench.addDisplay(player::follow);
            workbench.start();
            return true;
        });
    }

    @AfterEach
    void end() throws Exception {
        onEdt(() -> {
            workbench.close();
            return true;
        });
        node.removeNode();
    }

    private static <T> T onEdt(Callable<T> question) throws Exception {
        FutureTask<T> asked = new FutureTask<>(question);
        SwingUtilities.invokeAndWait(asked);
        return asked.get();
    }

    /** Does something that the workbench carries out, and waits for its end. */
    private void done(Runnable action) throws Exception {
        SwingUtilities.invokeAndWait(action);
        assertThat(idle.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("it is done")
                .isTrue();
    }

    private Showing showing() throws Exception {
        return onEdt(() -> player.showing().orElseThrow());
    }

    /** To the end of the scene; rightly where it is asked, or wrongly. */
    private void throughTheScene(boolean rightly) throws Exception {
        while (showing().open().isPresent()) {
            GivenAnswer answer = answer(showing().open().get(), rightly);
            assertThat(answer.right()).isEqualTo(rightly);
            SwingUtilities.invokeAndWait(() -> player.answer(answer));
            if (showing().open().isPresent()) {
                SwingUtilities.invokeAndWait(() -> player.answer(answer)); // the second try
            }
            done(player::next);
        }
        assertThat(showing().turn().problem()).isEmpty();
        assertThat(showing().walk().next()).isEmpty();
        showing().walk().checks().values().forEach(check -> assertThat(check.holds())
                .isTrue());
    }

    private static GivenAnswer answer(OpenQuestion asked, boolean rightly) {
        if (asked.question().choices().isEmpty()) {
            double number = asked.solution().number().orElseThrow();
            return GivenAnswer.guessed(asked, rightly ? number : number + 1);
        }
        int right = asked.solution().choice().orElseThrow();
        int other = (right + 1) % asked.question().choices().size();
        return GivenAnswer.chosen(asked, OptionalInt.of(rightly ? right : other), List.of());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyLessonForthAndBackWithTheSameStates(Path lesson, boolean rightly) throws Exception {
        done(() -> player.open(lesson, problem -> {}));
        int scenes = showing().lesson().scenes().size();
        List<State> ends = new ArrayList<>();
        for (int k = 0; k < scenes; k++) {
            assertThat(showing().walk().sceneIndex()).isEqualTo(k);
            throughTheScene(rightly);
            ends.add(workbench.snapshot().state());
            if (k < scenes - 1) {
                done(player::next);
            }
        }
        for (int k = scenes - 2; k >= 0; k--) {
            done(player::previous);
            assertThat(showing().walk().sceneIndex()).isEqualTo(k);
            assertThat(workbench.snapshot().state()).isEqualTo(ends.get(k));
        }
    }

    @ParameterizedTest
    @EnumSource
    void handsAreCountedInALectureOnly(Palette palette, @TempDir Path folder) throws Exception {
        Path file = twoChoices(folder);
        done(() -> player.open(file, problem -> {}));
        Passage.Question asked = showing().passages().stream()
                .filter(Passage.Question.class::isInstance)
                .map(Passage.Question.class::cast)
                .findFirst()
                .orElseThrow();
        Names names = showing().walk().state().run().names();
        boolean counts = onEdt(() -> {
            Theme theme = new Theme(palette, 1);
            LookAndFeel.install(theme);
            return count(new QuestionCard(asked, Optional.empty(), names, player, theme).component())
                    .isVisible();
        });
        assertThat(counts).isEqualTo(palette.isProjector());
    }

    private static Path twoChoices(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("l.md"),
                """
                # L

                ## S

                ```backstep
                predict "q"
                  choice "a" when 1 = 1
                  choice "b" when 1 = 2
                ```
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "answer 6, choice 2",
        "answer 6, guess 1.5",
        "missed 6, guess 1.5",
        "answer 6, hands 1 2 3",
        "answer 7, choice 0",
    })
    void whatWasAnsweredToAQuestionThatHasChangedIsNotRestored(String line, String answer, @TempDir Path folder)
            throws Exception {
        Path file = twoChoices(folder);
        AtomicReference<String> problem = new AtomicReference<>();
        done(() -> player.open(
                file,
                KeptLesson.read(Map.of("file", file.toString(), line, answer)),
                refused -> problem.set(refused.orElse("none"))));
        assertThat(onEdt(problem::get))
                .isEqualTo("the questions of " + file + " have changed since they were answered");
        assertThat(onEdt(() -> player.showing())).isEmpty();
    }

    private static Component count(Container card) {
        return Stream.of(card.getComponents())
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Container inner ? Stream.of(inner.getComponents()) : null))
                .filter(JCheckBox.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
