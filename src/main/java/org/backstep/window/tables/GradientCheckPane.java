package org.backstep.window.tables;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.Timer;
import javax.swing.event.ListSelectionEvent;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.live.CheckChart;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.network.Verdict;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.UserError;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.window.forms.CheckedField;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.HeaderCells;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Roomy;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.Words;
import org.backstep.window.plots.LiveChartPanel;
import org.jspecify.annotations.Nullable;

/**
 * Beside every gradient the one that is measured, and how the error depends on the step of the measurement. It is measured
 * in the background, where one stays for a moment and looks; a step never waits for it. A row selects its gradient, a
 * click into the chart sets the step.
 */
public final class GradientCheckPane implements Pane, CsvText {
    private static final int SETTLED_MILLIS = 80;

    /** More parameters than this nobody reads. */
    private static final int MOST_ROWS = 200;

    private static final int ROWS_IN_SIGHT = 7;

    /** Multiplications that may be spent on the table, and on the chart: some ten seconds at most. */
    private static final double TABLE_WORK = 1e10;

    private static final double CHART_WORK = 5e9;

    private final Consumer<Command> send;
    private final Notices notices;
    private final CheckValues values = new CheckValues(this::refresh);
    private final CheckModel model = new CheckModel(values);
    private final JTable table = new JTable(model);
    private final NumberCells numbers;
    private final HeaderCells headings;
    private final CheckedField step = new CheckedField(
            "check step",
            "Step h of the gradient check, a number greater than 0",
            "1e-5",
            8,
            text -> "set check_step = " + text);
    private final JButton smaller = new JButton("÷ 10");
    private final JButton larger = new JButton("× 10");
    private final JLabel stepName = new JLabel("Step h");
    private final JLabel overall = new JLabel();
    private final Words note;
    private final JPanel panel = new JPanel(new MigLayout(
            "insets 8lp 0 0 0, gap 6lp 4lp, fill, hidemode 3, wrap 1",
            "[grow, fill]",
            "[][][fill, shrinkprio 200][grow, fill]"));
    private final JPanel bar =
            new JPanel(new MigLayout("insets 0 10lp 0 10lp, gap 6lp 2lp, hidemode 3", "[][][][]14lp[grow]"));
    private final Roomy room;
    private final JScrollPane seen;
    private final JPanel drawing = new JPanel(new java.awt.BorderLayout());
    private final Timer settled = new Timer(SETTLED_MILLIS, event -> measure());

    private Theme theme;
    private CheckChart chart;
    private @Nullable Snapshot shown;
    private double shownStep = Double.NaN;
    private boolean following;
    private boolean waiting;

