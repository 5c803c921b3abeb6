package org.backstep.window.tables;

import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.live.CompareChart;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.KeepRun;
import org.backstep.command.SwitchBranch;
import org.backstep.notation.Palette.Role;
import org.backstep.session.ComparedRun;
import org.backstep.session.Contender;
import org.backstep.session.KeptRun;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Caption;
import org.backstep.window.kit.Column;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberTable;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.WorkQueue;
import org.backstep.window.plots.LiveChartPanel;
import org.jspecify.annotations.Nullable;

/**
 * The branches of the run, and runs that were kept, beside each other: their losses in one chart, and in a table what was
 * changed in each and how far it is from the first branch. A click on a row, or Enter, changes to its branch; Space leaves it
 * out or takes it in; Delete forgets a kept run.
 */
public final class ComparePane implements Pane, CsvText {
    /** Parameters times samples beyond which comparing would hold up the window. */
    private static final long LARGE = 1_000_000;

    /** The column that draws a branch or leaves it out. */
    private static final int SHOWN = 0;

    private final Consumer<Command> send;
    private final Notices notices;
    private final NumberTable<ComparedRun> numbers;
    private final JTable table;
    private final Set<String> left = new HashSet<>();
    private final JCheckBox logarithmic = new JCheckBox("Logarithmic axis", true);
    private final JButton keep = new JButton("Keep this run");
    private final JButton forget = new JButton("Forget");
    private final JLabel summary = new Caption(12, Font.PLAIN, Theme::faint);
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 0, fill", "[grow]", "[grow, fill][][]"));
    private final WorkQueue<Comparison> background = new WorkQueue<>(this::take);
    private final BranchCells names;
    private final Changes changes = new Changes();
    private CompareChart chart;
    private Optional<Snapshot> shown = Optional.empty();
    private Comparison comparison = new Comparison(List.of(), 0, 0);
    private String followed = "";

    public ComparePane(Consumer<Command> send, Notices notices) {
        this.send = send;
        this.notices = notices;
        chart = newChart();
        numbers = new NumberTable<>(
                "branches",
                "Branches and kept runs compared",
                "What was changed in each branch and kept run and how far it is from main; Enter changes to"
                        + " the branch of a row, Space shows it or leaves it out, Delete forgets a kept run",
                rows -> rows.size() == 1 ? "1 row" : rows.size() + " rows",
                notices);
        table = numbers.table();
        names = new BranchCells(chart, row -> numbers.row(row).contender().number(), this::isHere);
        numbers.show(columns(comparison));
        prepareTable();
        logarithmic.setName("logarithmic axis");
        logarithmic.addActionListener(event -> redraw());
        prepareButtons();
        summary.setName("compared after");
        summary.setText(" ");
        restyle();
    }

    private void prepareButtons() {
        keep.setName("keep run");
        keep.setToolTipText(
                "Keeps the branch we are in, to compare it with runs on other data or with another network");
        keep.addActionListener(event -> shown.ifPresent(this::keep));
        forget.setName("forget run");
        forget.setToolTipText("Takes the selected kept run from the comparison (Delete)");
        forget.addActionListener(event -> forget());
        table.getSelectionModel().addListSelectionListener(event -> offerForget());
        offerForget();
    }

    private void keep(Snapshot now) {
        List<String> taken = now.state().kept().stream().map(KeptRun::name).toList();
        int number = taken.size() + 1;
        while (taken.contains("run " + number)) {
            number++;
        }
        send.accept(new KeepRun(true, "run " + number));
    }

    private Optional<KeptRun> selectedKept() {
        int row = table.getSelectedRow();
        return shown.filter(now -> row >= 0 && row < table.getRowCount()).flatMap(now -> now.state().kept().stream()
                .filter(old -> numbers.row(row).contender().isOf(old))
                .findFirst());
    }

    private void offerForget() {
        forget.setEnabled(selectedKept().isPresent());
    }

    private void forget() {
        selectedKept().ifPresent(old -> send.accept(new KeepRun(false, old.name())));
    }

