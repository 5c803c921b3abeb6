package org.backstep.window.sweeping;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.live.CompareChart;
import org.backstep.command.Command;
import org.backstep.export.Content;
import org.backstep.export.CsvColumn;
import org.backstep.export.FigureFormat;
import org.backstep.export.OutputFolder;
import org.backstep.export.SweepFiles;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;
import org.backstep.training.Sweep;
import org.backstep.window.desk.Questions;
import org.backstep.window.kit.Column;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberTable;
import org.backstep.window.kit.Theme;
import org.backstep.window.plots.LiveChartPanel;
import org.jspecify.annotations.Nullable;

/** Makes a sweep: what to vary, progress and stop, and the runs as they come, in a chart and a table that can be saved. */
final class SweepPane {
    private static final int PROGRESS_MILLIS = 60;
    private static final Questions.FileType CSV = new Questions.FileType("Table (.csv)", List.of("csv"));

    private final Supplier<Snapshot> now;
    private final Consumer<Command> send;
    private final Questions questions;
    private final Notices notices;
    private final SweepFields fields;
    private final JButton start = new JButton("Run sweep");
    private final JButton stop = new JButton("Stop");
    private final JProgressBar progress = new JProgressBar(0, 1000);
    private final JLabel state = new JLabel("Nothing has been run yet");
    private final List<Sweep.Outcome> outcomes = new ArrayList<>();
    private final NumberTable<Sweep.Outcome> table;
    private final JButton open = new JButton("Open run");
    private final JButton saveTable = new JButton("Save CSV…");
    private final JButton saveChart = new JButton("Save chart…");
    private final JPanel panel = new JPanel(
            new MigLayout("insets 12lp, gap 8lp 8lp, fill, wrap 1", "[grow, fill]", "[][][grow, fill][150lp, fill][]"));
    private final JPanel chartPlace = new JPanel(new java.awt.BorderLayout());
    private final Timer timer = new Timer(PROGRESS_MILLIS, event -> showProgress());
    private CompareChart chart;
    private @Nullable Sweep sweep;
    private @Nullable SweepWork work;

    /**
     * A pane without runs.
     *
     * @param now whose experiment is swept
     * @param send carries out the commands that open a run
     */
    SweepPane(Supplier<Snapshot> now, Consumer<Command> send, Questions questions, Notices notices) {
        this.now = now;
        this.send = send;
        this.questions = questions;
        this.notices = notices;
        fields = new SweepFields(now);
        table = new NumberTable<>(
                "sweep runs",
                "Runs of the sweep",
                "",
                rows -> rows.size() + (rows.size() == 1 ? " run" : " runs"),
                notices);
        chart = newChart();
        name();
        act();
        build();
        restyle();
    }

    private void name() {
        panel.setName("sweep");
        start.setName("run sweep");
        stop.setName("stop sweep");
        progress.setName("sweep progress");
        progress.getAccessibleContext().setAccessibleName("Progress of the sweep");
        state.setName("sweep state");
        open.setName("open swept run");
        open.setToolTipText("Makes the selected run in the window; a double click on its row does so too");
        open.setMnemonic('O');
        saveTable.setName("save sweep table");
        saveChart.setName("save sweep chart");
        start.putClientProperty(FlatClientProperties.STYLE, LookAndFeel.ACCENT);
        start.setMnemonic('R');
        stop.setMnemonic('S');
        saveTable.setMnemonic('C');
        saveChart.setMnemonic('h');
    }

