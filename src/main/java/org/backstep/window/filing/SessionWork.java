package org.backstep.window.filing;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.backstep.window.keeping.Restorable;

/** The session as unsaved work. */
public record SessionWork(SessionFiles files) implements Restorable {
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

    @Override
    public String key() {
        return "session";
    }

    @Override
    public Supplier<Map<String, String>> kept() {
        return files.kept();
    }

    @Override
    public void restore(Map<String, String> kept, Runnable then, Consumer<String> failed) {
        files.restore(kept, then, failed);
    }
}
