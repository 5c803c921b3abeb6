package org.backstep.window;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.backstep.chart.HistoryChart;
import org.backstep.matrix.Matrix;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.jspecify.annotations.Nullable;

/**
 * Norms of gradients, or weights and biases, over the epochs: at most {@value #EPOCHS} of a long run. They are computed in
 * the background, a stretch at a time; what is there is shown.
 */
final class HistoryPane implements Pane {
    /** What is drawn. */
    enum Content {
        GRADIENTS,
        WEIGHTS
    }

    static final int EPOCHS = 300;
    private static final int LINES = 12;
    private static final long STRETCH_NANOS = 40_000_000;

    private final Content content;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Background<NavigableMap<Integer, double[]>> background = new Background<>(this::take);
    private final NavigableMap<Integer, double[]> known = new TreeMap<>();

    private Theme theme;
    private HistoryChart chart;
    private @Nullable Snapshot shown;
    private @Nullable Branch line;
    private List<Entry> entries = List.of();
    private int stretchOf;

    /** What one line is: an entry of a matrix or, without row and column, a matrix's norm. */
    private record Entry(Quantity quantity, int row, int column) {}

    HistoryPane(Content content, Theme theme) {
        this.content = content;
        this.theme = theme;
        chart = newChart();
        build();
    }

    private HistoryChart newChart() {
        boolean gradients = content == Content.GRADIENTS;
        return new HistoryChart(
                gradients ? "Norms of the gradients" : "Weights and biases",
                "", // the numbers of a long axis need the room
                gradients,
                theme.palette(),
                theme.px(1),
                theme.isProjector() ? 1.6 : 1);
    }

    private void build() {
        panel.removeAll();
        panel.setBackground(theme.colour(Role.BACKGROUND));
        panel.add(new LiveChartPanel(chart.chart(), event -> null), BorderLayout.CENTER);
        panel.revalidate();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {
        shown = now;
        List<Entry> wanted = entries(now);
        Branch before = line;
        if (before == null || !before.isSameLineAs(now.branch()) || !wanted.equals(entries)) {
            known.clear();
            stretchOf++;
        }
        entries = wanted;
        line = now.branch();
        refresh(now);
    }

    private void refresh(Snapshot now) {
        List<Integer> epochs = epochs(last(now));
        known.keySet().retainAll(epochs);
        List<Integer> missing = new ArrayList<>(epochs);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty() && !background.isBusy()) {
            List<Entry> asked = entries;
            int stretch = stretchOf;
            background.ask(() -> compute(now, asked, missing, stretch));
        }
        show(now);
    }

    private int last(Snapshot now) {
        int computed = now.branch().lossCount(now.phases());
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
        for (int epoch = 1; epoch <= last; epoch++) {
            if (epoch == 1 || epoch == last || epoch % stride == 0) {
                epochs.add(epoch);
            }
        }
        return epochs;
    }

    /** As many as fit a stretch of time, marked with the number of what was asked. */
    private NavigableMap<Integer, double[]> compute(
            Snapshot now, List<Entry> asked, List<Integer> missing, int stretch) {
        NavigableMap<Integer, double[]> found = new TreeMap<>();
        long begun = System.nanoTime();
        for (int epoch : missing) {
            Parameters parameters = now.branch().epoch(epoch).parameters();
            Gradients gradients =
                    content == Content.GRADIENTS ? now.run().trace(parameters).gradients() : null;
            double[] values = new double[asked.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = value(asked.get(k), parameters, gradients);
            }
            found.put(epoch, values);
            if (System.nanoTime() - begun > STRETCH_NANOS) {
                break;
            }
        }
        found.put(-stretch, new double[0]);
        return found;
    }

    private static double value(Entry entry, Parameters parameters, @Nullable Gradients gradients) {
        int layer = entry.quantity().layer();
        if (gradients != null) {
            boolean weights = entry.quantity().kind() == Kind.WEIGHT_GRADIENT;
            return (weights ? gradients.weights(layer) : gradients.biases(layer)).norm();
        }
        boolean weights = entry.quantity().kind() == Kind.WEIGHT;
        Matrix matrix = weights ? parameters.weights(layer) : parameters.biases(layer);
        return matrix.get(entry.row() - 1, entry.column() - 1);
    }

    private void take(NavigableMap<Integer, double[]> found) {
        boolean current = found.remove(-stretchOf) != null;
        if (current) {
            known.putAll(found);
        }
        Snapshot now = shown;
        if (now != null) {
            refresh(now);
        }
    }

    private void show(Snapshot now) {
        double[] epochs = known.keySet().stream().mapToDouble(epoch -> epoch).toArray();
        Optional<Selection.Entry> selected = now.state().selection().entry();
        List<HistoryChart.Line> lines = new ArrayList<>();
        for (int k = 0; k < entries.size(); k++) {
            Entry entry = entries.get(k);
            int column = k;
            double[] values =
                    known.values().stream().mapToDouble(row -> row[column]).toArray();
            lines.add(new HistoryChart.Line(name(now, entry), Matrix.row(values), isSelected(entry, selected)));
        }
        int end = Math.max(now.state().goal(), now.branch().reached().epoch());
        chart.show(epochs, lines, now.position().epoch(), end);
        panel.repaint();
    }

    private static boolean isSelected(Entry entry, Optional<Selection.Entry> selected) {
        return selected.filter(s -> s.quantity().equals(entry.quantity()))
                .filter(s -> entry.row() == 0 || (s.row() == entry.row() && s.column() == entry.column()))
                .isPresent();
    }

    private String name(Snapshot now, Entry entry) {
        if (content == Content.GRADIENTS) {
            return now.names().nameOf(entry.quantity()).text(); // Inter has no nabla
        }
        String matrix = now.names().nameOf(entry.quantity()).plain();
        return entry.quantity().kind() == Kind.BIAS
                ? matrix + "[" + entry.row() + "]"
                : matrix + "[" + entry.row() + "," + entry.column() + "]";
    }

    /** The lines: of more than fit, those that are evenly spread, and the selected one. */
    private List<Entry> entries(Snapshot now) {
        List<Entry> all = new ArrayList<>();
        for (int l = 1; l <= now.network().depth(); l++) {
            if (content == Content.GRADIENTS) {
                all.add(new Entry(Quantity.of(Kind.WEIGHT_GRADIENT, l), 0, 0));
                all.add(new Entry(Quantity.of(Kind.BIAS_GRADIENT, l), 0, 0));
            } else {
                int outputs = now.network().layer(l).outputs();
                int inputs = now.network().layer(l).inputs();
                for (int row = 1; row <= outputs && all.size() < 10_000; row++) {
                    for (int column = 1; column <= inputs; column++) {
                        all.add(new Entry(Quantity.of(Kind.WEIGHT, l), row, column));
                    }
                    all.add(new Entry(Quantity.of(Kind.BIAS, l), row, 1));
                }
            }
        }
        if (all.size() <= LINES) {
            return all;
        }
        Optional<Selection.Entry> selected = now.state().selection().entry();
        List<Entry> some = new ArrayList<>();
        for (int k = 0; k < LINES - 1; k++) {
            some.add(all.get((int) ((long) k * all.size() / (LINES - 1))));
        }
        all.stream()
                .filter(entry -> isSelected(entry, selected) && !some.contains(entry))
                .findFirst()
                .ifPresent(some::add);
        return some;
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        chart = newChart();
        build();
        Snapshot now = shown;
        if (now != null) {
            show(now);
        }
    }
}
