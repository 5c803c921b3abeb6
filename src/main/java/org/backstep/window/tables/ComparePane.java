package org.backstep.window.tables;

import java.awt.Font;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.live.CompareChart;
import org.backstep.command.Command;
import org.backstep.command.ForgetRun;
import org.backstep.command.Go;
import org.backstep.command.KeepRun;
import org.backstep.command.SwitchBranch;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Compared;
import org.backstep.session.Contender;
import org.backstep.session.KeptRun;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Background;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.HeaderCells;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.OwnKeys;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.plots.LiveChartPanel;
import org.jspecify.annotations.Nullable;

/**
 * The branches of the run, and runs that were kept, beside each other: their losses in one chart, and in a table what was
 * changed in each and how far it is from the first branch. A click on a row, or Enter, changes to its branch; Space leaves it
 * out or takes it in; Delete forgets a kept run.
 */
public final class ComparePane implements Pane, CsvText {
    /** More work than this would hold up the window. */
    private static final long LARGE = 1_000_000;

    private static final int[] WIDTHS = {52, 150, 225, 60, 84, 112, 112, 104, 122, 150};

    private final Consumer<Command> send;
    private final Notices notices;
    private final CompareModel model = new CompareModel(this::refresh);
    private final JTable table = new JTable(model);
    private final JCheckBox logarithmic = new JCheckBox("Logarithmic axis", true);
    private final JButton keep = new JButton("Keep this run");
    private final JButton forget = new JButton("Forget");
    private final JLabel summary = new JLabel(" ");
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 0, fill", "[grow]", "[grow, fill][][]"));
    private final JScrollPane scroll = new JScrollPane(table);
    private final Background<CompareModel.Table> background = new Background<>(this::take);
    private final NumberCells numbers;
    private final NumberCells losses;
    private final BranchCells names;
    private final HeaderCells headings;
    private Theme theme;
    private CompareChart chart;
    private @Nullable Snapshot shown;
    private String followed = "";

    public ComparePane(Consumer<Command> send, Theme theme, Notices notices) {
        this.send = send;
        this.theme = theme;
        this.notices = notices;
        chart = newChart();
        numbers = new NumberCells(theme, 0);
        losses = new NumberCells(theme, 6);
        names = new BranchCells(chart, theme, row -> model.row(row).contender().number(), this::isHere);
        headings = new HeaderCells(table, column -> this.theme.colour(Role.TEXT));
        prepareTable();
        logarithmic.setName("logarithmic axis");
        logarithmic.addActionListener(event -> redraw());
        prepareButtons();
        summary.setName("compared after");
        scroll.setColumnHeaderView(table.getTableHeader());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        restyle(theme);
    }

    private void prepareButtons() {
        keep.setName("keep run");
        keep.setToolTipText(
                "Keeps the branch we are in, to compare it with runs on other data or with another network");
        keep.addActionListener(event -> keep());
        forget.setName("forget run");
        forget.setToolTipText("Takes the selected kept run from the comparison (Delete)");
        forget.addActionListener(event -> forget());
        table.getSelectionModel().addListSelectionListener(event -> offerForget());
        offerForget();
    }

    private void keep() {
        Snapshot now = shown;
        if (now != null) {
            List<String> taken = now.state().kept().stream().map(KeptRun::name).toList();
            int number = taken.size() + 1;
            while (taken.contains("run " + number)) {
                number++;
            }
            send.accept(new KeepRun("run " + number));
        }
    }

    private Optional<KeptRun> selectedKept() {
        int row = table.getSelectedRow();
        Snapshot now = shown;
        if (now == null || row < 0 || row >= model.getRowCount()) {
            return Optional.empty();
        }
        return now.state().kept().stream()
                .filter(old -> model.row(row).contender().isOf(old))
                .findFirst();
    }

    private void offerForget() {
        forget.setEnabled(selectedKept().isPresent());
    }

    private void forget() {
        selectedKept().ifPresent(old -> send.accept(new ForgetRun(old.name())));
    }

