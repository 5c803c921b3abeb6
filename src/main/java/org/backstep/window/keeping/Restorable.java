package org.backstep.window.keeping;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A kind of work that is kept in a file while it is unsaved, and restored from there after a crash. */
public interface Restorable extends Work {
    /** The word before its entries in the file. */
    String key();

    /** Makes its entries, on any thread, from immutable values as they are now; without entries nothing is restored. */
    Supplier<Map<String, String>> kept();

    /**
     * Restores it.
     *
     * @param failed callback; gets the reason why it cannot be restored
     */
    void restore(Map<String, String> kept, Runnable then, Consumer<String> failed);
}
