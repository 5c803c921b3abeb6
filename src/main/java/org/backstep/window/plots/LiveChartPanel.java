package org.backstep.window.plots;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.print.PageFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.backstep.chart.LiveChart;
import org.backstep.chart.ReadableChart;
import org.backstep.window.kit.ComponentKeys;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.UserAction;
import org.jfree.chart.ChartPanel;
import org.jspecify.annotations.Nullable;

/** A live chart with JFreeChart's own zoom and print, by mouse, menu and keys. */
public final class LiveChartPanel extends ChartPanel {
    private static final int LARGEST = 20_000;
    private static final int QUICKLY_MILLIS = 120;
    private static final int LONG_MILLIS = 60_000;

    private final LiveChart chart;
    private final Reading reading;
    private final Supplier<String> sentence;
    private final @Nullable Runnable enlarging;

    public interface Reading {
        /** The numbers at a place of the panel, a line each; empty where there are none. */
        List<String> at(int x, int y);
    }

    /**
     * A panel of a chart.
     *
     * @param sentence gives the chart in words
     * @param enlarging gives the chart all the space, or takes it back; null where it has it always
     */
    public LiveChartPanel(
            LiveChart chart,
            Reading reading,
            Supplier<String> sentence,
            @Nullable Runnable enlarging,
            Notices notices) {
        super(chart, 280, 230, 10, 10, LARGEST, LARGEST, false, false, false, false, false, false, false);
        this.chart = chart;
        this.reading = reading;
        this.sentence = sentence;
        this.enlarging = enlarging;
        getChartRenderingInfo().setEntityCollection(null);
        setDisplayToolTips(true);
        setInitialDelay(QUICKLY_MILLIS);
        setReshowDelay(0);
        setDismissDelay(LONG_MILLIS);
        setZoomTriggerDistance(12);
        setMouseZoomable(true);
        setOpaque(true);
        setFocusable(true);
        setName(chart.heading());
        ChartFiles files = new ChartFiles(notices);
        JPopupMenu menu = ChartMenu.over(this, files);
        setPopupMenu(menu);
        ComponentKeys.bind(this, this::toggleEnlarged, "ENTER");
        ComponentKeys.bind(this, this::zoomIn, "PLUS", "EQUALS", "ADD");
        ComponentKeys.bind(this, this::zoomOut, "MINUS", "SUBTRACT");
        ComponentKeys.bind(this, this::restoreAutoBounds, "0", "NUMPAD0");
        ComponentKeys.bind(this, () -> files.copy(this), "ctrl C");
        ComponentKeys.bind(this, () -> menu.show(this, getWidth() / 4, getHeight() / 4), "CONTEXT_MENU", "shift F10");
        ComponentKeys.showFocus(this);
    }

    /** A panel of a chart that can be read. */
    public static LiveChartPanel of(ReadableChart readable, Notices notices) {
        return of(readable, null, notices);
    }

    static LiveChartPanel of(ReadableChart readable, @Nullable Runnable enlarging, Notices notices) {
        return new LiveChartPanel(readable.chart(), readable::read, readable::sentence, enlarging, notices);
    }

    /** Does something where the chart is clicked, once and with the left button. */
    public void whenClicked(Consumer<MouseEvent> action) {
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (SwingUtilities.isLeftMouseButton(event) && event.getClickCount() == 1) {
                    action.accept(event);
                }
            }
        });
    }

    public LiveChart chart() {
        return chart;
    }

    /** Adds something that can be done with this chart alone to its menu, with a key. */
    void offer(String text, Runnable action, String key) {
        getPopupMenu().addSeparator();
        getPopupMenu().add(UserAction.of(text, action, key).item());
        ComponentKeys.bind(this, action, key);
    }

    boolean canEnlarge() {
        return enlarging != null;
    }

    void toggleEnlarged() {
        if (enlarging != null) {
            enlarging.run();
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        List<String> lines = chart.isHiding() ? List.of(LiveChart.HIDDEN) : reading.at(event.getX(), event.getY());
        return lines.isEmpty() ? null : "<html>" + String.join("<br>", lines) + "</html>";
    }

    @Override
    public void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        ComponentKeys.paintFocus(g, this, chart.unit());
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                @Override
                public String getAccessibleName() {
                    return chart.heading();
                }

                @Override
                public String getAccessibleDescription() {
                    return chart.isHiding() ? LiveChart.HIDDEN : sentence.get();
                }
            };
        }
        return accessibleContext;
    }

    // ---- zoom -------------------------------------------------------------------------------------------------

    void zoomIn() {
        zoomInBoth(getWidth() / 2.0, getHeight() / 2.0);
    }

    void zoomOut() {
        zoomOutBoth(getWidth() / 2.0, getHeight() / 2.0);
    }

    @Override
    public void zoom(Rectangle2D selection) {
        chart.zoomed();
        super.zoom(selection);
    }

    @Override
    public void zoomInDomain(double x, double y) {
        chart.zoomed();
        super.zoomInDomain(x, y);
    }

    @Override
    public void zoomInRange(double x, double y) {
        chart.zoomed();
        super.zoomInRange(x, y);
    }

    @Override
    public void zoomOutDomain(double x, double y) {
        chart.zoomed();
        super.zoomOutDomain(x, y);
    }

    @Override
    public void zoomOutRange(double x, double y) {
        chart.zoomed();
        super.zoomOutRange(x, y);
    }

    @Override
    public void restoreAutoBounds() {
        chart.resetZoom();
    }

    @Override
    public void restoreAutoDomainBounds() {
        chart.resetZoom();
    }

    @Override
    public void restoreAutoRangeBounds() {
        chart.resetZoom();
    }

    @Override
    public int print(Graphics g, PageFormat format, int page) {
        chart.setVector(true);
        try {
            return super.print(g, format, page);
        } finally {
            chart.setVector(false);
        }
    }
}
