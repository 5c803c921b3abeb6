package org.backstep.window;

import java.util.Optional;
import java.util.function.Function;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.Pane;

/**
 * A pane with its title.
 *
 * @param title may depend on the snapshot: "Samples 500"
 * @param text the text for copying; empty if the pane is no table
 */
record Tab(Function<Snapshot, String> title, Pane pane, Optional<CsvText> text) {
    /** A tab without text for copying. */
    static Tab of(String title, Pane pane) {
        return new Tab(now -> title, pane, Optional.empty());
    }

    /** A tab of a table, which can be copied. */
    static <T extends Pane & CsvText> Tab table(Function<Snapshot, String> title, T pane) {
        return new Tab(title, pane, Optional.of(pane));
    }
}
