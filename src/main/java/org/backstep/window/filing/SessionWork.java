package org.backstep.window.filing;

import org.backstep.window.keeping.Work;

/** The session as unsaved work. */
public record SessionWork(SessionFiles files) implements Work {
    @Override
    public String name() {
        return "the session"
                + files.document().name().map(name -> " (" + name + ")").orElse("");
    }

    @Override
    public boolean isUnsaved() {
        return files.isUnsaved();
    }

    @Override
    public void save(Runnable then) {
        files.save(then);
    }

    /** The session stays until another takes its place, and undo brings it back from there: it is not marked as saved. */
    @Override
    public void discard() {
        // nothing to do
    }
}
