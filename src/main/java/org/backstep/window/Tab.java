package org.backstep.window;

import java.util.Optional;
import java.util.function.Function;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.Pane;

/**
 * A pane with its title, wherever the window puts it.
 *
 * @param title may tell of what is shown: "Samples 500"
 * @param text what is copied from it, if anything
 */
record Tab(Function<Snapshot, String> title, Pane pane, Optional<CsvText> text) {
    /** Nothing to copy. */
    static Tab of(String title, Pane pane) {
        return new Tab(now -> title, pane, Optional.empty());
    }

    /** A table, which can be copied. */
    static <T extends Pane & CsvText> Tab table(Function<Snapshot, String> title, T pane) {
        return new Tab(title, pane, Optional.of(pane));
    }
}
