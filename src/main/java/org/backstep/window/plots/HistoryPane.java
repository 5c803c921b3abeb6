package org.backstep.window.plots;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.backstep.chart.LiveChart;
import org.backstep.chart.RunLosses;
import org.backstep.chart.figure.Original;
import org.backstep.chart.live.HistoryChart;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;

/**
 * Norms of gradients, or weights and biases, over the epochs: at most {@value #EPOCHS} of a long run. They are computed in
 * the background; what is there is shown, with the branch that ours left as a ghost. A click goes to an epoch.
 */
public final class HistoryPane implements Pane {
    /** What is drawn. */
    public enum Content {
        GRADIENTS,
        WEIGHTS
    }

    static final int EPOCHS = 300;

    private final Content content;
    private final Consumer<Command> send;
    private final Notices notices;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final HistoryValues ours = new HistoryValues(this::refresh);
    private final HistoryValues original = new HistoryValues(this::refresh);

    private HistoryChart chart;
    private Optional<Snapshot> shown = Optional.empty();

    public HistoryPane(Content content, Consumer<Command> send, Notices notices) {
        this.content = content;
        this.send = send;
        this.notices = notices;
        chart = newChart();
        build();
    }

    private HistoryChart newChart() {
        boolean gradients = content == Content.GRADIENTS;
        return new HistoryChart(
                gradients ? "Norms of the gradients" : "Weights and biases",
                gradients ? "Norm (log)" : "Value",
                gradients,
                Theme.now().charts());
    }

    private void build() {
        HistoryChart built = chart;
        panel.removeAll();
        panel.setBackground(Theme.now().colour(Role.BACKGROUND));
        LiveChartPanel drawn = LiveChartPanel.of(built, notices);
        drawn.whenClicked(event -> built.epochAt(event.getX(), event.getY()).ifPresent(HistoryPane.this::goTo));
        panel.add(drawn, BorderLayout.CENTER);
        panel.revalidate();
    }

    private void goTo(int epoch) {
        shown.filter(now -> epoch <= now.branch().reached().epoch()).ifPresent(now -> send.accept(Go.to(epoch)));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    HistoryChart chart() {
        return chart;
    }

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        refresh();
    }

    private void refresh() {
        shown.ifPresent(this::refresh);
    }

    private void refresh(Snapshot now) {
        Optional<Selection.Entry> selected = now.state().selection().entry();
        List<HistoryEntry> entries = content == Content.GRADIENTS
                ? HistoryEntry.norms(now.network(), selected)
                : HistoryEntry.parameters(now.network(), selected);
        List<Integer> epochs = epochs(last(now.branch(), now));
        ours.want(now, now.branch(), entries, epochs);
        Optional<Branch> before = Original.branchOf(now);
        if (before.isPresent()) {
            // up to where ours begins they are the same
            int from = now.branch().firstEpoch() - 1;
            List<Integer> later = epochs(last(before.get(), now)).stream()
                    .filter(epoch -> epoch >= from)
                    .toList();
            original.want(now, before.get(), entries, later);
        } else {
            original.forget();
        }
        List<HistoryChart.Line> lines = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            lines.add(new HistoryChart.Line(
                    entry.name(now.names()), selected.filter(entry::isOf).isPresent()));
        }
        int reached = now.run().branches().stream()
                .mapToInt(branch -> branch.reached().epoch())
                .max()
                .orElse(0);
        chart.show(
                lines,
                ours.series(),
                original.series(),
                now.position().epoch(),
                RunLosses.axisEnd(reached, now.state().goal()));
        LiveChart drawn = chart.chart();
        boolean hides = entries.stream().anyMatch(entry -> now.isMasked(entry.quantity()));
        drawn.hide(hides ? drawn.layers() : List.of(), true);
        panel.repaint();
    }

    private int last(Branch branch, Snapshot now) {
        int computed = branch.lossCount(now.phases());
        return content == Content.WEIGHTS ? Math.max(1, computed) : computed;
    }

    /** Epoch 1, every so many-th, and the last. */
    static List<Integer> epochs(int last) {
        int stride = 1;
        for (int power = 1; last / stride >= EPOCHS; power *= 10) {
            for (int step : new int[] {1, 2, 5}) {
                if (last / stride >= EPOCHS) {
                    stride = step * power;
                }
            }
        }
        List<Integer> epochs = new ArrayList<>();
        if (last >= 1) {
            epochs.add(1);
        }
        for (int epoch = stride == 1 ? 2 : stride; epoch <= last; epoch += stride) {
            epochs.add(epoch);
        }
        if (last > 1 && last % stride != 0) {
            epochs.add(last);
        }
        return epochs;
    }

    @Override
    public void restyle() {
        chart = newChart();
        build();
        refresh();
    }
}
