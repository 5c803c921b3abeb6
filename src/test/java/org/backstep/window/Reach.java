package org.backstep.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;

/** Finds controls that are cut off, hidden behind an edge or too small to be read. On the event dispatch thread. */
final class Reach {
    /** Less than this of a scrolled view cannot be worked with; in pixels at 100 %. */
    private static final int LEAST_VIEW = 24;

    private Reach() {}

    /** A sentence for each control that is out of reach. */
    static List<String> problems(Container root) {
        List<String> problems = new ArrayList<>();
        for (JComponent control : Controls.in(root)) {
            if (control instanceof JTable table && table.getRowCount() == 0) {
                continue;
            }
            if (control.getWidth() <= 0 || control.getHeight() <= 0) {
                problems.add(Controls.called(control) + " has no size: " + control.getBounds());
            } else {
                cutOffByAncestors(control, problems);
                tooSmall(control, problems);
            }
        }
        return problems;
    }

    /** Every ancestor shows all of it, or can be scrolled to it. */
    private static void cutOffByAncestors(JComponent control, List<String> problems) {
        Component part = control;
        for (Container up = control.getParent(); up != null; up = up.getParent()) {
            Rectangle inside = SwingUtilities.convertRectangle(part.getParent(), part.getBounds(), up);
            if (up instanceof JViewport viewport && up.getParent() instanceof JScrollPane scroll) {
                cannotBeScrolledTo(control, inside, viewport, scroll, problems);
                part = scroll;
                up = scroll;
            } else if (!new Rectangle(up.getSize()).contains(inside)) {
                problems.add(Controls.called(control) + " is cut off by "
                        + up.getClass().getSimpleName() + " of " + sizeOf(up.getSize()) + ": it lies at " + inside);
                return;
            }
            if (up instanceof JRootPane) {
                return;
            }
        }
    }

    private static void cannotBeScrolledTo(
            JComponent control, Rectangle inside, JViewport viewport, JScrollPane scroll, List<String> problems) {
        boolean across = inside.x < 0 || inside.x + inside.width > viewport.getWidth();
        boolean down = inside.y < 0 || inside.y + inside.height > viewport.getHeight();
        if (across && scroll.getHorizontalScrollBarPolicy() == ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER) {
            problems.add(Controls.called(control) + " is wider than its view, which does not scroll that way: " + inside
                    + " in " + sizeOf(viewport.getSize()));
        }
        if (down && scroll.getVerticalScrollBarPolicy() == ScrollPaneConstants.VERTICAL_SCROLLBAR_NEVER) {
            problems.add(Controls.called(control) + " is higher than its view, which does not scroll that way: "
                    + inside + " in " + sizeOf(viewport.getSize()));
        }
        boolean little = viewport.getWidth() < LEAST_VIEW || viewport.getHeight() < LEAST_VIEW;
        if (little && (across || down)) {
            problems.add(Controls.called(control) + " is seen through " + sizeOf(viewport.getSize()) + " only");
        }
    }

    /** Reports a control whose words are cut off; a row of tabs that is too long scrolls. */
    private static void tooSmall(JComponent control, List<String> problems) {
        Dimension wanted = control.getPreferredSize();
        boolean cut = control instanceof AbstractButton && control.getWidth() < wanted.width;
        boolean low = (control instanceof AbstractButton || control instanceof JTextField)
                && control.getHeight() < wanted.height - 2;
        if (cut || low) {
            problems.add(
                    Controls.called(control) + " needs " + sizeOf(wanted) + " and has " + sizeOf(control.getSize()));
        }
        if (control instanceof JTabbedPane tabs && tabs.getTabLayoutPolicy() == JTabbedPane.WRAP_TAB_LAYOUT) {
            for (int k = 0; k < tabs.getTabCount(); k++) {
                Rectangle tab = tabs.getBoundsAt(k);
                if (tab != null && !new Rectangle(tabs.getSize()).contains(tab)) {
                    problems.add("the tab " + tabs.getTitleAt(k) + " is cut off: it lies at " + tab + " in "
                            + sizeOf(tabs.getSize()));
                }
            }
        }
    }

    private static String sizeOf(Dimension size) {
        return size.width + "×" + size.height;
    }
}
