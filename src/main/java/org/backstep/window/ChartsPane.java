package org.backstep.window;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import org.backstep.command.Command;
import org.backstep.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** All charts in tabs; only the one that can be seen is kept up to date. */
final class ChartsPane implements Pane {
    private final JTabbedPane tabs = new JTabbedPane();
    private final List<Pane> panes;
    private @Nullable Snapshot shown;

    ChartsPane(Consumer<Command> send, Theme theme) {
        panes = List.of(
                new FigurePane(send, theme),
                new HistoryPane(HistoryPane.Content.GRADIENTS, theme),
                new HistoryPane(HistoryPane.Content.WEIGHTS, theme),
                new MetricsPane(theme));
        List<String> names = List.of("Notebook figure", "Gradients", "Weights", "Metrics");
        for (int k = 0; k < panes.size(); k++) {
            tabs.addTab(names.get(k), panes.get(k).component());
        }
        tabs.setName("charts");
        tabs.addChangeListener(event -> refresh());
    }

    @Override
    public JComponent component() {
        return tabs;
    }

    @Override
    public void display(Snapshot now) {
        shown = now;
        refresh();
    }

    private void refresh() {
        Snapshot now = shown;
        int place = tabs.getSelectedIndex();
        if (now != null && place >= 0) {
            panes.get(place).display(now);
        }
    }

    @Override
    public void restyle(Theme theme) {
        panes.forEach(pane -> pane.restyle(theme));
        refresh();
    }
}
