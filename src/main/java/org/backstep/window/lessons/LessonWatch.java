package org.backstep.window.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import javax.swing.Timer;
import org.backstep.window.kit.Job;
import org.jspecify.annotations.Nullable;

/** A watch on the open lesson's file, which an editor may save. */
public final class LessonWatch {
    private static final int MILLIS = 700;

    private record FileStamp(FileTime time, long size) {}

    private final Runnable changed;
    private final Timer timer = new Timer(MILLIS, event -> look());
    private @Nullable Path file;
    private @Nullable FileStamp seen;
    private boolean looking;

    /**
     * A watch without a file.
     *
     * @param changed callback; called on the event dispatch thread
     */
    public LessonWatch(Runnable changed) {
        this.changed = changed;
    }

    /** Watches a file, or none. */
    public void watch(Optional<Path> other) {
        Path wanted = other.orElse(null);
        if (wanted == null) {
            close();
        } else if (!wanted.equals(file)) {
            file = wanted;
            seen = null;
            timer.start();
            look();
        }
    }

    public void close() {
        file = null;
        timer.stop();
    }

    private void look() {
        Path looked = file;
        if (looked == null || looking) {
            return;
        }
        looking = true;
        Job.run(() -> Optional.ofNullable(of(looked)), found -> {
            looking = false;
            if (!looked.equals(file) || found.isEmpty()) {
                return;
            }
            FileStamp before = seen;
            seen = found.get();
            if (before != null && !before.equals(found.get())) {
                changed.run();
            }
        });
    }

    /** The stamp of a file; null while an editor replaces it. */
    private static @Nullable FileStamp of(Path file) {
        try {
            return new FileStamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException notThere) {
            return null;
        }
    }
}
