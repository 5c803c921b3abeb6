package org.backstep.window.keeping;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.swing.Timer;
import org.backstep.notation.UserError;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.WorkQueue;
import org.jspecify.annotations.Nullable;

/**
 * The keeper of unsaved work: every half minute, and whenever the work says that it has changed, it writes what is unsaved
 * into a file of the window's own, and removes that file when nothing is. Methods on the event dispatch thread; files are
 * written and removed off it, one after the other.
 */
public final class Autosave {
    /** A file that has been written, and its entries. */
    private record Written(KeptFile file, Map<String, String> entries) {}

    private final Keeping keeping;
    private final UnsavedWork unsaved;
    private final Notices notices;
    private final Timer timer;
    private final WorkQueue<Runnable> files = new WorkQueue<>(Runnable::run);
    private boolean on;
    private boolean left;
    private boolean held;
    private String problem = "";
    private final AtomicReference<@Nullable KeptFile> adopted = new AtomicReference<>();
    private volatile @Nullable Written written;

    public Autosave(Keeping keeping, UnsavedWork unsaved, boolean on, Notices notices) {
        this.keeping = keeping;
        this.unsaved = unsaved;
        this.notices = notices;
        this.on = on && keeping.allowed();
        timer = new Timer(keeping.millis(), event -> keep());
        unsaved.whenChanged(this::keep);
    }

    public void start() {
        timer.start();
    }

    public Keeping keeping() {
        return keeping;
    }

    public boolean isOn() {
        return on;
    }

    /** Begins to keep what is unsaved, or removes what was kept. */
    public void set(boolean other) {
        on = other;
        if (on) {
            keep();
        } else {
            files.ask(() -> {
                String failed = written("", Map.of());
                return () -> report(failed);
            });
        }
    }

    private void keep() {
        keep(() -> {});
    }

    /**
     * Keeps what is unsaved now.
     *
     * @param then called when it has been kept, unless something newer is to be kept by then
     */
    public void keep(Runnable then) {
        String names = unsaved.names();
        if (left || held || (!on && !names.isEmpty())) {
            return;
        }
        Map<String, Supplier<Map<String, String>>> kinds = new TreeMap<>();
        if (!names.isEmpty()) {
            // what is saved as well: a recording is nothing without its session
            unsaved.restorable().forEach(kind -> kinds.put(kind.key(), kind.kept()));
        }
        files.ask(() -> {
            String failed = written(names, kinds);
            return () -> {
                report(failed);
                then.run();
            };
        });
    }

    private String written(String names, Map<String, Supplier<Map<String, String>>> kinds) {
        Map<String, String> entries = new TreeMap<>();
        kinds.forEach((key, kept) -> kept.get().forEach((name, text) -> entries.put(key + "." + name, text)));
        try {
            takeOver();
            if (entries.isEmpty()) {
                remove();
            } else {
                entries.put(Recovery.NAMES, names);
                write(entries);
            }
            return "";
        } catch (IOException | UserError e) {
            return "unsaved work cannot be kept in " + keeping.folder() + ": " + e.getMessage();
        }
    }

    private void write(Map<String, String> entries) throws IOException {
        Written before = written;
        if (before != null && before.file().exists() && before.entries().equals(entries)) {
            return;
        }
        KeptFile file = before == null ? KeptFile.fresh(keeping.folder()) : before.file();
        written = new Written(file, Map.of());
        file.write(entries);
        written = new Written(file, Map.copyOf(entries));
    }

    private void remove() throws IOException {
        Written before = written;
        written = null;
        if (before != null) {
            before.file().delete();
        }
    }

    /** Notifies the user of a problem, but not every half minute of the same. */
    private void report(String failed) {
        if (!failed.isEmpty() && !failed.equals(problem)) {
            notices.failed(failed);
        }
        problem = failed;
    }

    /** Keeps nothing while work is being restored: half of it in a newer file would be offered before the whole. */
    void hold(boolean holds) {
        held = holds;
    }

    /** Takes over a file whose work has been restored. */
    void adopt(KeptFile file) {
        adopted.set(file);
        keep();
    }

    private void takeOver() throws IOException {
        KeptFile file = adopted.getAndSet(null);
        if (file != null) {
            remove();
            written = new Written(file, Map.of());
        }
    }

    /** Keeps no more and removes the file, as everything is saved or given up. */
    public void leave(Runnable then) {
        end(this::remove, then);
    }

    /** Keeps no more and leaves the file to the next window, as if the program had ended here. */
    public void abandon(Runnable then) {
        end(
                () -> {
                    Written before = written;
                    if (before != null) {
                        before.file().release();
                    }
                },
                then);
    }

    private interface LastAct {
        void carryOut() throws IOException;
    }

    private void end(LastAct last, Runnable then) {
        left = true;
        timer.stop();
        files.ask(() -> {
            try {
                takeOver();
                last.carryOut();
            } catch (IOException stays) {
                // the file is offered by the next start
            }
            return then;
        });
    }
}
