package org.backstep.window;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.backstep.command.expression.Reading;
import org.backstep.lesson.Target;
import org.backstep.session.Snapshot;
import org.backstep.window.computation.ComputationPane;
import org.backstep.window.desk.CommandSink;
import org.backstep.window.kit.MinimumSizePanel;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.RoundedPanel;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.backstep.window.plots.CodePane;
import org.backstep.window.plots.FigurePane;
import org.backstep.window.plots.HistoryPane;
import org.backstep.window.plots.HistoryPane.Content;
import org.backstep.window.plots.SlicePane;
import org.backstep.window.tables.CommandsPane;
import org.backstep.window.tables.ComparePane;
import org.backstep.window.tables.EpochsPane;
import org.backstep.window.tables.GradientCheckPane;
import org.backstep.window.tables.MetricsPane;
import org.backstep.window.tables.ParametersPane;
import org.backstep.window.tables.SamplesPane;
import org.jspecify.annotations.Nullable;

/**
 * The middle of the window: the computation, and beside it charts above tables. Narrow: the computation takes less room.
 * Low: charts and tables share tabs. Very narrow: everything shares tabs.
 */
final class Workspace implements Pane {
    /** A class of widths of the window. */
    enum Width {
        WIDE,
        NARROW,
        SINGLE;

        /** The class of a width in points, of which a lesson may take its part. */
        static Width of(double points, boolean besideLesson) {
            return points >= 1500 ? WIDE : points >= (besideLesson ? 1020 : 900) ? NARROW : SINGLE;
        }
    }

    /** Two rows of a matrix with their heading, in points. */
    private static final int PARAMETERS = 144;

    private static final int TABS = 36;
    /** The share of the width that the computation has at first. */
    private static final double SHARE = 0.45;
    /** The preferred height of the charts, which get all the room that is left. */
    private static final int LEAST = 120;
    /** The least height of a chart or table that is the only pane in sight; in less it scrolls. */
    private static final int LEAST_CONTENT = 340;

    private final ComputationPane computation;
    private final Tab computing;
    private final List<Tab> charts;
    private final ParametersPane matrices;
    private final List<Tab> tables;
    private final Tabs upper;
    private final Tabs lower;
    private final JPanel panel = new JPanel(new BorderLayout()) {
        /** A new divider gets its share, not where the parts would like it, which is too narrow for equations. */
        @Override
        public void doLayout() {
            super.doLayout();
            unplaced.filter(split -> split.getWidth() > 0).ifPresent(split -> {
                unplaced = Optional.empty();
                split.setDividerLocation((int) (share * split.getWidth()));
            });
        }
    };
    private @Nullable Width arranged;
    private boolean low;
    private Optional<JSplitPane> unplaced = Optional.empty();
    /** The computation's share of the width, as it was beside charts last. */
    private double share = SHARE;

    /** All charts and tables, arranged for a wide window. */
    Workspace(
            CommandSink send, ComputationPane computation, FigurePane figure, CommandsPane commands, Notices notices) {
        this.computation = computation;
        computing = Tab.of(Target.Pane.COMPUTATION, "Computation", computation);
        charts = List.of(
                Tab.of(Target.Pane.CHARTS, "Notebook figure", figure),
                Tab.of(Target.Pane.GRADIENTS, "Gradients", new HistoryPane(Content.GRADIENTS, send, notices)),
                Tab.of(Target.Pane.WEIGHTS, "Weights", new HistoryPane(Content.WEIGHTS, send, notices)),
                Tab.of(Target.Pane.METRICS, "Metrics", new MetricsPane(send, notices)),
                Tab.table(Target.Pane.CHECK, now -> "Check", new GradientCheckPane(send, notices)),
                Tab.of(Target.Pane.CODE, "Code", new CodePane(send, notices)),
                Tab.of(Target.Pane.AROUND, "Around", new SlicePane(send, notices)),
                Tab.table(Target.Pane.COMPARE, now -> "Compare", new ComparePane(send, notices)));
        matrices = new ParametersPane(send, notices);
        tables = List.of(
                Tab.table(Target.Pane.PARAMETERS, now -> "Parameters", matrices),
                Tab.table(
                        Target.Pane.SAMPLES, now -> "Samples " + now.data().samples(), new SamplesPane(send, notices)),
                Tab.table(Target.Pane.EPOCHS, now -> "Epochs", new EpochsPane(send, notices)),
                Tab.table(Target.Pane.COMMANDS, now -> "Commands", commands));
        upper = new Tabs("charts", notices);
        lower = new Tabs("tables", notices);
        arrange(Width.WIDE, false);
    }