    public GradientCheckPane(Consumer<Command> send, Theme theme, Notices notices) {
        this.send = send;
        this.theme = theme;
        this.notices = notices;
        settled.setRepeats(false);
        room = new Roomy(theme, 300, 310);
        note = new Words(theme, 560);
        seen = new JScrollPane(room);
        numbers = new NumberCells(theme, 0);
        chart = newChart();
        table.setName("gradient check");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_ALL_COLUMNS);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setDefaultRenderer(Double.class, numbers);
        table.getActionMap().put("copy", Copy.action(this::copy, notices));
        headings = new HeaderCells(table, column -> this.theme.colour(Role.TEXT));
        table.getSelectionModel().addListSelectionListener(this::selected);
        table.getAccessibleContext().setAccessibleName("Gradient check");
        table.getAccessibleContext()
                .setAccessibleDescription("Every gradient beside the measured one; a row selects the gradient");
        build();
        restyle(theme);
    }

    private void build() {
        stepName.setLabelFor(step.component());
        smaller.setToolTipText("A step ten times smaller");
        smaller.getAccessibleContext().setAccessibleName("A step ten times smaller");
        smaller.setName("smaller step");
        larger.setName("larger step");
        smaller.addActionListener(event -> scaleStep(-1));
        larger.setToolTipText("A step ten times larger");
        larger.getAccessibleContext().setAccessibleName("A step ten times larger");
        larger.addActionListener(event -> scaleStep(1));
        step.component().addActionListener(event -> setStep());
        overall.setName("overall error");
        note.setName("what is checked");
        bar.setOpaque(false);
        bar.add(stepName);
        bar.add(step.component());
        bar.add(smaller);
        bar.add(larger);
        bar.add(overall, "growx, wmin 0");
        bar.add(step.problem().component(), "newline, span");
        JScrollPane scroll = new JScrollPane(table);
        scroll.setColumnHeaderView(table.getTableHeader());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        panel.add(bar);
        panel.add(note, "gapleft 10lp, gapright 10lp, wmin 0, growx");
        panel.add(scroll, "hmin 80lp, wmin 0");
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
        CheckChart built = new CheckChart(theme.palette(), theme.px(1), theme.isProjector() ? 1.6 : 1);
        LiveChartPanel drawn = LiveChartPanel.of(built, notices);
        drawn.whenClicked(event -> built.stepAt(event.getX(), event.getY()).ifPresent(GradientCheckPane.this::send));
        drawing.removeAll();
        drawing.add(drawn);
        drawing.revalidate();
        return built;
    }

    @Override
    public JComponent component() {
        return seen;
    }

    /** What is scrolled where it has no room. */
    JPanel content() {
        return panel;
    }

    JTable table() {
        return table;
    }

    JLabel overall() {
        return overall;
    }

    String note() {
        return note.getAccessibleContext().getAccessibleName();
    }

    CheckedField step() {
        return step;
    }

    CheckChart chart() {
        return chart;
    }

    /** Whether there is nothing left to measure. */
    boolean isSettled() {
        return !waiting && values.isComplete();
    }

    // ---- the step ---------------------------------------------------------------------------------------------

    private void setStep() {
        Snapshot now = shown;
        if (now == null || !step.check()) {
            return;
        }
        Command command = Script.parse("set check_step = " + step.text());
        try {
            command.check(now);
            send.accept(command);
        } catch (UserError wrong) {
            step.problem().show(Optional.of(wrong.getMessage()));
        }
    }

    private void scaleStep(int powers) {
        Snapshot now = shown;
        if (now != null) {
            BigDecimal digits = new BigDecimal(Numbers.full(now.state().checkStep()));
            double scaled = digits.movePointRight(powers).doubleValue();
            if (scaled > 0 && Double.isFinite(scaled)) {
                send(scaled);
            }
        }
    }

    private void send(double newStep) {
        send.accept(Script.parse("set check_step = " + Numbers.typed(newStep)));
    }

    // ---- showing ----------------------------------------------------------------------------------------------

    @Override
    public void display(Snapshot now) {
        shown = now;
        following = true;
        try {
            Optional<Selection.Entry> selected = now.state().selection().entry();
            values.of(now.computation());
            model.show(now, CheckedEntry.of(now.network(), selected, most(now, TABLE_WORK, MOST_ROWS)));
            fit();
            followSelection(selected);
        } finally {
            following = false;
        }
        if (shownStep != now.state().checkStep()) {
            shownStep = now.state().checkStep();
            step.component().setText(Numbers.typed(shownStep));
            step.check();
        }
        stop();
        if (canMeasure(now)) {
            waiting = true;
            settled.restart();
        }
        refresh();
    }

    /** What is known stays, and no more is measured. */
    private void stop() {
        waiting = false;
        settled.stop();
        values.pause();
    }

    /** The table takes the rows it has, up to some; the chart has the rest. */
    private void fit() {
        int rows = Math.min(ROWS_IN_SIGHT, model.getRowCount());
        Dimension wanted = new Dimension((int) theme.px(400), rows * table.getRowHeight());
        if (!wanted.equals(table.getPreferredScrollableViewportSize())) {
            table.setPreferredScrollableViewportSize(wanted);
            panel.revalidate();
        }
    }

    private static boolean canMeasure(Snapshot now) {
        return now.canRead(OfRun.GRADIENT_ERROR);
    }

    private void followSelection(Optional<Selection.Entry> selected) {
        int row = rowOf(selected);
        if (row < 0) {
            table.clearSelection();
        } else if (table.getSelectedRow() != row) {
            table.setRowSelectionInterval(row, row);
            Rectangle cell = table.getCellRect(row, 0, true);
            table.scrollRectToVisible(cell);
        }
    }

    private int rowOf(Optional<Selection.Entry> selected) {
        for (int k = 0; k < model.entries().size() && selected.isPresent(); k++) {
            if (model.entries().get(k).isOf(selected.get())) {
                return k;
            }
        }
        return -1;
    }

    private void selected(ListSelectionEvent event) {
        Snapshot now = shown;
        int row = table.getSelectedRow();
        if (!following && !event.getValueIsAdjusting() && row >= 0 && now != null) {
            send.accept(Script.parse("select " + model.entries().get(row).text(now.names())));
        }
    }

    // ---- measuring --------------------------------------------------------------------------------------------

    /** How many gradients so much work allows; a few always. */
    private static int most(Snapshot now, double work, int atMost) {
        double one = 2.0 * now.data().samples() * now.network().parameterCount();
        return (int) Math.max(4, Math.min(atMost, work / one));
    }

    private static List<Double> steps(Snapshot now) {
        return CheckChart.steps(most(now, CHART_WORK, 1000) == 1000);
    }

    /** The parameters of the chart's line: all that the table has, or fewer where that would take long. */
    private static List<CheckedEntry> charted(Snapshot now) {
        int most = most(now, CHART_WORK / steps(now).size(), MOST_ROWS);
        return CheckedEntry.of(now.network(), Optional.empty(), most);
    }

    private void measure() {
        Snapshot now = shown;
        if (now == null || !waiting) {
            return;
        }
        waiting = false;
        values.want(List.of(now.state().checkStep()), model.entries());
        chosen().ifPresent(entry -> values.want(steps(now), List.of(entry)));
        values.want(steps(now), charted(now));
        refresh();
    }

    private Optional<CheckedEntry> chosen() {
        int row = table.getSelectedRow();
        return row < 0 ? Optional.empty() : Optional.of(model.entries().get(row));
    }

    /** Shows what is known by now. */
    private void refresh() {
        Snapshot now = shown;
        if (now == null) {
            return;
        }
        model.tell();
        double h = now.state().checkStep();
        OptionalDouble error = model.error(model.entries(), h);
        int count = now.network().parameterCount();
        boolean all = model.entries().size() == count;
        String number = error.isPresent() ? text(error.getAsDouble()) : NumberCells.DASH;
        overall.setText((all ? "All " + count : model.entries().size() + " of " + count) + ": " + number);
        overall.setToolTipText(
                error.isPresent() ? "relative error " + Numbers.full(error.getAsDouble()) : "not measured yet");
        overall.getAccessibleContext().setAccessibleName("Relative error, " + overall.getText());
        note.say(note(now, all));
        chart.show(canMeasure(now) ? lines(now) : List.of(), h);
        drawing.repaint();
    }

    private static String text(double error) {
        return Numbers.significant(error, 3) + "  " + Verdict.of(error).text();
    }

    private String note(Snapshot now, boolean all) {
        String limits = "Below " + Numbers.typed(Verdict.AGREES_BELOW) + " they agree, below "
                + Numbers.typed(Verdict.DIFFERS_FROM) + " it is doubtful, else they differ.";
        if (!canMeasure(now)) {
            return "The gradients are not computed yet; step on to phase "
                    + now.phases().firstWith(OfRun.GRADIENT_ERROR) + ". " + limits;
        }
        if (all) {
            return "Relative error |a − n| / (|a| + |n|) of a, the analytic, and n, the numeric gradient. " + limits;
        }
        int line = charted(now).size();
        return "A sample of " + model.entries().size() + " of " + now.network().parameterCount()
                + " parameters, spread over all layers"
                + (line < model.entries().size() - 1 ? "; the chart's line is of " + line : "")
                + ". " + limits;
    }

    private List<CheckChart.Line> lines(Snapshot now) {
        List<CheckedEntry> entries = charted(now);
        boolean all = entries.size() == now.network().parameterCount();
        List<CheckChart.Line> lines = new ArrayList<>();
        lines.add(line(all ? "all" : entries.size() + " of " + now.network().parameterCount(), entries, now));
        chosen().ifPresent(entry -> lines.add(line(entry.text(now.names()), List.of(entry), now)));
        return lines;
    }

    private CheckChart.Line line(String name, List<CheckedEntry> entries, Snapshot now) {
        List<Double> steps = steps(now);
        return new CheckChart.Line(
                name,
                steps,
                steps.stream()
                        .map(h -> model.error(entries, h).orElse(Double.NaN))
                        .toList());
    }

    @Override
    public Copy copy() {
        String text = CsvText.of(table);
        return new Copy("the gradient check as CSV", () -> text);
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        numbers.restyle(other);
        room.restyle(other);
        numbers.updateUI();
        headings.updateUI();
        panel.setBackground(other.colour(Role.BACKGROUND));
        drawing.setBackground(other.colour(Role.BACKGROUND));
        table.setShowHorizontalLines(true);
        table.setGridColor(Theme.mix(other.colour(Role.BACKGROUND), other.colour(Role.GRID), 0.6));
        table.setRowHeight((int) other.px(22));
        table.getTableHeader().setFont(other.words(12, Font.BOLD));
        fit();
        overall.setFont(other.words(13, Font.BOLD));
        note.restyle(other);
        chart = newChart();
        refresh();
    }
}
