package org.backstep.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JTextPane;
import org.backstep.prose.Block;

/** A lesson's prose. */
final class ProseView {
    private final JTextPane pane = new JTextPane();

    ProseView(Theme theme, Consumer<String> follow, Function<String, Optional<Path>> pictures) {
        restyle(theme);
    }

    JComponent component() {
        return pane;
    }

    void show(List<Block> blocks) {
        pane.setText(blocks.toString());
    }

    void restyle(Theme theme) {
        pane.setFont(theme.words(13, 0));
    }
}
