package org.backstep.window.plots;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JViewport;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.VerticalPanel;

/** The charts of the figure: as large as what they are seen through, or higher where they would be too small to read. */
final class ChartSheet extends VerticalPanel {
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
