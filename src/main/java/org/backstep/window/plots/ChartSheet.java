package org.backstep.window.plots;

import java.awt.Dimension;
import javax.swing.JViewport;
import org.backstep.window.kit.VerticalPanel;

/** The charts of the figure: as large as what they are seen through, or higher where they would be too small to read. */
final class ChartSheet extends VerticalPanel {
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
    public boolean getScrollableTracksViewportHeight() {
        return !(getParent() instanceof JViewport seen)
                || grid.neededHeight(this, seen.getWidth(), seen.getHeight()) <= seen.getHeight();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return grid.preferredLayoutSize(this);
    }
}
