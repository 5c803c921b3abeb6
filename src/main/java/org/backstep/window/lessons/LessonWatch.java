package org.backstep.window.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import javax.swing.Timer;
import org.backstep.window.kit.Job;
import org.jspecify.annotations.Nullable;

/** Looks every second whether the open lesson's file has been saved by an editor. */
public final class LessonWatch {
    private static final int MILLIS = 700;

    /** A file as it was found. */
    private record FileStamp(FileTime time, long size) {}

    private final Runnable changed;
    private final Timer timer = new Timer(MILLIS, event -> look());
    private @Nullable Path file;
    private @Nullable FileStamp seen;
    private boolean looking;

    /**
     * Watches nothing yet.
     *
     * @param changed told on the event dispatch thread
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

    /** Nothing while an editor puts another file in its place. */
    private static @Nullable FileStamp of(Path file) {
        try {
            return new FileStamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException notThere) {
            return null;
        }
    }
}
