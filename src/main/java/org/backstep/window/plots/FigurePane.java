package org.backstep.window.plots;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.backstep.chart.FigureData;
import org.backstep.chart.FigureSource;
import org.backstep.chart.LiveChart;
import org.backstep.chart.LiveFigure;
import org.backstep.chart.Original;
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
import org.backstep.window.kit.Background;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The notebook's figure, live: six charts with the selected sample marked. A click selects the nearest sample, in the
 * loss chart it goes to that epoch; a double click enlarges a chart, another one or Esc brings the six back.
 */
public final class FigurePane implements Pane {
    /** The six charts in reading order, as the notebook has them. */
    static final List<String> HEADINGS = List.of(
            "Training loss (MSE)",
            "Original and reconstructed",
            "Reconstruction error",
            "Latent distribution",
            "Data coloured by z",
            "Decoder manifold");

    /** How near to a dot a click must be, in points. */
    static final double REACH = 12;

    private static final int SECOND_CLICK_MILLIS = 220;
    /** Weights times samples beyond which a pass would hold up the window. */
    private static final long LARGE = 1_000_000;

    private final Consumer<Command> send;
    private final Notices notices;
    private final ChartGrid grid = new ChartGrid();
    private final ChartSheet sheet = new ChartSheet(grid);
    private final JScrollPane scroll = new JScrollPane(sheet);
    private final Background<Computed> background = new Background<>(this::show);

    private Theme theme;
    private @Nullable Snapshot shown;
    private @Nullable LiveFigure figure;
    private @Nullable Dataset dataset;
    private @Nullable Network network;
    private @Nullable Parameters parameters;
    private Compared compared = Compared.NOTHING;

    /** What some parameters make of a data set, and what it is compared with. */
    private record Computed(
            Dataset dataset, Parameters parameters, FigureData data, Compared compared, Optional<Original> original) {}

    /** What is compared with: a line of epochs, and where in it. */
    private record Compared(Optional<Branch> line, Optional<Position> place) {
        static final Compared NOTHING = new Compared(Optional.empty(), Optional.empty());

        static Compared of(Snapshot now) {
            return new Compared(Original.branchOf(now), Original.placeOf(now));
        }

        boolean isSameAs(Compared other) {
            return place.equals(other.place) && (line.isEmpty() || line.get().isSameLineAs(other.line.orElseThrow()));
        }
    }

