package org.backstep.window.stage;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.backstep.chart.figure.FigurePlot;
import org.backstep.chart.figure.FigurePlots;
import org.backstep.command.expression.Reading;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.computation.ComputationPane;
import org.backstep.window.desk.CommandSink;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.lessons.LessonDesk;
import org.backstep.window.plots.FigurePane;

/**
 * The lecture layout: the network with one chart beside it, below them the present phase's equation, and the lesson as a
 * strip below; a question stands beside them in place of the chart, as its answers need height. While it is on it takes the place
 * of all that is in the window; the keys stay those of the window.
 */
public final class Stage implements Pane {
    /** The share of the width that the chart has, and that of a question. */
    private static final double CHART = 0.32;

    private static final double QUESTION = 0.41;
    /** The share of the height that the lesson's strip has. */
    private static final double STRIP = 0.19;

    private final JPanel window;
    private final LessonDesk lessons;
    private final ComputationPane computation;
    private final FigurePane figure;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final Part beside = new Part(CHART);
    private final Part strip = new Part(QUESTION);
    /** All that is put away, with its place in the window. */
    private final Map<Component, Object> put = new LinkedHashMap<>();

    /**
     * A stage that is off.
     *
     * @param window all that is in the window
     */
    public Stage(JPanel window, LessonDesk lessons, CommandSink send, Notices notices) {
        this.window = window;
        this.lessons = lessons;
        computation = ComputationPane.onStage(send, beside);
        figure = new FigurePane(send, notices);
        panel.setName("stage");
        panel.getAccessibleContext().setAccessibleName("Stage");
        beside.add(figure.component());
        panel.add(computation.component());
        panel.add(strip, BorderLayout.SOUTH);
    }

    public boolean isOn() {
        return !put.isEmpty();
    }

    /** Puts everything away and fills the window; {@link #display} and {@link #restyle} follow. */
    public void enter(Snapshot now) {
        BorderLayout layout = (BorderLayout) window.getLayout();
        for (Component part : window.getComponents()) {
            put.put(part, layout.getConstraints(part));
        }
        window.removeAll();
        window.add(panel);
        strip.add(lessons.lend());
        foldMenus(true);
        figure.display(now);
        if (!figure.isEnlarged()) {
            figure.toggleEnlarged(FigurePlots.ALL.get(1));
        }
    }

    /** Puts everything back where it was. */
    public void leave() {
        window.removeAll();
        put.forEach(window::add);
        put.clear();
        foldMenus(false);
        lessons.takeBack();
    }

    /** The menus keep their keys, but take no room. */
    private void foldMenus(boolean folded) {
        JMenuBar menus = SwingUtilities.getRootPane(window).getJMenuBar();
        menus.setPreferredSize(folded ? new Dimension(0, 0) : null);
        menus.revalidate();
    }

    /** Shows a chart at the side, or none if it is there. */
    public void toggle(FigurePlot.Kind chart) {
        figure.toggleEnlarged(chart);
        arrange();
    }

    public void focus() {
        computation.component().requestFocusInWindow();
    }

    /** Shows what a lesson points at. */
    public void highlight(Optional<Reading> reading, Snapshot now) {
        computation.highlight(reading, now);
    }

    /** Turns the pages of the present equations. */
    public void turnPage(int step) {
        computation.turnPage(step);
    }

    /** Closes an explanation; false if there is none. */
    public boolean closeExplanation() {
        return computation.closeExplanation();
    }

    private void arrange() {
        boolean asking = lessons.isAsking();
        String place = asking ? BorderLayout.EAST : BorderLayout.SOUTH;
        if (!place.equals(((BorderLayout) panel.getLayout()).getConstraints(strip))) {
            panel.remove(strip);
            panel.add(strip, place);
            edge();
        }
        beside.setVisible(figure.isEnlarged() && !asking);
        strip.setVisible(lessons.isOpen());
        panel.revalidate();
        panel.repaint();
    }

    /** A line between the lesson and the rest. */
    private void edge() {
        int line = Math.max(1, (int) Theme.now().line(1));
        boolean asking = lessons.isAsking();
        strip.setBorder(BorderFactory.createMatteBorder(
                asking ? 0 : line, asking ? line : 0, 0, 0, Theme.now().colour(Role.GRID)));
    }

    /** A part of the stage that has a share of its width or height. */
    private static final class Part extends JPanel {
        private final double share;

        Part(double share) {
            super(new BorderLayout());
            this.share = share;
        }

        @Override
        public Dimension getPreferredSize() {
            Component stage = getParent();
            return new Dimension((int) (share * stage.getWidth()), (int) (STRIP * stage.getHeight()));
        }
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void display(Snapshot now) {
        computation.display(now);
        figure.display(now);
        arrange();
    }

    @Override
    public void restyle() {
        int edge = (int) Theme.px(12);
        ((BorderLayout) panel.getLayout()).setVgap(edge);
        panel.setBackground(Theme.now().colour(Role.BACKGROUND));
        panel.setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, edge));
        strip.setBackground(Theme.now().colour(Role.BACKGROUND));
        edge();
        beside.setBackground(Theme.now().colour(Role.BACKGROUND));
        computation.restyle();
        figure.restyle();
    }
}