    private void prepareTable() {
        table.setName("branches");
        table.getAccessibleContext().setAccessibleName("Branches and kept runs compared");
        table.getAccessibleContext()
                .setAccessibleDescription(
                        "What was changed in each branch and kept run and how far it is from main; Enter changes to"
                                + " the branch of a row, Space shows it or leaves it out, Delete forgets a kept run");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.setDefaultRenderer(Integer.class, numbers);
        table.setDefaultRenderer(Double.class, losses);
        table.getTableHeader().setReorderingAllowed(false);
        table.getActionMap().put("copy", Copy.action(() -> copy(table.getSelectedRows()), notices));
        table.getColumnModel().getColumn(CompareModel.NAME).setCellRenderer(names);
        table.getColumnModel().getColumn(CompareModel.DIFFERS).setCellRenderer(new Changes());
        table.getColumnModel().getColumn(7).setCellRenderer(numbers);
        table.getColumnModel().getColumn(8).setCellRenderer(numbers);
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int row = table.rowAtPoint(event.getPoint());
                boolean ticks = table.columnAtPoint(event.getPoint()) == CompareModel.SHOWN;
                if (SwingUtilities.isLeftMouseButton(event) && row >= 0 && !ticks) {
                    switchTo(row);
                }
            }
        });
        OwnKeys.bind(table, () -> switchTo(table.getSelectedRow()), "ENTER");
        OwnKeys.bind(table, () -> toggle(table.getSelectedRow()), "SPACE");
        OwnKeys.bind(table, this::forget, "DELETE");
    }

    /** With every digit in the tool tip. */
    private final class Changes extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public java.awt.Component getTableCellRendererComponent(
                JTable of, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, selected, focused, row, column);
            String full = CompareModel.differs(model.row(row), true);
            setToolTipText(full.isEmpty() ? null : full);
            return this;
        }
    }

    private boolean isHere(int row) {
        Snapshot now = shown;
        return now != null
                && !model.row(row).contender().isKept()
                && model.row(row).name().equals(now.branch().name());
    }

    private void switchTo(int row) {
        if (row >= 0
                && row < model.getRowCount()
                && !isHere(row)
                && !model.row(row).contender().isKept()) {
            send.accept(new SwitchBranch(model.row(row).name()));
        }
    }

    private void toggle(int row) {
        if (row >= 0 && row < model.getRowCount()) {
            model.toggle(row);
        }
    }

    private CompareChart newChart() {
        return new CompareChart(
                "Losses", logarithmic.isSelected(), theme.palette(), theme.px(1), theme.isProjector() ? 1.6 : 1);
    }

    private void build() {
        CompareChart built = chart;
        panel.removeAll();
        panel.setBackground(theme.colour(Role.BACKGROUND));
        LiveChartPanel drawn = LiveChartPanel.of(built, notices);
        drawn.whenClicked(event -> built.epochAt(event.getX(), event.getY()).ifPresent(ComparePane.this::goTo));
        panel.add(drawn, "grow, push, hmin 80lp, wrap");
        panel.add(logarithmic, "split 4, gap 8lp 8lp 2lp 2lp");
        panel.add(keep);
        panel.add(forget, "gapright 12lp");
        panel.add(summary, "growx, pushx, wmin 0, gap 0 8lp 2lp 2lp, wrap");
        panel.add(scroll, "growx, h 72lp:140lp:140lp");
        panel.revalidate();
    }

    private void goTo(int epoch) {
        Snapshot now = shown;
        if (now != null && epoch <= now.branch().reached().epoch()) {
            send.accept(Go.to(epoch));
        }
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
        shown = now;
        refresh();
    }

    private void refresh() {
        Snapshot now = shown;
        if (now == null) {
            return;
        }
        List<Contender> all = Contender.all(now.state());
        Set<String> chosen =
                all.stream().map(Contender::name).filter(model::isShown).collect(Collectors.toSet());
        long work = all.stream()
                .mapToLong(one -> (long) one.run().network().parameterCount()
                        * one.run().data().samples())
                .sum();
        if (work > LARGE) {
            background.ask(() -> compare(now, all, chosen));
        } else {
            take(compare(now, all, chosen));
        }
        chart.follow(now, model::isShown);
        panel.repaint();
    }

    private static CompareModel.Table compare(Snapshot now, List<Contender> all, Set<String> chosen) {
        int common = Compared.commonEpoch(all, chosen::contains);
        return new CompareModel.Table(
                all.stream().map(one -> Compared.of(now, one, common)).toList(),
                now.position().epoch(),
                common);
    }

    private void take(CompareModel.Table newer) {
        model.show(newer);
        for (int c = 0; c < table.getColumnCount(); c++) {
            table.getColumnModel().getColumn(c).setHeaderValue(model.getColumnName(c));
        }
        table.getTableHeader().repaint();
        follow();
        offerForget();
        summary.setText(sentence(newer));
        summary.setToolTipText(sentence(newer));
    }

    /** The row of the branch we are in is selected, until somebody selects another. */
    private void follow() {
        Snapshot now = shown;
        String branch = now == null ? "" : now.branch().name();
        if (table.getSelectedRow() >= 0 && branch.equals(followed)) {
            return;
        }
        followed = branch;
        for (int row = 0; row < model.getRowCount(); row++) {
            if (isHere(row)) {
                table.setRowSelectionInterval(row, row);
                table.scrollRectToVisible(table.getCellRect(row, 0, true));
            }
        }
    }

    private static String sentence(CompareModel.Table of) {
        if (of.rows().size() == 1) {
            return "There is one branch only; a change in the past starts another, or Ctrl + B; a kept run stays for comparison";
        }
        return of.common() == 0
                ? "Main or another that is shown has no epoch yet, so that nothing can be compared"
                : "Compared after epoch " + of.common() + ", the last that main and all that are shown have computed";
    }

    @Override
    public Copy copy() {
        return copy(IntStream.range(0, model.getRowCount()).toArray());
    }

    private Copy copy(int[] rows) {
        CompareModel.Table now = model.table();
        String what = rows.length == 1 ? "1 row" : rows.length + " rows";
        return new Copy(what + " as CSV", () -> CompareModel.csv(now, rows));
    }

    private void redraw() {
        chart = newChart();
        names.restyle(chart, theme);
        build();
        refresh();
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        numbers.restyle(other);
        numbers.updateUI();
        losses.restyle(other);
        losses.updateUI();
        names.updateUI();
        headings.updateUI();
        table.setShowHorizontalLines(true);
        table.setGridColor(Theme.mix(other.colour(Role.BACKGROUND), other.colour(Role.GRID), 0.6));
        table.setFont(other.words(12, Font.PLAIN));
        table.setRowHeight((int) other.px(24));
        table.getTableHeader().setFont(other.words(12, Font.BOLD));
        for (int c = 0; c < WIDTHS.length; c++) {
            table.getColumnModel().getColumn(c).setPreferredWidth((int) other.px(WIDTHS[c]));
        }
        logarithmic.setFont(other.words(12, Font.PLAIN));
        logarithmic.setBackground(other.colour(Role.BACKGROUND));
        keep.setFont(other.words(12, Font.PLAIN));
        forget.setFont(other.words(12, Font.PLAIN));
        summary.setFont(other.words(12, Font.PLAIN));
        summary.setForeground(other.faint());
        redraw();
    }
}