    private void act() {
        start.addActionListener(event -> start());
        stop.addActionListener(event -> stop());
        fields.onEnter(this::start);
        fields.onChange(this::enable);
        open.addActionListener(event -> open());
        table.table().getSelectionModel().addListSelectionListener(event -> enable());
        table.table().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    open();
                }
            }
        });
        saveTable.addActionListener(event -> saveTable());
        saveChart.addActionListener(event -> saveChart());
        enable();
    }

    private void build() {
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8lp", "[][][120lp::, grow, fill][]"));
        buttons.add(start);
        buttons.add(stop);
        buttons.add(progress);
        buttons.add(state);
        JPanel below = new JPanel(new MigLayout("insets 0, gap 8lp", "[]push[][]"));
        below.add(open);
        below.add(saveTable);
        below.add(saveChart);
        panel.add(fields.component());
        panel.add(buttons);
        panel.add(chartPlace, "push, hmin 120lp");
        panel.add(table.component());
        panel.add(below);
    }

    JComponent component() {
        return panel;
    }

    JComponent first() {
        return fields.values();
    }

    CompareChart chart() {
        return chart;
    }

    boolean isRunning() {
        return work != null;
    }

    /** Checks the fields again, as the window may show another experiment. */
    void refresh() {
        fields.check();
    }

    private void enable() {
        boolean running = isRunning();
        start.setEnabled(!running && fields.sweep().isPresent());
        stop.setEnabled(running);
        fields.setEnabled(!running);
        boolean some = !outcomes.isEmpty() && !running;
        open.setEnabled(some && table.table().getSelectedRowCount() == 1);
        saveTable.setEnabled(some);
        saveChart.setEnabled(some);
    }

    // ---- running ----------------------------------------------------------------------------------------------

    void start() {
        Optional<Sweep> made = fields.sweep();
        if (isRunning() || made.isEmpty()) {
            return;
        }
        sweep = made.get();
        outcomes.clear();
        show(made.get());
        SweepWork begun = new SweepWork(made.get(), this::finished, this::ended);
        work = begun;
        chart.show(made.get(), List.of());
        enable();
        stop.requestFocusInWindow();
        timer.start();
        begun.execute();
        showProgress();
    }

    /** Ends the sweep after the present epoch; finished runs stay. */
    void stop() {
        SweepWork running = work;
        if (running != null) {
            running.stop();
        }
    }

    private void finished(Sweep.Outcome outcome) {
        Sweep of = sweep;
        if (of != null) {
            outcomes.add(outcome);
            chart.show(of, List.copyOf(outcomes));
            chartPlace.repaint();
            show(of);
            table.reveal(outcomes.size() - 1);
        }
    }

    private void show(Sweep of) {
        List<CsvColumn<Sweep.Outcome>> written = SweepFiles.columns(of);
        List<Column<Sweep.Outcome>> columns = new ArrayList<>();
        columns.add(column(written.get(0), Number.class).wide(112));
        columns.add(column(written.get(1), Integer.class).wide(70));
        for (CsvColumn<Sweep.Outcome> column : written.subList(2, written.size())) {
            columns.add(
                    column.name().equals("failed_epoch")
                            ? column(column, Integer.class).wide(112)
                            : column(column, Double.class)
                                    .painted(table.losses())
                                    .wide(112));
        }
        table.show(columns, outcomes.size(), outcomes::get, true);
    }

    private static Column<Sweep.Outcome> column(CsvColumn<Sweep.Outcome> written, Class<?> type) {
        return Column.of(written.name(), type, written.value())
                .headed(written.name().replace('_', ' '));
    }

    private void ended(String problem) {
        timer.stop();
        SweepWork of = work;
        work = null;
        int runs = outcomes.size();
        String done = runs == 1 ? "1 run" : runs + " runs";
        boolean stopped = of != null && of.isStopped();
        state.setText(
                !problem.isEmpty() ? "✗ " + problem : stopped ? "stopped; " + done + " finished" : done + " done");
        progress.setValue(stopped || !problem.isEmpty() ? progress.getValue() : 1000);
        boolean hadFocus = stop.isFocusOwner();
        enable();
        if (hadFocus) {
            (saveTable.isEnabled() ? saveTable : start).requestFocusInWindow();
        }
    }

    private void showProgress() {
        SweepWork of = work;
        if (of != null) {
            progress.setValue(of.thousandths());
            state.setText(of.where());
        }
    }

    /** Makes the selected run in the window. */
    private void open() {
        Sweep of = sweep;
        if (of != null && open.isEnabled()) {
            try {
                SweptRun.commands(
                                of,
                                table.row(table.table().getSelectedRow()),
                                now.get().experiment())
                        .forEach(send);
            } catch (UserError wrong) {
                state.setText("✗ " + wrong.getMessage());
            }
        }
    }

    // ---- keeping ----------------------------------------------------------------------------------------------

    private void saveTable() {
        Sweep of = sweep;
        if (of != null) {
            questions
                    .fileToWrite("Save the sweep as a table", name(of) + ".csv", List.of(CSV))
                    .ifPresent(file -> save(file, SweepFiles.csv(of, List.copyOf(outcomes))));
        }
    }

    private void saveChart() {
        Sweep of = sweep;
        if (of != null) {
            List<Questions.FileType> types = List.of("svg", "png", "pdf").stream()
                    .map(ending -> new Questions.FileType("Figure (." + ending + ")", List.of(ending)))
                    .toList();
            questions
                    .fileToWrite("Save the chart of the sweep", name(of) + ".svg", types)
                    .ifPresent(file -> {
                        FigureFormat format = FigureFormat.of(String.valueOf(file.getFileName()));
                        save(file, SweepFiles.figure(of, List.copyOf(outcomes), format));
                    });
        }
    }

    private static String name(Sweep of) {
        return "sweep-" + of.setting().optionName();
    }

    private void save(Path file, Content content) {
        Job.run(
                () -> {
                    OutputFolder.writeFile(file, content);
                    return "saved " + file;
                },
                said -> {
                    state.setText("saved " + file.getFileName());
                    notices.said(said);
                },
                Job.mistakes(problem -> {
                    state.setText("✗ " + problem);
                    notices.failed(problem);
                }));
    }

    // ---- looks ------------------------------------------------------------------------------------------------

    private CompareChart newChart() {
        return new CompareChart("Loss of each run", true, Theme.now().charts());
    }

    void restyle() {
        chart = newChart();
        CompareChart built = chart;
        table.restyle();
        state.setFont(Theme.digits(12, Font.PLAIN));
        chartPlace.removeAll();
        chartPlace.add(LiveChartPanel.of(built, notices));
        Sweep of = sweep;
        if (of != null) {
            chart.show(of, List.copyOf(outcomes));
        }
        panel.revalidate();
        panel.repaint();
    }
}
