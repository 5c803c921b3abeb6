package org.backstep.window.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Expect;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Notebook;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.recording.Offers;
import org.backstep.lesson.recording.Piece;
import org.backstep.lesson.recording.Recording;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.window.OpenedWindow;
import org.backstep.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clicks and keys become a lesson that does the same. */
@WindowTest
class RecorderTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private Recorder recorder() {
        return onEdt(() -> new Recorder(window.workbench()));
    }

    private static List<String> commands(Lesson lesson, int scene) {
        return lesson.scenes().get(scene).commands().stream()
                .map(LocatedCommand::command)
                .map(Command::text)
                .toList();
    }

    private static Lesson lesson(Recorder recorder) {
        Recorder.Material material = onEdt(() -> recorder.material("My lesson"));
        Recording made = material.recording(file -> {
            throw new IllegalStateException(file);
        });
        return LessonReader.read(made.text(), "recorded");
    }

    @Test
    void clicksAndKeysAreToldWithFewCommandsAndWhatIsUndoneIsNot() {
        window.command("go epoch 5");
        Recorder recorder = recorder();
        doOnEdt(recorder::begin);
        for (int k = 0; k < 12; k++) {
            window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
            window.awaitWhere("epoch " + (6 + k) + " ·");
        }
        doOnEdt(() -> recorder.add(new Piece.Heading("A # heading")));
        window.frame().button("step").click();
        window.awaitWhere("epoch 18 · phase 1");
        window.frame().button("step").click();
        window.awaitWhere("epoch 18 · phase 2");
        State beforeUndone = window.awaitIdle().state();
        window.press(KeyEvent.VK_DOWN);
        window.awaitWhere("epoch 18 · phase 2 of 7 · sample 2");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        window.awaitWhere("epoch 18 · phase 2 of 7 · sample 1");
        List<Expect> offers = onEdt(() -> Offers.of(window.workbench().snapshot()));
        doOnEdt(() -> {
            recorder.add(new Piece.Note("A *note* with $z$."));
            recorder.add(new Piece.Commands(List.of(offers.get(0))));
        });
        Lesson lesson = lesson(recorder);
        assertThat(lesson.title()).isEqualTo("My lesson");
        assertThat(lesson.scenes()).hasSize(2);
        assertThat(commands(lesson, 0)).containsExactly("go epoch 5", "step epoch 12");
        assertThat(commands(lesson, 1))
                .containsExactly("step phase 2", offers.get(0).text());
        Session replayed = Session.of(Notebook.experiment());
        lesson.scenes().forEach(scene -> scene.commands()
                .forEach(located -> located.command().applyTo(replayed, file -> {
                    throw new IllegalStateException(file);
                })));
        assertThat(replayed.snapshot().state().position()).isEqualTo(beforeUndone.position());
        assertThat(replayed.snapshot().computation().updated())
                .isEqualTo(window.awaitIdle().computation().updated());
    }
}
