package org.backstep.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/**
 * The layout of a few components beside each other. Every call measures them again, because the bar tries several
 * arrangements and must not get the sizes of the last one.
 */
final class RowLayout implements LayoutManager {
    private static final int GAP = 6;

    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}

    @Override
    public Dimension preferredLayoutSize(Container row) {
        int width = 0;
        int height = 0;
        for (Component part : row.getComponents()) {
            if (part.isVisible()) {
                Dimension size = part.getPreferredSize();
                width += size.width + (width > 0 ? UIScale.scale(GAP) : 0);
                height = Math.max(height, size.height);
            }
        }
        return new Dimension(width, height);
    }

    @Override
    public Dimension minimumLayoutSize(Container row) {
        return preferredLayoutSize(row);
    }

    @Override
    public void layoutContainer(Container row) {
        int x = 0;
        for (Component part : row.getComponents()) {
            if (part.isVisible()) {
                Dimension size = part.getPreferredSize();
                part.setBounds(x, (row.getHeight() - size.height) / 2, size.width, size.height);
                x += size.width + UIScale.scale(GAP);
            }
        }
    }
}