    private Stream<Tab> all() {
        return Stream.concat(charts.stream(), tables.stream());
    }

    /**
     * Arranges the parts for a width.
     *
     * @param isLow whether there is no room for charts above tables
     */
    void arrange(Width width, boolean isLow) {
        if (width == arranged && isLow == low) {
            return;
        }
        if (panel.getComponentCount() > 0
                && panel.getComponent(0) instanceof JSplitPane middle
                && middle.getWidth() > 0) {
            share = (double) middle.getDividerLocation() / middle.getWidth();
        }
        arranged = width;
        low = isLow;
        upper.clear();
        lower.clear();
        panel.removeAll();
        computation.setCompact(width != Width.WIDE);
        if (width == Width.SINGLE) {
            upper.fill(
                    Stream.concat(Stream.of(computing), all()).toList(),
                    tab -> tab.equals(computing)
                            ? tab.component() // it folds
                            : MinimumSizePanel.scrolled(tab.component(), LEAST_CONTENT));
            upper.tabbed().setSelectedIndex(0);
            panel.add(new RoundedPanel(upper.component(), 0));
        } else {
            upper.fill(isLow ? all().toList() : charts);
            lower.fill(isLow ? List.of() : tables);
            panel.add(besideTheComputation());
        }
        int edge = (int) Theme.px(6);
        panel.setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, edge));
        panel.revalidate();
    }

    private JSplitPane besideTheComputation() {
        JComponent right = new RoundedPanel(upper.component(), LEAST);
        if (!low) {
            JSplitPane both = split(
                    "right", JSplitPane.VERTICAL_SPLIT, right, new RoundedPanel(lower.component(), PARAMETERS + TABS));
            both.setResizeWeight(1);
            right = both;
        }
        JComponent left = new RoundedPanel(computation.component(), 0);
        JSplitPane middle = split("middle", JSplitPane.HORIZONTAL_SPLIT, left, right);
        middle.setResizeWeight(SHARE);
        unplaced = Optional.of(middle);
        return middle;
    }

    private static JSplitPane split(String name, int orientation, JComponent first, JComponent second) {
        JSplitPane split = new JSplitPane(orientation, first, second);
        split.setName(name);
        split.setOneTouchExpandable(true);
        Shortcuts.leaveTo(split);
        return split;
    }

    /** Brings the computation to the front where all panes share tabs. */
    void showComputation() {
        if (arranged == Width.SINGLE) {
            upper.tabbed().setSelectedIndex(0);
        }
    }

    /** Marks the matrix or the entry that a lesson points at. */
    void highlight(Optional<Reading> reading, Snapshot now) {
        matrices.highlight(reading, now);
    }

    void bring(Target.Pane pane) {
        if (pane == Target.Pane.COMPUTATION) {
            showComputation();
        }
        all().filter(tab -> tab.place() == pane).forEach(tab -> {
            upper.bring(tab);
            lower.bring(tab);
        });
    }

    Tabs upper() {
        return upper;
    }

    Tabs lower() {
        return lower;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {
        if (arranged != Width.SINGLE) {
            computation.display(now);
        }
        upper.display(now);
        lower.display(now);
    }

    @Override
    public void restyle() {
        upper.restyle();
        lower.restyle();
        computation.restyle();
        all().forEach(tab -> tab.pane().restyle());
    }
}
