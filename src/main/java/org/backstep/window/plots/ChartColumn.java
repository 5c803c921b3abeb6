package org.backstep.window.plots;

import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.Shortcuts;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.VerticalPanel;
import org.backstep.window.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * A chart with what belongs to it above, below and, where there is room, beside it. The chart gets the height that is left
 * over; where that would be too little, the whole is scrolled.
 */
final class ChartColumn extends VerticalPanel {
    /** From this width on, in points, something stands beside the chart. */
    private static final double WIDE = 560;

    private static final double GAP = 6;

    private final List<Row> rows = new ArrayList<>();
    private @Nullable JComponent side;

    /**
     * A part over the whole width.
     *
     * @param height at a width, in pixels
     */
    private record Row(JComponent part, IntUnaryOperator height, boolean grows) {}

    ChartColumn() {
        super(null);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBackground(Theme.now().colour(Role.BACKGROUND));
        int edge = (int) Theme.px(8);
        setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, edge));
    }

    /** Removes all parts. */
    void clear() {
        removeAll();
        rows.clear();
        side = null;
    }

    /** Adds sentences that wrap. */
    void addWords(Words words) {
        addRow(words, words::heightAt, false);
    }

    /** Adds a part with the height that it prefers; none while it is not visible. */
    void addRow(JComponent part) {
        addRow(part, width -> part.isVisible() ? part.getPreferredSize().height : 0, false);
    }

    /** Adds a part of so many points in height. */
    void addRow(JComponent part, double height) {
        addRow(part, width -> (int) Theme.px(height), false);
    }

    /** Adds the chart, which gets the height that is left, but at least so many points. */
    void addChart(JComponent chart, double least) {
        addRow(chart, width -> (int) Theme.px(least), true);
    }

    /** Sets the part to the right of all, or below where the window is narrow. */
    void addBeside(JComponent part) {
        side = part;
        add(part);
    }

    private void addRow(JComponent part, IntUnaryOperator height, boolean grows) {
        rows.add(new Row(part, height, grows));
        add(part);
    }

    JScrollPane scrolled() {
        JScrollPane scroll = new JScrollPane(this);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        Shortcuts.leaveTo(scroll);
        return scroll;
    }

    // ---- layout -----------------------------------------------------------------------------------------------

    private boolean isBeside(int width) {
        return side != null && width >= Theme.px(WIDE);
    }

    private int sideWidth() {
        JComponent part = side;
        return part == null ? 0 : part.getPreferredSize().width;
    }

    @Override
    public void doLayout() {
        Insets edge = getInsets();
        int width = getWidth() - edge.left - edge.right;
        int gap = (int) Theme.px(GAP);
        boolean beside = isBeside(width);
        int column = beside ? width - sideWidth() - gap : width;
        int spare = Math.max(0, getHeight() - heightNeeded(getWidth()));
        int y = edge.top;
        for (Row row : rows) {
            int height = row.height().applyAsInt(column) + (row.grows() ? spare : 0);
            row.part().setBounds(edge.left, y, column, height);
            y += height + (height > 0 ? gap : 0);
        }
        JComponent part = side;
        if (part != null) {
            int height = part.getPreferredSize().height;
            part.setBounds(
                    beside ? edge.left + column + gap : edge.left,
                    beside ? edge.top : y,
                    beside ? sideWidth() : width,
                    beside ? Math.max(0, getHeight() - edge.top - edge.bottom) : height);
        }
    }

    private int heightNeeded(int outer) {
        Insets edge = getInsets();
        int width = outer - edge.left - edge.right;
        int gap = (int) Theme.px(GAP);
        boolean beside = isBeside(width);
        int column = beside ? width - sideWidth() - gap : width;
        int sum = 0;
        for (Row row : rows) {
            int height = row.height().applyAsInt(column);
            sum += height + (height > 0 ? gap : 0);
        }
        JComponent part = side;
        int other = part == null ? 0 : part.getPreferredSize().height;
        return edge.top + edge.bottom + (beside ? Math.max(sum, other) : sum + other);
    }

    @Override
    public Dimension getPreferredSize() {
        int width = getParent() instanceof JViewport seen && seen.getWidth() > 0
                ? seen.getWidth()
                : (int) Theme.px(WIDE + 130);
        return new Dimension(width, heightNeeded(width));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension((int) Theme.px(WIDE + 130), (int) Theme.px(500));
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return !(getParent() instanceof JViewport seen) || seen.getHeight() >= heightNeeded(seen.getWidth());
    }
}
