package org.backstep.window.plots;

import java.awt.Font;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.backstep.chart.figure.Original;
import org.backstep.chart.live.SliceChart;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.Step;
import org.backstep.network.Coordinate;
import org.backstep.network.Parameters;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.LossSlice;
import org.backstep.window.desk.Moves;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.OwnKeys;
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
    private static final int PAUSE_MILLIS = 150;
    private static final long LONG_NANOS = 300_000_000;
    private static final double LEAST_CHART = 200;
    private static final int POINTS = SliceWork.FINE * SliceWork.FINE;

    private final Consumer<Command> send;
    private final Notices notices;
    private final ChartColumn column;
    private final JScrollPane scroll;
    private final JPanel choosers = new JPanel(new MigLayout("insets 0, gapx 6lp", "[][][]12lp[][]"));
    private final List<JLabel> captions = new ArrayList<>();
    private final ParameterChooser across;
    private final ParameterChooser up;
    private final JPanel working = new JPanel(new MigLayout("insets 0, gapx 8lp, hidemode 3", "[][]"));
    private final JProgressBar progress = new JProgressBar(0, POINTS);
    private final JButton stop = new JButton("Stop");
    private final Words words;
    private final HistoryValues ours = new HistoryValues(this::refresh);
    private final HistoryValues original = new HistoryValues(this::refresh);
    private final Timer pause = new Timer(PAUSE_MILLIS, event -> begin());
    private Theme theme;
    private SliceChart chart;
    private @Nullable Snapshot shown;
    private @Nullable SliceChoice choice;
    private @Nullable SliceWork work;
    private SliceWork.@Nullable News latest;
    private long begunNanos;
    private boolean stopped;

    public SlicePane(Consumer<Command> send, Theme theme, Notices notices) {
        this.send = send;
        this.theme = theme;
        this.notices = notices;
        pause.setRepeats(false);
        across = new ParameterChooser("slice across", "Parameter of the horizontal axis", this::chosen);
        up = new ParameterChooser("slice up", "Parameter of the vertical axis", this::chosen);
        column = new ChartColumn(theme);
        column.getAccessibleContext().setAccessibleName("Loss around here");
        scroll = column.scrolled();
        words = new Words(theme);
        words.setName("slice words");
        chart = newChart();
        stop.setName("slice stop");
        stop.addActionListener(event -> stopOrGoOn());
        progress.setStringPainted(true);
        progress.getAccessibleContext().setAccessibleName("Points of the loss computed");
        addCaptioned("across", across.component());
        addCaptioned("up", up.component());
        working.add(progress, "w 160lp!");
        working.add(stop);
        working.setVisible(false);
        build();
        scroll.addHierarchyListener(event -> {
            boolean shows = (event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0;
            if (shows && !scroll.isShowing()) {
                end();
            }
        });
    }

    private void addCaptioned(String text, JComponent box) {
        JLabel label = new JLabel(text);
        label.setLabelFor(box);
        captions.add(label);
        choosers.add(label);
        choosers.add(box);
        if (captions.size() == 1) {
            choosers.add(new JLabel(), "w 0!");
        }
    }

    private SliceChart newChart() {
        return new SliceChart(theme.palette(), theme.px(1), theme.isProjector() ? 1.6 : 1);
    }

    private void build() {
        SliceChart built = chart;
        LiveChartPanel panel =
                new LiveChartPanel(built.chart(), (x, y) -> read(built, x, y), built::sentence, null, notices);
        panel.whenClicked(event -> built.epochAt(event.getX(), event.getY()).ifPresent(SlicePane.this::goTo));
        OwnKeys.bind(panel, () -> send.accept(Moves.EPOCH_BACK), "LEFT");
        OwnKeys.bind(panel, () -> send.accept(Moves.EPOCH_ON), "RIGHT");
        OwnKeys.bind(panel, () -> send.accept(Step.back(Step.Unit.EPOCH, page())), "ctrl LEFT");
        OwnKeys.bind(panel, () -> send.accept(Step.on(Step.Unit.EPOCH, page())), "ctrl RIGHT");
        choosers.setOpaque(false);
        working.setOpaque(false);
        for (JLabel caption : captions) {
            caption.setFont(theme.words(12, Font.PLAIN));
            caption.setForeground(theme.faint());
        }
        column.clear();
        column.addRow(choosers);
        column.addChart(panel, LEAST_CHART);
        column.addWords(words);
        column.addRow(working);
        column.revalidate();
    }

    /** A tenth of what has been computed, at least one epoch. */
    private int page() {
        Snapshot now = shown;
        return now == null ? 1 : Math.max(1, now.branch().reached().epoch() / 10);
    }

    private void goTo(int epoch) {
        send.accept(Go.to(epoch));
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    SliceChart chart() {
        return chart;
    }

    /** What has been computed last; null before. */
    @Nullable
    LossSlice slice() {
        SliceWork.News news = latest;
        return news == null ? null : news.slice();
    }

    String words() {
        return words.getAccessibleContext().getAccessibleName();
    }

    // ---- what is shown ----------------------------------------------------------------------------------------

    @Override
    public void display(Snapshot now) {
        shown = now;
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
        Snapshot now = shown;
        if (now == null) {
            return;
        }
        SliceChoice through = choice == null ? SliceChoice.at(now) : choice.following(now);
        choice = through;
        across.show(now.network(), now.names(), through.across());
        up.show(now.network(), now.names(), through.up());
        chart.over(through.across().name(now.names()), through.up().name(now.names()));
        Optional<Quantity> hidden = hidden(now, through);
        if (hidden.isPresent()) {
            end();
            latest = null;
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
        ask(now, through, here);
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
        SliceWork.News news = latest;
        String text = "";
        if (news != null && news.slice() != null) {
            text = "Loss over all " + now.data().samples() + " samples, all other parameters as in "
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
        if (stopped) {
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

    /** Waits a moment, as there may be more changes, and then begins; what is already being computed for it goes on. */
    private void ask(Snapshot now, SliceChoice through, Parameters here) {
        SliceWork.Question wanted = question(now, through, here);
        SliceWork.News news = latest;
        if (news != null && !sameAxes(news.question(), wanted)) {
            latest = null;
            chart.show((LossSlice) null);
        }
        boolean done = news != null && news.isFine() && news.question().equals(wanted);
        SliceWork running = work;
        boolean coming = running != null && running.question().equals(wanted);
        if (!done && !coming && !stopped && !pause.isRunning()) {
            pause.start();
        }
    }

    private static boolean sameAxes(SliceWork.Question one, SliceWork.Question other) {
        Coordinate across = other.across().parameter();
        Coordinate up = other.up().parameter();
        return one.across().parameter().equals(across)
                && one.up().parameter().equals(up)
                && one.here().network().equals(other.here().network());
    }

    private void begin() {
        Snapshot now = shown;
        SliceChoice through = choice;
        boolean seen = scroll.isShowing() || scroll.getParent() == null;
        if (now == null
                || through == null
                || stopped
                || !seen
                || hidden(now, through).isPresent()) {
            return;
        }
        SliceWork.Question wanted =
                question(now, through, now.computation().iteration().parameters());
        SliceWork running = work;
        SliceWork.News news = latest;
        if (running != null && running.question().equals(wanted)) {
            return;
        }
        boolean nothingYet = news == null || !news.question().equals(running == null ? null : running.question());
        if (running != null && nothingYet && sameAxes(running.question(), wanted)) {
            pause.restart(); // its first picture comes before it makes room for the next
            return;
        }
        end();
        begunNanos = System.nanoTime();
        SliceWork fresh = new SliceWork(now.run(), wanted, this::take, this::ended);
        work = fresh;
        fresh.execute();
    }

    private void take(SliceWork.News news) {
        SliceWork running = work;
        if (running == null || !running.question().equals(news.question())) {
            return;
        }
        if (news.slice() != null) {
            latest = news;
            chart.show(news.slice());
            refresh();
        }
        if (System.nanoTime() - begunNanos > LONG_NANOS) {
            progress.setValue(news.done());
            progress.setString(news.done() + " of " + POINTS + " points");
            showWorking(true, "Stop");
        }
    }

    private void ended(@Nullable Throwable problem) {
        work = null;
        showWorking(false, "Stop");
        if (problem != null) {
            stopped = true;
            notices.failed("the loss around here could not be computed: " + problem.getMessage());
            showWorking(true, "Compute");
        }
        refresh();
    }

    private void end() {
        SliceWork running = work;
        work = null;
        if (running != null) {
            running.cancel(false);
        }
        if (!stopped) {
            showWorking(false, "Stop");
        }
    }

    private void stopOrGoOn() {
        stopped = !stopped;
        if (stopped) {
            end();
            showWorking(true, "Compute");
        } else {
            showWorking(false, "Stop");
        }
        refresh();
    }

    private void showWorking(boolean visible, String text) {
        stop.setText(text);
        progress.setVisible(!stopped);
        if (working.isVisible() != visible) {
            working.setVisible(visible);
            column.revalidate();
        }
    }

    // ---- for hands and eyes -----------------------------------------------------------------------------------

    private List<String> read(SliceChart of, int x, int y) {
        Snapshot now = shown;
        List<String> text = new ArrayList<>();
        OptionalInt epoch = of.epochAt(x, y);
        if (now != null && epoch.isPresent()) {
            int number = epoch.getAsInt();
            boolean known = number >= 1 && number <= now.branch().lastComputed();
            text.add("Epoch " + number + "; a click goes there");
            if (known) {
                text.add("its own loss = " + Numbers.full(now.branch().loss(number)));
            }
        }
        text.addAll(of.read(x, y));
        return text;
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        column.restyle(theme);
        words.restyle(theme);
        chart = newChart();
        build();
        SliceWork.News news = latest;
        refresh();
        if (news != null) {
            chart.show(news.slice());
        }
    }
}
