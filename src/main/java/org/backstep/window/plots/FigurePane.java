package org.backstep.window.plots;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.backstep.chart.figure.FigureData;
import org.backstep.chart.figure.FigurePlot;
import org.backstep.chart.figure.FigureSource;
import org.backstep.chart.figure.LiveFigure;
import org.backstep.chart.figure.Original;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.SelectSample;
import org.backstep.data.Dataset;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Position;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.VerticalPanel;
import org.backstep.window.kit.WorkQueue;
import org.jspecify.annotations.Nullable;

/**
 * The notebook's figure, live: its charts with the selected sample marked. A click selects the nearest sample, in the loss
 * chart it goes to that epoch; a double click enlarges a chart, another one or Esc brings all back.
 */
public final class FigurePane implements Pane {
    private static final int SECOND_CLICK_MILLIS = 220;
    /** Weights times samples beyond which a pass would hold up the window. */
    private static final long LARGE = 1_000_000;
    /** What the charts show in the phase of the update, while the network's drawing is behind them. */
    private static final String AFTER = "after the update";

    /** In menus. */
    public static final String AXES = "Axes of samples…";

    private final Consumer<Command> send;
    private final Notices notices;
    private final ChartGrid grid = new ChartGrid();
    private final ChartSheet sheet = new ChartSheet(grid);
    private final JScrollPane scroll = new JScrollPane(sheet);
    private final WorkQueue<Computed> background = new WorkQueue<>(this::show);
    private final List<Timer> jumps = new ArrayList<>();
    private final Map<FigurePlot.Kind, LiveChartPanel> panels = new LinkedHashMap<>();

    private Optional<Snapshot> shown = Optional.empty();
    private @Nullable Drawing drawn;

    /** A figure and what it shows. */
    private record Drawing(LiveFigure figure, Computed of) {}

    /** What some parameters make of a data set, and what it is compared with: a line of epochs, and where in it. */
    private record Computed(
            Dataset dataset,
            Parameters parameters,
            FigureData data,
            Optional<Original> original,
            Optional<Branch> line,
            Optional<Position> place) {
        static Computed of(Snapshot now) {
            return new Computed(
                    now.data(),
                    now.newestParameters(),
                    FigureSource.withoutLosses(now),
                    FigureSource.original(now),
                    Original.branchOf(now),
                    Original.placeOf(now));
        }

        /** Whether a figure of these data serves for others as well. */
        boolean fits(Dataset otherData, Network network) {
            return dataset.equals(otherData) && parameters.network().equals(network);
        }

        boolean isOf(Snapshot now) {
            Optional<Branch> other = Original.branchOf(now);
            return fits(now.data(), now.network())
                    && data.plane().axes().equals(now.state().axes())
                    && parameters.equals(now.newestParameters())
                    && place.equals(Original.placeOf(now))
                    && (line.isEmpty() || line.get().isSameLineAs(other.orElseThrow()));
        }
    }

    public FigurePane(Consumer<Command> send, Notices notices) {
        this.send = send;
        this.notices = notices;
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        sheet.setBackground(Theme.now().colour(Role.BACKGROUND));
        sheet.getAccessibleContext().setAccessibleName("Notebook figure");
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    /** The panel of a plot, once there is a snapshot. */
    LiveChartPanel panel(FigurePlot.Kind kind) {
        return Objects.requireNonNull(panels.get(kind));
    }

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        Drawing before = drawn;
        long work = (long) now.network().parameterCount() * now.data().samples();
        if (work > LARGE) {
            background.ask(() -> Computed.of(now));
        } else if (before == null || !before.of().isOf(now)) {
            take(Computed.of(now));
        }
        follow();
    }

    private void show(Computed computed) {
        if (shown.filter(now -> now.data().equals(computed.dataset())).isPresent()) {
            take(computed);
            follow();
        }
    }

    private void take(Computed computed) {
        Drawing before = drawn;
        LiveFigure figure = before != null
                        && before.of()
                                .fits(computed.dataset(), computed.parameters().network())
                        && before.of().data().plane().equals(computed.data().plane())
                ? before.figure()
                : build(computed.data());
        drawn = new Drawing(figure, computed);
        figure.show(computed.data(), computed.original());
    }

    private void follow() {
        Drawing figure = drawn;
        if (figure != null) {
            shown.filter(now -> now.data().equals(figure.of().dataset())).ifPresent(now -> {
                figure.figure().follow(now);
                sheet.setNote(now.isUpdated() ? AFTER : "");
                sheet.repaint();
            });
        }
    }

    private LiveFigure build(FigureData data) {
        LiveFigure built = new LiveFigure(data, Theme.now().charts());
        Optional<FigurePlot.Kind> large = enlarged();
        sheet.removeAll();
        jumps.clear();
        for (FigurePlot plot : built.plots()) {
            LiveChartPanel panel = LiveChartPanel.of(plot, () -> toggleEnlarged(plot.kind()), notices);
            panel.setZoomFillPaint(
                    Theme.mix(Theme.now().colour(Role.BACKGROUND), Theme.now().colour(Role.INPUT), 0.25));
            panel.addMouseListener(new Clicks(plot));
            if (plot.hasSamples()) {
                panel.offer(AXES, () -> chooseAxes(panel), "A");
            }
            panels.put(plot.kind(), panel);
            sheet.add(panel);
        }
        grid.enlarge(large.map(panels::get).orElse(null));
        sheet.revalidate();
        return built;
    }

