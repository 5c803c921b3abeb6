package org.backstep.window.plots;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.Scrollable;

/** The charts of the figure: as large as what they are seen through, or higher where they would be too small to read. */
final class ChartSheet extends JPanel implements Scrollable {
    private final ChartGrid grid;

    ChartSheet(ChartGrid grid) {
        super(grid);
        this.grid = grid;
    }

    @Override
    public Dimension getPreferredSize() {
        return getParent() instanceof JViewport seen && seen.getWidth() > 0
                ? new Dimension(seen.getWidth(), grid.neededHeight(this, seen.getWidth(), seen.getHeight()))
                : super.getPreferredSize();
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
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

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 24;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height * 3 / 4;
    }
}