    private void prepareTable() {
        table.getTableHeader().setReorderingAllowed(false);
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int row = table.rowAtPoint(event.getPoint());
                boolean ticks = table.columnAtPoint(event.getPoint()) == SHOWN;
                if (SwingUtilities.isLeftMouseButton(event) && row >= 0 && !ticks) {
                    switchTo(row);
                }
            }
        });
        ComponentKeys.bind(table, () -> switchTo(table.getSelectedRow()), "ENTER");
        ComponentKeys.bind(table, () -> toggle(table.getSelectedRow()), "SPACE");
        ComponentKeys.bind(table, this::forget, "DELETE");
    }

    /** Cells with what was changed, and with every digit of it in the tool tip. */
    private final class Changes extends DefaultTableCellRenderer {
        @Override
        public java.awt.Component getTableCellRendererComponent(
                JTable of, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, selected, focused, row, column);
            String full = Comparison.changesInFull(numbers.row(row));
            setToolTipText(full.isEmpty() ? null : full);
            return this;
        }
    }

    private boolean isHere(int row) {
        return !numbers.row(row).contender().isKept() && numbers.row(row).name().equals(branchName());
    }

    private void switchTo(int row) {
        if (row >= 0
                && row < table.getRowCount()
                && !isHere(row)
                && !numbers.row(row).contender().isKept()) {
            send.accept(new SwitchBranch(numbers.row(row).name()));
        }
    }

    private void toggle(int row) {
        if (row >= 0 && row < table.getRowCount()) {
            toggle(numbers.row(row));
        }
    }

    private void toggle(ComparedRun branch) {
        if (!left.remove(branch.name())) {
            left.add(branch.name());
        }
        refresh();
    }

    /** A new branch is shown until it is left out. */
    private boolean isShown(String branch) {
        return !left.contains(branch);
    }

    private CompareChart newChart() {
        return new CompareChart("Losses", logarithmic.isSelected(), Theme.now().charts());
    }

    private void build() {
        CompareChart built = chart;
        panel.removeAll();
        panel.setBackground(Theme.now().colour(Role.BACKGROUND));
        LiveChartPanel drawn = LiveChartPanel.of(built, notices);
        drawn.whenClicked(event -> built.epochAt(event.getX(), event.getY()).ifPresent(ComparePane.this::goTo));
        panel.add(drawn, "grow, push, hmin 80lp, wrap");
        panel.add(logarithmic, "split 4, gap 8lp 8lp 2lp 2lp");
        panel.add(keep);
        panel.add(forget, "gapright 12lp");
        panel.add(summary, "growx, pushx, wmin 0, gap 0 8lp 2lp 2lp, wrap");
        panel.add(numbers.component(), "growx, h 72lp:140lp:140lp");
        panel.revalidate();
    }

    private void goTo(int epoch) {
        shown.filter(now -> epoch <= now.branch().reached().epoch()).ifPresent(now -> send.accept(Go.to(epoch)));
    }

    @Override
    public JComponent component() {
        return panel;
    }

    JTable table() {
        return table;
    }

    CompareChart chart() {
        return chart;
    }

    JLabel summary() {
        return summary;
    }

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        refresh();
    }

    /** The branch that we are in; empty before the first snapshot. */
    private String branchName() {
        return shown.map(now -> now.branch().name()).orElse("");
    }

    private void refresh() {
        shown.ifPresent(this::refresh);
    }

    private void refresh(Snapshot now) {
        List<Contender> all = Contender.all(now.state());
        Set<String> chosen =
                all.stream().map(Contender::name).filter(this::isShown).collect(Collectors.toSet());
        long work = all.stream()
                .mapToLong(one -> (long) one.run().network().parameterCount()
                        * one.run().data().samples())
                .sum();
        if (work > LARGE) {
            background.ask(() -> Comparison.of(now, all, chosen::contains));
        } else {
            take(Comparison.of(now, all, chosen::contains));
        }
        chart.follow(now, this::isShown);
        panel.repaint();
    }

    private List<Column<ComparedRun>> columns(Comparison of) {
        return of.columns(this::isShown, this::toggle, names, changes, numbers.losses());
    }

    private void take(Comparison newer) {
        boolean same = newer.names().equals(comparison.names());
        comparison = newer;
        List<ComparedRun> rows = newer.rows();
        numbers.show(columns(newer), rows.size(), rows::get, same);
        follow();
        offerForget();
        summary.setText(sentence(newer));
        summary.setToolTipText(sentence(newer));
    }

    /** Selects the row of the branch we are in when that branch is another than before, or when no row is selected. */
    private void follow() {
        String branch = branchName();
        if (table.getSelectedRow() >= 0 && branch.equals(followed)) {
            return;
        }
        followed = branch;
        for (int row = 0; row < table.getRowCount(); row++) {
            if (isHere(row)) {
                numbers.follow(row);
            }
        }
    }

    private static String sentence(Comparison of) {
        if (of.rows().size() == 1) {
            return "There is one branch only; a change in the past starts another, or Ctrl + B; a kept run stays for comparison";
        }
        return of.common() == 0
                ? "Main or another that is shown has no epoch yet, so that nothing can be compared"
                : "Compared after epoch " + of.common() + ", the last that main and all that are shown have computed";
    }

    @Override
    public Copy copy() {
        return numbers.copy();
    }

    private void redraw() {
        chart = newChart();
        names.restyle(chart);
        build();
        refresh();
    }

    @Override
    public void restyle() {
        numbers.restyle();
        names.updateUI();
        table.setFont(Theme.words(12, Font.PLAIN));
        table.setRowHeight((int) Theme.px(24));
        logarithmic.setFont(Theme.words(12, Font.PLAIN));
        logarithmic.setBackground(Theme.now().colour(Role.BACKGROUND));
        keep.setFont(Theme.words(12, Font.PLAIN));
        forget.setFont(Theme.words(12, Font.PLAIN));
        redraw();
    }
}
