package org.backstep.window.tables;

import java.awt.Dimension;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.live.CheckChart;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.network.Verdict;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette.Role;
import org.backstep.session.KinkNote;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.window.forms.CheckedField;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.MinimumSizePanel;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberTable;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.Words;
import org.backstep.window.plots.LiveChartPanel;

/**
 * Beside every gradient the one that is measured, and how the error depends on the step of the measurement. It is measured
 * in the background, where one stays for a moment and looks; a step never waits for it. A row selects its gradient, a
 * click into the chart sets the step.
 */
public final class GradientCheckPane implements Pane, CsvText {
    private static final int SETTLED_MILLIS = 80;

    /** A table of more rows would not be read. */
    private static final int MOST_ROWS = 200;

    private static final int ROWS_IN_SIGHT = 7;

    /** Multiplications that may be spent on the table, and on the chart: some ten seconds at most. */
    private static final double TABLE_WORK = 1e10;

    private static final double CHART_WORK = 5e9;

    private final Notices notices;
    private final MeasuredGradients values = new MeasuredGradients(this::refresh);
    private final NumberTable<GradientErrors.Row> table;
    private final CheckBar bar;
    private final Words note;
    private final JPanel panel = new JPanel(new MigLayout(
            "insets 8lp 0 0 0, gap 6lp 4lp, fill, hidemode 3, wrap 1",
            "[grow, fill]",
            "[][][fill, shrinkprio 200][grow, fill]"));
    private final MinimumSizePanel room;
    private final JScrollPane seen;
    private final JPanel drawing = new JPanel(new java.awt.BorderLayout());
    private final Timer settled = new Timer(SETTLED_MILLIS, event -> measure());

    private CheckChart chart;
    private Optional<Snapshot> shown = Optional.empty();
    private List<GradientEntry> entries = List.of();
    private boolean waiting;

    public GradientCheckPane(Consumer<Command> send, Notices notices) {
        this.notices = notices;
        settled.setRepeats(false);
        room = new MinimumSizePanel(300, 310);
        note = new Words(560);
        seen = new JScrollPane(room);
        bar = new CheckBar(send);
        table = new NumberTable<>(
                "gradient check",
                "Gradient check",
                "Every gradient beside the measured one; a row selects the gradient",
                rows -> "the gradient check",
                notices);
        table.show(GradientErrors.COLUMNS);
        table().setAutoResizeMode(JTable.AUTO_RESIZE_ALL_COLUMNS);
        table().setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table().getActionMap().put("copy", Copy.action(this::copy, notices));
        table.whenSelected(row -> send.accept(Script.parse("select " + row.name())));
        chart = newChart();
        build();
        restyle();
    }