    public FigurePane(Consumer<Command> send, Theme theme, Notices notices) {
        this.send = send;
        this.theme = theme;
        this.notices = notices;
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        sheet.setBackground(theme.colour(Role.BACKGROUND));
        sheet.getAccessibleContext().setAccessibleName("Notebook figure");
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    /** The panel of one of the six charts, from 0. */
    LiveChartPanel chart(int index) {
        return (LiveChartPanel) sheet.getComponent(index);
    }

    @Override
    public void display(Snapshot now) {
        shown = now;
        boolean same = Objects.equals(now.data(), dataset) && now.network().equals(network) && figure != null;
        long work = (long) now.network().parameterCount() * now.data().samples();
        if (work > LARGE) {
            background.ask(() -> computed(now));
        } else if (!same
                || !Objects.equals(now.newestParameters(), parameters)
                || !Compared.of(now).isSameAs(compared)) {
            take(computed(now));
        }
        follow();
    }

    private static Computed computed(Snapshot now) {
        return new Computed(
                now.data(),
                now.newestParameters(),
                FigureSource.withoutLosses(now),
                Compared.of(now),
                FigureSource.original(now));
    }

    private void show(Computed computed) {
        Snapshot now = shown;
        if (now != null && Objects.equals(now.data(), computed.dataset())) {
            take(computed);
            follow();
        }
    }

    private void take(Computed computed) {
        LiveFigure before = figure;
        boolean same = Objects.equals(computed.dataset(), dataset)
                && computed.parameters().network().equals(network);
        parameters = computed.parameters();
        compared = computed.compared();
        if (!same || before == null) {
            dataset = computed.dataset();
            network = computed.parameters().network();
            before = build(computed.data());
        }
        before.show(computed.data(), computed.original());
    }

    private void follow() {
        Snapshot now = shown;
        LiveFigure charts = figure;
        if (now != null && charts != null && Objects.equals(now.data(), dataset)) {
            charts.follow(now);
            sheet.repaint();
        }
    }

    private LiveFigure build(FigureData data) {
        LiveFigure built = new LiveFigure(data, theme.palette(), theme.px(1), theme.isProjector() ? 1.6 : 1);
        int large = enlarged();
        sheet.removeAll();
        List<LiveChart> charts = built.charts();
        for (int k = 0; k < charts.size(); k++) {
            LiveChartPanel chart = new LiveChartPanel(charts.get(k), new Guide(built, k), notices);
            chart.setZoomFillPaint(Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.INPUT), 0.25));
            chart.addMouseListener(new Clicks(built, k));
            sheet.add(chart);
        }
        figure = built;
        grid.enlarge(large < 0 ? null : sheet.getComponent(large));
        sheet.revalidate();
        return built;
    }

    // ---- enlarging --------------------------------------------------------------------------------------------

    /** Which chart has all the space, from 0; −1 if none has. */
    int enlarged() {
        Component large = grid.enlarged();
        return large == null ? -1 : List.of(sheet.getComponents()).indexOf(large);
    }

    /** Gives one chart, from 0, all the space, or all six theirs if it has it. */
    void toggleEnlarged(int index) {
        if (index < sheet.getComponentCount()) {
            enlarge(enlarged() == index ? null : sheet.getComponent(index));
        }
    }

    /** The same, and brings the charts to the front of the tabs that they are in. */
    void enlargeInFront(int index) {
        for (Component inner = scroll, outer = inner.getParent();
                outer != null;
                inner = outer, outer = outer.getParent()) {
            if (outer instanceof JTabbedPane pages) {
                pages.setSelectedComponent(inner);
            }
        }
        toggleEnlarged(index);
    }

    /** Gives all six their space; false if they have it already or cannot be seen. */
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

    /** Ends everybody's zoom. */
    void showWhole() {
        for (int k = 0; k < sheet.getComponentCount(); k++) {
            chart(k).restoreAutoBounds();
        }
    }

    // ---- hands ------------------------------------------------------------------------------------------------

    /** What is read in one of the charts. */
    private final class Guide implements LiveChartPanel.Guide {
        private final LiveFigure charts;
        private final int index;

        Guide(LiveFigure charts, int index) {
            this.charts = charts;
            this.index = index;
        }

        @Override
        public List<String> read(MouseEvent event) {
            return charts.reader().read(index, event.getX(), event.getY(), REACH);
        }

        @Override
        public String sentence() {
            Snapshot now = shown;
            return now == null ? "" : charts.reader().sentence(index, now.sample());
        }

        @Override
        public Runnable enlarging() {
            return () -> toggleEnlarged(index);
        }
    }

    /**
     * One click selects the nearest sample or goes to an epoch, two enlarge. A jump waits whether there is a second
     * click.
     */
    private final class Clicks extends MouseAdapter {
        private final LiveFigure charts;
        private final int index;
        private OptionalInt epoch = OptionalInt.empty();
        private final Timer jump = new Timer(SECOND_CLICK_MILLIS, event -> jump());

        Clicks(LiveFigure charts, int index) {
            this.charts = charts;
            this.index = index;
            jump.setRepeats(false);
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (!SwingUtilities.isLeftMouseButton(event)) {
                return;
            }
            if (event.getClickCount() == 2) {
                jump.stop();
                toggleEnlarged(index);
            } else if (event.getClickCount() == 1 && index == 0) {
                epoch = charts.reader().epochAt(event.getX(), event.getY());
                jump.restart();
            } else if (event.getClickCount() == 1) {
                charts.reader()
                        .sampleAt(index, event.getX(), event.getY(), REACH)
                        .ifPresent(sample -> send.accept(new SelectSample(sample)));
            }
        }

        private void jump() {
            epoch.ifPresent(number -> send.accept(Go.to(number)));
        }
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        sheet.setBackground(theme.colour(Role.BACKGROUND));
        dataset = null;
        figure = null;
        Snapshot now = shown;
        if (now != null) {
            display(now);
        }
    }
}
