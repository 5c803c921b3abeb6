package org.backstep.window;

import java.util.Optional;
import java.util.function.Function;
import javax.swing.JComponent;
import org.backstep.lesson.Target;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.Pane;

/**
 * A pane with its title.
 *
 * @param place its name in links
 * @param title may depend on the snapshot: "Samples 500"
 * @param text the text for copying; empty if the pane is no table
 */
record Tab(Target.Pane place, Function<Snapshot, String> title, Pane pane, Optional<CsvText> text) {
    /** A tab without text for copying. */
    static Tab of(Target.Pane place, String title, Pane pane) {
        return new Tab(place, now -> title, pane, Optional.empty());
    }

    /** A tab of a table, which can be copied. */
    static <T extends Pane & CsvText> Tab table(Target.Pane place, Function<Snapshot, String> title, T pane) {
        return new Tab(place, title, pane, Optional.of(pane));
    }

    JComponent component() {
        return pane.component();
    }
}
