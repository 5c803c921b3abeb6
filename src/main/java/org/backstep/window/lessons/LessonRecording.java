package org.backstep.window.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.backstep.command.Expect;
import org.backstep.lesson.recording.Offers;
import org.backstep.lesson.recording.Piece;
import org.backstep.window.desk.History;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.filing.SessionFiles;
import org.backstep.window.keeping.Services;
import org.backstep.window.keeping.UnsavedWork;
import org.backstep.window.keeping.Work;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Theme;

/** The recording of a lesson: begins, finishes and saves it, and opens it in the player at once. */
public final class LessonRecording implements RecorderBar.Requests {
    private static final Questions.FileType LESSON = new Questions.FileType("Lesson (.md)", List.of("md"));

    private final Workbench workbench;
    private final WindowEffects effects;
    private final Questions questions;
    private final SessionFiles files;
    private final UnsavedWork unsaved;
    private final RecordingWork work = new RecordingWork(this);
    private final Notices notices;
    private final Recorder recorder;
    private final RecorderBar bar;

    LessonRecording(Services services, SessionFiles files, Theme theme) {
        this.files = files;
        effects = services.effects();
        questions = services.questions();
        unsaved = services.unsaved();
        notices = services.notices();
        workbench = services.workbench();
        recorder = new Recorder(workbench);
        bar = new RecorderBar(theme, this, () -> Offers.of(workbench.snapshot()));
        workbench.addListener(new Workbench.Listener() {
            @Override
            public void logged(History history) {
                showSummary();
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

    /** The recording as unsaved work. */
    public Work work() {
        return work;
    }

    public boolean isUnsaved() {
        return recorder.isRecording() && !(recorder.isEmpty() && bar.drafts().isEmpty());
    }

    String summary() {
        return recorder.summary();
    }

    /** The recording as it is now, to be kept. */
    Supplier<Map<String, String>> kept() {
        if (!recorder.isRecording()) {
            return Map::of;
        }
        Recorder.Material material = recorder.material("");
        RecorderBar.Drafts typed = bar.drafts();
        return () -> KeptRecording.of(material, typed);
    }

    /** Goes on with a recording that was kept, on the session that was restored. */
    void restore(Map<String, String> kept) {
        KeptRecording.restore(kept, recorder, workbench.log());
        bar.setDrafts(KeptRecording.typed(kept));
        show();
    }

    private void show() {
        unsaved.changed();
        showSummary();
    }

    private void showSummary() {
        bar.show(recorder.isRecording(), recorder.summary());
    }

    @Override
    public void scene(String heading) {
        recorder.add(new Piece.Heading(heading));
        notices.said("a new scene: " + heading);
        show();
    }

    @Override
    public void note(String markdown) {
        recorder.add(new Piece.Note(markdown));
        notices.said("a note was added to the recording");
        show();
    }

    @Override
    public void expect(Expect expectation) {
        recorder.add(new Piece.Commands(List.of(expectation)));
        notices.said("the lesson will " + expectation.text());
        show();
    }

    @Override
    public void discard() {
        unsaved.before("Discard", List.of(work), () -> {
            if (recorder.isRecording()) {
                forget();
            }
        });
    }

    /** Ends the recording and forgets it. */
    void forget() {
        end();
        notices.said("the recording was discarded; what was done stays done");
    }

    private void end() {
        recorder.discard();
        bar.setDrafts(RecorderBar.Drafts.NONE);
        show();
    }

    @Override
    public void finish() {
        ask(this::write);
    }

    private void ask(Consumer<Path> then) {
        questions
                .fileToWrite("Save the recorded lesson", "my-lesson.md", List.of(LESSON))
                .ifPresent(then);
    }

    /** Asks for a file and writes the lesson into it. */
    void save(Runnable then) {
        ask(file -> write(file, saved -> then.run()));
    }

    /** Writes the lesson into a file and opens it. */
    public void write(Path file) {
        write(file, saved -> unsaved.before("Open the recorded lesson", () -> files.play(saved)));
    }

    /** Writes the lesson; the recording ends with it, unless more was recorded meanwhile. */
    private void write(Path file, Consumer<Path> then) {
        bar.addDrafts();
        Recorder.Material material = recorder.material(title(file));
        Consumer<Path> saved = lesson -> {
            if (recorder.material(material.title()).equals(material)) {
                end();
            }
            then.accept(lesson);
        };
        Job.run(
                () -> material.recording(effects.trying()).text(),
                text -> files.saveLesson(file, text, saved),
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