    /** Lets the user choose the axes of the plots of samples. */
    public void chooseAxes() {
        chooseAxes(sheet);
    }

    private void chooseAxes(JComponent over) {
        shown.ifPresent(now -> AxesChoice.open(over, now, send));
    }

    /** Whether a click still waits for a second one. */
    boolean isClickWaiting() {
        return jumps.stream().anyMatch(Timer::isRunning);
    }

    // ---- enlarging --------------------------------------------------------------------------------------------

    /** The plot that has all the space. */
    Optional<FigurePlot.Kind> enlarged() {
        return panels.entrySet().stream()
                .filter(one -> one.getValue() == grid.enlarged())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether one plot has all the space. */
    public boolean isEnlarged() {
        return grid.enlarged() != null;
    }

    /** Gives one plot all the space, or all plots theirs if it has it. */
    public void toggleEnlarged(FigurePlot.Kind kind) {
        LiveChartPanel panel = panels.get(kind);
        enlarge(panel == grid.enlarged() ? null : panel);
    }

    /** The same, and brings the charts to the front of the tabs that they are in. */
    public void enlargeInFront(FigurePlot.Kind kind) {
        for (Component inner = scroll, outer = inner.getParent();
                outer != null;
                inner = outer, outer = outer.getParent()) {
            if (outer instanceof JTabbedPane pages) {
                pages.setSelectedComponent(inner);
            }
        }
        toggleEnlarged(kind);
    }

    /** Gives all charts their space; false if they have it already or cannot be seen. */
    public boolean showAll() {
        boolean large = grid.enlarged() != null && (scroll.isShowing() || scroll.getParent() == null);
        if (large) {
            enlarge(null);
        }
        return large;
    }

    private void enlarge(@Nullable Component chart) {
        grid.enlarge(chart);
        sheet.revalidate();
        sheet.doLayout();
        sheet.repaint();
    }

    /** Ends the zoom of every chart. */
    void showWhole() {
        panels.values().forEach(LiveChartPanel::restoreAutoBounds);
    }

    /**
     * One click selects the nearest sample or goes to an epoch, two enlarge. A jump waits whether there is a second
     * click.
     */
    private final class Clicks extends MouseAdapter {
        private final FigurePlot plot;
        private OptionalInt epoch = OptionalInt.empty();
        private final Timer jump = new Timer(SECOND_CLICK_MILLIS, event -> jump());

        Clicks(FigurePlot plot) {
            this.plot = plot;
            jump.setRepeats(false);
            jumps.add(jump);
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (!SwingUtilities.isLeftMouseButton(event)) {
                return;
            }
            if (event.getClickCount() == 2) {
                jump.stop();
                toggleEnlarged(plot.kind());
            } else if (event.getClickCount() == 1) {
                epoch = plot.epochAt(event.getX(), event.getY());
                jump.restart();
                plot.sampleAt(event.getX(), event.getY()).ifPresent(sample -> send.accept(new SelectSample(sample)));
            }
        }

        private void jump() {
            epoch.ifPresent(number -> send.accept(Go.to(number)));
        }
    }

    @Override
    public void restyle() {
        sheet.setBackground(Theme.now().colour(Role.BACKGROUND));
        drawn = null;
        shown.ifPresent(this::display);
    }

    /** The charts of the figure: as large as what they are seen through, or higher where they would be too small to read. */
    private static final class ChartSheet extends VerticalPanel {
        private final ChartGrid grid;
        /** What is said of all charts, at the lower right; may be empty. */
        private String note = "";

        ChartSheet(ChartGrid grid) {
            super(grid);
            this.grid = grid;
        }

        void setNote(String other) {
            if (!note.equals(other)) {
                note = other;
                repaint();
            }
        }

        @Override
        protected void paintChildren(Graphics graphics) {
            super.paintChildren(graphics);
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setFont(Theme.words(10.5, Font.PLAIN));
            g.setColor(Theme.now().faint());
            double left = getWidth() - g.getFontMetrics().stringWidth(note) - Theme.px(8);
            g.drawString(note, (float) left, (float) (getHeight() - Theme.px(5)));
            g.dispose();
        }

        @Override
        public Dimension getPreferredSize() {
            return getParent() instanceof JViewport seen && seen.getWidth() > 0
                    ? new Dimension(seen.getWidth(), grid.neededHeight(this, seen.getWidth(), seen.getHeight()))
                    : super.getPreferredSize();
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return !(getParent() instanceof JViewport seen)
                    || grid.neededHeight(this, seen.getWidth(), seen.getHeight()) <= seen.getHeight();
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return grid.preferredLayoutSize(this);
        }
    }
}
