package org.backstep.window.lessons;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.backstep.window.keeping.Restorable;

/** The recording of a lesson as unsaved work. */
record RecordingWork(LessonRecording recording) implements Restorable {
    @Override
    public String name() {
        return "the recording (" + recording.summary() + ")";
    }

    @Override
    public boolean isUnsaved() {
        return recording.isUnsaved();
    }

    @Override
    public void save(Runnable then) {
        recording.save(then);
    }

    @Override
    public void discard() {
        recording.forget();
    }

    @Override
    public String key() {
        return "recording";
    }

    @Override
    public Supplier<Map<String, String>> kept() {
        return recording.kept();
    }

    @Override
    public void restore(Map<String, String> kept, Runnable then, Consumer<String> failed) {
        recording.restore(kept);
        then.run();
    }
}
