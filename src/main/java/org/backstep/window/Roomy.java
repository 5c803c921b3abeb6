package org.backstep.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** The window's content: as large as what it is seen through, but never smaller than can be used; then it scrolls. */
final class Roomy extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1;
    private static final int LEAST_WIDTH = 420;
    private static final int LEAST_HEIGHT = 560;

    private transient Theme theme;

    Roomy(Theme theme) {
        super(new BorderLayout());
        this.theme = theme;
    }

    void restyle(Theme other) {
        theme = other;
        revalidate();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) theme.px(LEAST_WIDTH), (int) theme.px(LEAST_HEIGHT));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return (int) theme.px(24);
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
