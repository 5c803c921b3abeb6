package org.backstep.window;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.backstep.chart.FigureData;
import org.backstep.chart.FigureSource;
import org.backstep.chart.LiveChart;
import org.backstep.chart.LiveFigure;
import org.backstep.chart.Original;
import org.backstep.command.Command;
import org.backstep.command.SelectSample;
import org.backstep.data.Dataset;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Position;
import org.jspecify.annotations.Nullable;

/**
 * The notebook's figure, live: six charts with the selected sample marked. A click selects the nearest sample, a double
 * click enlarges a chart, another one or Esc brings the six back.
 */
final class FigurePane implements Pane {
    /** How near to a dot a click must be, in points. */
    static final double REACH = 12;
    /** Weights times samples beyond which a pass would hold up the window. */
    private static final long LARGE = 1_000_000;

    private final Consumer<Command> send;
    private final ChartGrid grid = new ChartGrid();
    private final JPanel panel = new JPanel(grid);
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

    FigurePane(Consumer<Command> send, Theme theme) {
        this.send = send;
        this.theme = theme;
        panel.setBackground(theme.colour(Role.BACKGROUND));
        panel.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("ESCAPE"), "six");
        panel.getActionMap().put("six", new BringSixBack());
    }

    /** Enabled, and so a user of the key, only while a chart is enlarged. */
    private final class BringSixBack extends AbstractAction {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isEnabled() {
            return grid.enlarged() != null && panel.isShowing();
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            enlarge(null);
        }
    }

    @Override
    public JComponent component() {
        return panel;
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
            panel.repaint();
        }
    }

    private LiveFigure build(FigureData data) {
        LiveFigure built = new LiveFigure(data, theme.palette(), theme.px(1), theme.isProjector() ? 1.6 : 1);
        int large = indexOf(grid.enlarged());
        panel.removeAll();
        List<LiveChart> charts = built.charts();
        for (int k = 0; k < charts.size(); k++) {
            int index = k;
            LiveChartPanel chart = new LiveChartPanel(charts.get(k), event -> tip(built, index, event));
            chart.setZoomFillPaint(Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(Role.INPUT), 0.25));
            chart.addMouseListener(new Clicks(built, index, chart));
            panel.add(chart);
        }
        figure = built;
        grid.enlarge(large < 0 ? null : panel.getComponent(large));
        panel.revalidate();
        return built;
    }

    private int indexOf(@Nullable Component chart) {
        return chart == null ? -1 : List.of(panel.getComponents()).indexOf(chart);
    }

    private final class Clicks extends MouseAdapter {
        private final LiveFigure charts;
        private final int index;
        private final LiveChartPanel chart;

        Clicks(LiveFigure charts, int index, LiveChartPanel chart) {
            this.charts = charts;
            this.index = index;
            this.chart = chart;
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (!SwingUtilities.isLeftMouseButton(event)) {
                return;
            }
            if (event.getClickCount() == 2) {
                enlarge(grid.enlarged() == null ? chart : null);
            } else if (event.getClickCount() == 1) {
                charts.sampleAt(index, event.getX(), event.getY(), REACH)
                        .ifPresent(sample -> send.accept(new SelectSample(sample)));
            }
        }
    }

    /** Gives one chart all the space, or all six theirs. */
    void enlarge(@Nullable Component chart) {
        grid.enlarge(chart);
        panel.revalidate();
        panel.doLayout();
        panel.repaint();
    }

    private static @Nullable String tip(LiveFigure charts, int index, MouseEvent event) {
        if (index == 0) {
            OptionalInt epoch = charts.epochAt(event.getX());
            return epoch.isEmpty()
                    ? null
                    : "Epoch " + epoch.getAsInt() + ": loss " + Numbers.full(charts.loss(epoch.getAsInt()));
        }
        OptionalInt sample = charts.sampleAt(index, event.getX(), event.getY(), REACH);
        return sample.isEmpty() ? null : "<html>" + String.join("<br>", charts.describe(sample.getAsInt())) + "</html>";
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        panel.setBackground(theme.colour(Role.BACKGROUND));
        dataset = null;
        figure = null;
        Snapshot now = shown;
        if (now != null) {
            display(now);
        }
    }
}