    private void build() {
        note.setName("what is checked");
        panel.add(bar.component());
        panel.add(note, "gapleft 10lp, gapright 10lp, wmin 0, growx");
        panel.add(table.component(), "hmin 80lp, wmin 0");
        panel.add(drawing, "h 110lp:170lp:, wmin 0, pushy");
        room.add(panel);
        seen.setBorder(BorderFactory.createEmptyBorder());
        seen.getVerticalScrollBar().setUnitIncrement(24);
        Shortcuts.leaveTo(seen);
        panel.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && !panel.isShowing()) {
                stop();
            }
        });
    }

    private CheckChart newChart() {
        CheckChart built = new CheckChart(Theme.now().charts());
        LiveChartPanel drawn = LiveChartPanel.of(built, notices);
        drawn.whenClicked(event -> built.stepAt(event.getX(), event.getY()).ifPresent(bar::send));
        drawing.removeAll();
        drawing.add(drawn);
        drawing.revalidate();
        return built;
    }

    @Override
    public JComponent component() {
        return seen;
    }

    /** The content, which is scrolled where it has no room. */
    JPanel content() {
        return panel;
    }

    JTable table() {
        return table.table();
    }

    JLabel overall() {
        return bar.overall();
    }

    String note() {
        return note.getAccessibleContext().getAccessibleName();
    }

    CheckedField step() {
        return bar.step();
    }

    CheckChart chart() {
        return chart;
    }

    /** Whether there is nothing left to measure. */
    boolean isSettled() {
        return !waiting && values.isComplete();
    }

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        Optional<Selection.Entry> selected = now.state().selection().entry();
        values.of(now.computation());
        List<GradientEntry> wanted = GradientEntry.of(now.network(), selected, most(now, TABLE_WORK, MOST_ROWS));
        show(now, wanted, wanted.equals(entries));
        fit();
        table.follow(rowOf(selected));
        bar.display(now);
        stop();
        if (canMeasure(now)) {
            waiting = true;
            settled.restart();
        }
        refresh();
    }

    private void show(Snapshot now, List<GradientEntry> wanted, boolean same) {
        GradientErrors errors = new GradientErrors(now, values);
        entries = wanted;
        table.show(GradientErrors.COLUMNS, wanted.size(), row -> errors.row(wanted.get(row)), same);
    }

    /** Ends the measuring; what has been measured stays. */
    private void stop() {
        waiting = false;
        settled.stop();
        values.pause();
    }

    /** Gives the table the height of its rows, up to some of them; the chart has the rest. */
    private void fit() {
        int rows = Math.min(ROWS_IN_SIGHT, entries.size());
        Dimension wanted = new Dimension((int) Theme.px(400), rows * table().getRowHeight());
        if (!wanted.equals(table().getPreferredScrollableViewportSize())) {
            table().setPreferredScrollableViewportSize(wanted);
            panel.revalidate();
        }
    }

    private static boolean canMeasure(Snapshot now) {
        return now.canRead(OfRun.GRADIENT_ERROR);
    }

    private int rowOf(Optional<Selection.Entry> selected) {
        for (int k = 0; k < entries.size() && selected.isPresent(); k++) {
            if (entries.get(k).isOf(selected.get())) {
                return k;
            }
        }
        return -1;
    }

    // ---- measuring --------------------------------------------------------------------------------------------

    /** The number of gradients that so much work allows, at least four. */
    private static int most(Snapshot now, double work, int atMost) {
        double one = 2.0 * now.data().samples() * now.network().parameterCount();
        return (int) Math.max(4, Math.min(atMost, work / one));
    }

    private static List<Double> steps(Snapshot now) {
        return CheckChart.steps(most(now, CHART_WORK, 1000) == 1000);
    }

    /** The parameters of the chart's line: all that the table has, or fewer where that would take long. */
    private static List<GradientEntry> charted(Snapshot now) {
        int most = most(now, CHART_WORK / steps(now).size(), MOST_ROWS);
        return GradientEntry.of(now.network(), Optional.empty(), most);
    }

    private void measure() {
        if (waiting) {
            waiting = false;
            shown.ifPresent(this::measure);
        }
    }

    private void measure(Snapshot now) {
        values.want(List.of(now.state().checkStep()), entries);
        chosen().ifPresent(entry -> values.want(steps(now), List.of(entry)));
        values.want(steps(now), charted(now));
        refresh();
    }

    private Optional<GradientEntry> chosen() {
        int row = table().getSelectedRow();
        return row < 0 ? Optional.empty() : Optional.of(entries.get(row));
    }

    /** Shows what has been measured so far. */
    private void refresh() {
        shown.ifPresent(this::refresh);
    }

    private void refresh(Snapshot now) {
        show(now, entries, true);
        GradientErrors errors = new GradientErrors(now, values);
        double h = now.state().checkStep();
        int count = now.network().parameterCount();
        bar.show(entries.size(), count, errors.error(entries, h));
        boolean all = entries.size() == count;
        note.say(note(now, all));
        chart.show(canMeasure(now) ? lines(now, errors) : List.of(), h);
        drawing.repaint();
    }

    private String note(Snapshot now, boolean all) {
        String limits = "Below " + Numbers.typed(Verdict.AGREES_BELOW) + " they agree, below "
                + Numbers.typed(Verdict.DIFFERS_FROM) + " it is doubtful, else they differ.";
        if (!canMeasure(now)) {
            return "The gradients are not computed yet; step on to phase "
                    + now.phases().firstWith(OfRun.GRADIENT_ERROR) + ". " + limits;
        }
        String onKink = KinkNote.of(now).map(note -> " Beware: " + note + ".").orElse("");
        if (all) {
            return "Relative error |a − n| / (|a| + |n|) of a, the analytic, and n, the numeric gradient. " + limits
                    + onKink;
        }
        int line = charted(now).size();
        return "A sample of " + entries.size() + " of " + now.network().parameterCount()
                + " parameters, spread over all layers"
                + (line < entries.size() - 1 ? "; the chart's line is of " + line : "")
                + ". " + limits + onKink;
    }

    private List<CheckChart.Line> lines(Snapshot now, GradientErrors errors) {
        List<GradientEntry> charted = charted(now);
        int count = now.network().parameterCount();
        List<CheckChart.Line> lines = new ArrayList<>();
        lines.add(line(charted.size() == count ? "all" : charted.size() + " of " + count, charted, errors));
        chosen().ifPresent(entry -> lines.add(line(entry.text(now.names()), List.of(entry), errors)));
        return lines;
    }

    private static CheckChart.Line line(String name, List<GradientEntry> of, GradientErrors errors) {
        List<Double> steps = steps(errors.now());
        List<Double> values =
                steps.stream().map(h -> errors.error(of, h).orElse(Double.NaN)).toList();
        return new CheckChart.Line(name, steps, values);
    }

    @Override
    public Copy copy() {
        return table.copy();
    }

    @Override
    public void restyle() {
        table.restyle();
        panel.setBackground(Theme.now().colour(Role.BACKGROUND));
        drawing.setBackground(Theme.now().colour(Role.BACKGROUND));
        fit();
        chart = newChart();
        refresh();
    }
}
