package org.backstep.window.lessons;

import org.backstep.window.keeping.Work;

/** The recording of a lesson as unsaved work. */
record RecordingWork(LessonRecording recording) implements Work {
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
}
