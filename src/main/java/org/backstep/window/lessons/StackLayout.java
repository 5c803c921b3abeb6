package org.backstep.window.lessons;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import javax.swing.JViewport;
import javax.swing.text.JTextComponent;
import javax.swing.text.View;

/**
 * A layout of parts one below the other, each as wide as there is room and as high as it needs at that width: texts
 * that wrap have no height before they have a width.
 *
 * @param gap between two parts, in pixels
 */
record StackLayout(int gap) implements LayoutManager {
    private static final int UNKNOWN = 300;
    /** A line that just fits is broken in one layout of Swing and not in the next. */
    private static final int EXACT_FIT = 2;

    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        int width = widthOf(parent);
        return new Dimension(width, heightAt(parent, width));
    }

    private int heightAt(Container parent, int width) {
        Insets insets = parent.getInsets();
        int height = insets.top + insets.bottom;
        int shown = 0;
        for (Component part : parent.getComponents()) {
            if (part.isVisible()) {
                height += heightAt(part, width - insets.left - insets.right);
                shown++;
            }
        }
        return height + gap * Math.max(0, shown - 1);
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public void layoutContainer(Container parent) {
        Insets insets = parent.getInsets();
        int width = parent.getWidth() - insets.left - insets.right;
        int y = insets.top;
        for (Component part : parent.getComponents()) {
            if (part.isVisible()) {
                int height = heightAt(part, width);
                part.setBounds(insets.left, y, width, height);
                y += height + gap;
            }
        }
    }

    /** The width of a parent; in a viewport that it follows, the width that it is about to get. */
    private static int widthOf(Container parent) {
        int width = parent.getParent() instanceof JViewport view ? view.getWidth() : parent.getWidth();
        return width > 0 ? width : UNKNOWN;
    }

    /**
     * The height of a part at a width, if possible without resizing the part: that would invalidate its parents, and
     * the layout would never end.
     */
    private static int heightAt(Component part, int width) {
        if (part instanceof JTextComponent text) {
            Insets insets = text.getInsets();
            View words = text.getUI().getRootView(text);
            int room = width - insets.left - insets.right - EXACT_FIT;
            words.setSize(Math.max(1, room), Math.max(1, text.getHeight()));
            return (int) Math.ceil(words.getPreferredSpan(View.Y_AXIS)) + insets.top + insets.bottom;
        }
        if (part instanceof Container inner && inner.getLayout() instanceof StackLayout stack) {
            return stack.heightAt(inner, width);
        }
        return part.getPreferredSize().height;
    }
}
