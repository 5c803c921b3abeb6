package org.backstep.window.plots;

import java.awt.Font;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.figure.Original;
import org.backstep.chart.live.SliceChart;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.Step;
import org.backstep.network.Parameters;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.LossSlice;
import org.backstep.window.desk.MoveCommands;
import org.backstep.window.kit.Caption;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * The loss around here: over two parameters, all others as in the epoch that we are in, with the way of our branch through
 * it. It is computed in the background when the epoch or the choice has changed, and only while it is seen. A click on the
 * way goes to that epoch.
 */
public final class SlicePane implements Pane {
    private static final double LEAST_CHART = 200;

    private final Consumer<Command> send;
    private final Notices notices;
    private final ChartColumn column;
    private final JScrollPane scroll;
    private final JPanel choosers = new JPanel(new MigLayout("insets 0, gapx 6lp", "[][][]12lp[][]"));
    private final ParameterChooser across;
    private final ParameterChooser up;
    private final Words words;
    private final HistoryValues ours = new HistoryValues(this::refresh);
    private final HistoryValues original = new HistoryValues(this::refresh);
    private final SliceComputation computation;
    private SliceChart chart;
    private Optional<Snapshot> shown = Optional.empty();
    private @Nullable SliceChoice choice;

    public SlicePane(Consumer<Command> send, Notices notices) {
        this.send = send;
        this.notices = notices;
        across = new ParameterChooser("slice across", "Parameter of the horizontal axis", this::chosen);
        up = new ParameterChooser("slice up", "Parameter of the vertical axis", this::chosen);
        column = new ChartColumn();
        column.getAccessibleContext().setAccessibleName("Loss around here");
        scroll = column.scrolled();
        words = new Words();
        words.setName("slice words");
        chart = newChart();
        computation = new SliceComputation(this::wanted, this::take, this::refresh, notices::failed);
        addCaptioned("across", across.component());
        addCaptioned("up", up.component());
        build();
        scroll.addHierarchyListener(event -> {
            boolean shows = (event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0;
            if (shows && !scroll.isShowing()) {
                computation.end();
            }
        });
    }

    private void addCaptioned(String text, JComponent box) {
        JLabel label = new Caption(12, Font.PLAIN, Theme::faint);
        label.setText(text);
        label.setLabelFor(box);
        choosers.add(label);
        choosers.add(box);
        if (choosers.getComponentCount() == 2) {
            choosers.add(new JLabel(), "w 0!");
        }
    }

    private SliceChart newChart() {
        return new SliceChart(Theme.now().charts());
    }

    private void build() {
        SliceChart built = chart;
        LiveChartPanel panel =
                new LiveChartPanel(built.chart(), (x, y) -> read(built, x, y), built::sentence, null, notices);
        panel.whenClicked(
                event -> built.epochAt(event.getX(), event.getY()).ifPresent(epoch -> send.accept(Go.to(epoch))));
        ComponentKeys.bind(panel, () -> send.accept(MoveCommands.EPOCH_BACK), "LEFT");
        ComponentKeys.bind(panel, () -> send.accept(MoveCommands.EPOCH_ON), "RIGHT");
        ComponentKeys.bind(panel, () -> send.accept(Step.back(Step.Unit.EPOCH, page())), "ctrl LEFT");
        ComponentKeys.bind(panel, () -> send.accept(Step.on(Step.Unit.EPOCH, page())), "ctrl RIGHT");
        choosers.setOpaque(false);
        column.clear();
        column.addRow(choosers);
        column.addChart(panel, LEAST_CHART);
        column.addWords(words);
        column.addRow(computation.bar());
        column.revalidate();
    }

    /** A tenth of what has been computed, at least one epoch. */
    private int page() {
        return shown.map(now -> Math.max(1, now.branch().reached().epoch() / 10))
                .orElse(1);
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    SliceChart chart() {
        return chart;
    }

    /** The slice that was computed last; null before the first. */
    @Nullable
    LossSlice slice() {
        SliceWork.News news = computation.latest();
        return news == null ? null : news.slice();
    }

    String words() {
        return words.getAccessibleContext().getAccessibleName();
    }

    // ---- what is shown ----------------------------------------------------------------------------------------

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        refresh();
    }

    private void chosen() {
        SliceChoice before = choice;
        if (before != null) {
            choice = before.chosen(across.chosen(), up.chosen());
            refresh();
        }
    }

    private void refresh() {
        shown.ifPresent(this::refresh);
    }

    private void refresh(Snapshot now) {
        SliceChoice through = choice == null ? SliceChoice.at(now) : choice.following(now);
        choice = through;
        across.show(now.network(), now.names(), through.across());
        up.show(now.network(), now.names(), through.up());
        chart.over(through.across().name(now.names()), through.up().name(now.names()));
        Optional<Quantity> hidden = hidden(now, through);
        if (hidden.isPresent()) {
            computation.forget();
            chart.show((LossSlice) null);
            words.say(now.names().nameOf(hidden.get()).plain()
                    + " is hidden until the question is answered, and so is the loss over it.");
            column.repaint();
            return;
        }
        wantWays(now, through);
        Parameters here = now.computation().iteration().parameters();
        chart.show(
                ours.series(),
                original.series(),
                new SliceChart.Place(
                        place(now), through.across().value(here), through.up().value(here)));
        if (computation.ask(question(now, through, here))) {
            chart.show((LossSlice) null);
        }
        say(now, through, here);
        column.repaint();
    }

    private static Optional<Quantity> hidden(Snapshot now, SliceChoice through) {
        return Stream.of(OfRun.LOSS, through.across().quantity(), through.up().quantity())
                .filter(now::isMasked)
                .findFirst();
    }

    private void wantWays(Snapshot now, SliceChoice through) {
        List<HistoryEntry> entries = List.of(through.acrossEntry(), through.upEntry());
        ours.want(now, now.branch(), entries, HistoryPane.epochs(last(now.branch())));
        Optional<Branch> before = Original.branchOf(now);
        if (before.isPresent()) {
            int from = now.branch().firstEpoch() - 1;
            List<Integer> later = HistoryPane.epochs(last(before.get())).stream()
                    .filter(epoch -> epoch >= from)
                    .toList();
            original.want(now, before.get(), entries, later);
        } else {
            original.forget();
        }
    }

    private static int last(Branch branch) {
        return Math.max(1, branch.lastComputed());
    }

    private static String place(Snapshot now) {
        return now.position().isStart()
                ? SliceChart.START
                : "epoch " + now.position().epoch();
    }

    private void say(Snapshot now, SliceChoice through, Parameters here) {
        SliceWork.News news = computation.latest();
        String text = "";
        if (news != null && news.slice() != null) {
            text = "Loss over all " + now.data().trained().length
                    + (now.data().heldOut().isEmpty() ? "" : " training")
                    + " samples, all other parameters as in "
                    + news.question().update() + " before its update. ";
        }
        text += (now.position().isStart() ? "Start" : "Epoch " + now.position().epoch()) + ": "
                + through.across().name(now.names()) + " = "
                + Numbers.significant(through.across().value(here), 4)
                + ", " + through.up().name(now.names()) + " = "
                + Numbers.significant(through.up().value(here), 4);
        if (now.canRead(OfRun.LOSS)) {
            text += ", loss " + Numbers.fixed(now.read(OfRun.LOSS).scalar(), 6);
        }
        text += ". A click on the way goes to that epoch.";
        if (computation.state() == SliceComputation.State.STOPPED) {
            text += " Stopped: the map is not computed again until you ask for it.";
        }
        words.say(text);
    }

    private static String updateOf(Snapshot now) {
        int batches = now.computation().batches();
        String epoch = "epoch " + Math.max(1, now.position().epoch());
        return batches == 1 ? epoch : epoch + ", batch " + now.position().batch() + " of " + batches + ",";
    }

    // ---- computing --------------------------------------------------------------------------------------------

    private SliceWork.Question question(Snapshot now, SliceChoice through, Parameters here) {
        double[] wide = chart.acrossEnds();
        double[] high = chart.upEnds();
        return new SliceWork.Question(
                updateOf(now),
                here,
                new LossSlice.Axis(through.across(), wide[0], wide[1], SliceWork.FINE),
                new LossSlice.Axis(through.up(), high[0], high[1], SliceWork.FINE));
    }

    /** What is to be computed now: nothing while the pane is not seen or its numbers are hidden. */
    private Optional<SliceComputation.Task> wanted() {
        return shown.flatMap(this::wanted);
    }

    private Optional<SliceComputation.Task> wanted(Snapshot now) {
        SliceChoice through = choice;
        boolean seen = scroll.isShowing() || scroll.getParent() == null;
        if (through == null || !seen || hidden(now, through).isPresent()) {
            return Optional.empty();
        }
        Parameters here = now.computation().iteration().parameters();
        return Optional.of(new SliceComputation.Task(now.run(), question(now, through, here)));
    }

    private void take(LossSlice slice) {
        chart.show(slice);
        refresh();
    }

    // ---- pointing ---------------------------------------------------------------------------------------------

    private List<String> read(SliceChart of, int x, int y) {
        List<String> text = new ArrayList<>();
        of.epochAt(x, y).ifPresent(number -> {
            text.add("Epoch " + number + "; a click goes there");
            shown.map(Snapshot::branch)
                    .filter(branch -> number >= 1 && number <= branch.lastComputed())
                    .ifPresent(branch -> text.add("its own loss = " + Numbers.full(branch.loss(number))));
        });
        text.addAll(of.read(x, y));
        return text;
    }

    @Override
    public void restyle() {
        chart = newChart();
        build();
        SliceWork.News news = computation.latest();
        refresh();
        if (news != null) {
            chart.show(news.slice());
        }
    }
}
