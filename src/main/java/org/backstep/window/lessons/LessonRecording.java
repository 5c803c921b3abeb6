package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.backstep.command.Expect;
import org.backstep.lesson.recording.Offers;
import org.backstep.window.desk.History;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.Services;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.filing.SessionFiles;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Theme;

/** The recording of a lesson: begins, finishes and saves it, and opens it in the player at once. */
public final class LessonRecording implements RecorderBar.Requests {
    private static final Questions.FileType LESSON = new Questions.FileType("Lesson (.md)", List.of("md"));

    private final WindowEffects effects;
    private final Questions questions;
    private final SessionFiles files;
    private final Notices notices;
    private final Recorder recorder;
    private final RecorderBar bar;

    LessonRecording(Services services, SessionFiles files, Theme theme) {
        this.files = files;
        effects = services.effects();
        questions = services.questions();
        notices = services.notices();
        Workbench workbench = services.workbench();
        recorder = new Recorder(workbench);
        bar = new RecorderBar(theme, this, () -> Offers.of(workbench.snapshot()));
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void logged(History history) {
                show();
            }
        });
    }

    public RecorderBar bar() {
        return bar;
    }

    /** Begins to record, or asks where to save the recording. */
    public void toggle() {
        if (recorder.isRecording()) {
            finish();
        } else {
            recorder.begin();
            notices.said("recording: whatever you do becomes a lesson; what you undo does not");
            show();
        }
    }

    public boolean isRecording() {
        return recorder.isRecording();
    }

    private void show() {
        bar.show(recorder.isRecording(), recorder.summary());
    }

    @Override
    public void scene(String heading) {
        recorder.scene(heading);
        notices.said("a new scene: " + heading);
        show();
    }

    @Override
    public void note(String markdown) {
        recorder.note(markdown);
        notices.said("a note was added to the recording");
        show();
    }

    @Override
    public void expect(Expect expectation) {
        recorder.expect(expectation);
        notices.said("the lesson will " + expectation.text());
        show();
    }

    @Override
    public void discard() {
        recorder.discard();
        notices.said("the recording was discarded; what was done stays done");
        show();
    }

    @Override
    public void finish() {
        questions
                .fileToWrite("Save the recorded lesson", "my-lesson.md", List.of(LESSON))
                .ifPresent(this::write);
    }

    /** Writes the lesson into a file and opens it. */
    public void write(Path file) {
        Recorder.Material material = recorder.material(title(file));
        Consumer<Path> open = saved -> {
            recorder.discard();
            show();
            files.play(saved);
        };
        Job.run(
                () -> material.recording(effects.trying()).text(),
                text -> files.saveLesson(file, text, open),
                Job.mistakes(problem -> notices.failed("the recording cannot be replayed: " + problem)));
    }

    /** The title from a file's name: "My lesson" from "my-lesson.md". */
    private static String title(Path file) {
        String name = String.valueOf(file.getFileName())
                .replaceFirst("\\.[^.]*$", "")
                .replace('-', ' ')
                .replace('_', ' ')
                .strip();
        return name.isEmpty() ? "A lesson" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
