package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.TypeMatcher;
import org.backstep.OtherJava;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.Questions;
import org.backstep.window.lessons.LessonPlayer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The window where a machine lets it down: no space, no folder for temporary files, files that vanish, no room on the screen. */
@WindowTest
@Tag("nightly")
class HardshipTest {
    private static final String LESSON =
            """
            # Short

            ## One

            ![a picture](picture.png)

            ```backstep
            data file "points.csv"
            step epoch 2
            ```

            ## Two

            ```backstep
            data file "points.csv" seed=7
            step epoch 1
            ```

            ## Three

            ```backstep
            go epoch 5
            ```
            """;

    @TempDir
    Path folder;

    private final PreparedAnswers answers = new PreparedAnswers();

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow(answers);

    private Stream<JMenuItem> items() {
        JMenuBar bar = window.main().frame().getJMenuBar();
        return IntStream.range(0, bar.getMenuCount()).mapToObj(bar::getMenu).flatMap(HardshipTest::items);
    }

    private static Stream<JMenuItem> items(JMenu menu) {
        return Stream.of(menu.getMenuComponents())
                .filter(JMenuItem.class::isInstance)
                .map(JMenuItem.class::cast)
                .flatMap(item -> item instanceof JMenu inner ? items(inner) : Stream.of(item));
    }

    private void choose(String item) {
        doOnEdt(() -> items().filter(each -> item.equals(each.getText()))
                .findFirst()
                .orElseThrow()
                .doClick());
    }

    private LessonPlayer player() {
        return window.main().lessons().player();
    }

    private Path writeLesson() throws IOException {
        Files.writeString(folder.resolve("points.csv"), "a,b,c\n1,2,0\n3,1,2\n2,2,1\n");
        Files.copy(Path.of("src/docs/lesson.png"), folder.resolve("picture.png"));
        return Files.writeString(folder.resolve("lesson.md"), LESSON);
    }

    private void openLesson() throws IOException {
        Path lesson = writeLesson();
        doOnEdt(() -> window.main().open(lesson));
        await("the lesson is shown", () -> player().showing().isPresent());
        window.awaitIdle();
    }

    @Test
    void onAFullDiskNothingIsLostAndTheWindowSaysWhy() throws Exception {
        Path small = Files.createDirectory(folder.resolve("disk"));
        try (SmallDisk disk = SmallDisk.at(small)) {
            disk.fill();
            window.command("go epoch 3");
            List<String> exports = onEdt(() -> items().map(JMenuItem::getText)
                    .filter(text -> text.startsWith("Export "))
                    .toList());
            assertThat(exports).hasSizeGreaterThan(4);
            List<String> endings = List.of(".png", ".csv", ".csv", ".csv", ".csv", ".py");
            for (int k = 0; k < exports.size(); k++) {
                String name = "export-" + k + endings.get(k);
                answers.file = Optional.of(small.resolve(name));
                choose(exports.get(k));
                window.awaitStatus("cannot write \"" + name + "\" (No space left on device)");
            }
            answers.file = Optional.of(small.resolve("session.md"));
            window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
            window.awaitStatus("cannot write \"session.md\" (No space left on device)");
            assertThat(disk.names()).isEmpty();
            await("still unsaved", () -> window.main().frame().getTitle().startsWith("*"));
            disk.empty();
            window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
            await("saved", () -> !window.main().frame().getTitle().startsWith("*"));
            assertThat(disk.names()).containsExactly("session.md");
        }
    }

    @Test
    void withoutRoomForTemporaryFilesTheProgramSaysSoInOneLine() throws Exception {
        assertThat(startedWith(folder.resolve("none"))).contains("does not exist");
        Path small = Files.createDirectory(folder.resolve("disk"));
        try (SmallDisk disk = SmallDisk.at(small)) {
            disk.fill();
            assertThat(startedWith(small)).contains("does not take the 6 MB of our fonts (No space left on device)");
            assertThat(disk.names()).isEmpty();
        }
    }

    /** What the window's program says where temporary files have this folder. */
    private static String startedWith(Path temporary) throws Exception {
        Process program = OtherJava.running(List.of("-Djava.io.tmpdir=" + temporary), "org.backstep.Backstep")
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(said.lines()).hasSize(1);
        return said;
    }

    @Test
    void aLessonWhoseFilesVanishIsPlayedAsFarAsItGoes() throws Exception {
        openLesson();
        for (String name : List.of("lesson.md", "points.csv", "picture.png")) {
            Files.delete(folder.resolve(name));
        }
        window.press(KeyEvent.VK_PAGE_DOWN);
        window.awaitStatus("points.csv: there is no such file");
        assertThat(window.awaitIdle().data().samples())
                .as("of the scene before")
                .isEqualTo(3);
        window.press(KeyEvent.VK_PAGE_UP);
        await(
                "the first scene again",
                () -> player().showing().orElseThrow().walk().sceneIndex() == 0);
        doOnEdt(() -> window.main().open(folder.resolve("lesson.md")));
        window.awaitStatus("lesson.md: there is no such file");
        Files.writeString(folder.resolve("points.csv"), "a,b,c\n1,2,0\n3,1,2\n2,2,1\n");
        window.press(KeyEvent.VK_PAGE_DOWN);
        await("the second scene", () -> player().showing().orElseThrow().walk().sceneIndex() == 1);
        window.awaitIdle();
    }

    @Test
    void inAWindowOfOnePixelEverythingGoesOn() throws Exception {
        answers.unsaved = Questions.Unsaved.DISCARD;
        Path lesson = writeLesson();
        for (Dimension size : List.of(new Dimension(1, 1), new Dimension(1, 700), new Dimension(1300, 1))) {
            window.resize(OpenedWindow.LAPTOP);
            doOnEdt(() -> {
                window.main().frame().setMinimumSize(new Dimension(0, 0));
                window.main().frame().setSize(size);
            });
            window.command("go epoch 40 phase delta_hidden");
            assertThat(onEdt(() -> window.main().frame().getContentPane().getSize()))
                    .satisfies(room ->
                            assertThat(Math.min(room.width, room.height)).isLessThan(10));
            everyTab();
            for (double zoom : new double[] {3, 0.75, 1}) {
                doOnEdt(() -> window.main().appearance().zoom(zoom));
                window.command("step phase 2");
            }
            doOnEdt(() -> window.main().open(lesson));
            await("the lesson is shown", () -> player().showing().isPresent());
            window.awaitIdle();
            doOnEdt(() -> player().go(1));
            window.awaitIdle();
            window.command("network 3-4-4-3 tanh");
            window.command("go epoch 7");
            everyTab();
            UncaughtExceptions.check();
        }
        window.resize(OpenedWindow.LAPTOP);
        Snapshot now = window.awaitIdle();
        assertThat(onEdt(() -> ScreenNumbers.differences(window.main(), now))).isEmpty();
    }

    private void everyTab() {
        for (JTabbedPane tabs :
                window.robot().finder().findAll(window.main().frame(), new TypeMatcher(JTabbedPane.class)).stream()
                        .map(JTabbedPane.class::cast)
                        .toList()) {
            for (int k = onEdt(tabs::getTabCount) - 1; k >= 0; k--) {
                int tab = k;
                doOnEdt(() -> tabs.setSelectedIndex(tab));
                window.robot().waitForIdle();
            }
        }
    }
}
