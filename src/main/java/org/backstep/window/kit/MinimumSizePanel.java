package org.backstep.window.kit;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;

/** A panel as large as its viewport, but never smaller than a least size in points; then it scrolls. */
public final class MinimumSizePanel extends JPanel implements Scrollable {
    private final int leastWidth;
    private final int leastHeight;

    public MinimumSizePanel(int leastWidth, int leastHeight) {
        super(new BorderLayout());
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
    }

    /** A component that scrolls up and down where it has less height than this, in points. */
    public static JScrollPane scrolled(JComponent content, int leastHeight) {
        MinimumSizePanel panel = new MinimumSizePanel(0, leastHeight);
        panel.add(content);
        return panel.scrolled();
    }

    /** A scroll pane around this panel, without a frame. */
    public JScrollPane scrolled() {
        JScrollPane scroll = new JScrollPane(this);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        Shortcuts.leaveTo(scroll);
        return scroll;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) Theme.px(leastWidth), (int) Theme.px(leastHeight));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return (int) Theme.px(24);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height * 3 / 4;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() == null || getParent().getWidth() >= getPreferredSize().width;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() == null || getParent().getHeight() >= getPreferredSize().height;
    }
}
