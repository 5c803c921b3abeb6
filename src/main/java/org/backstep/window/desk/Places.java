package org.backstep.window.desk;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;

/** The remembered places of dividers and chosen tabs, for all split and tabbed panes that have a name. */
public final class Places {
    private static final int WHOLE = 10_000;

    private Places() {}

    /**
     * Restores dividers and tabs; the window must have its size.
     *
     * @param arrangement a name; the parts have other places in a narrow window than in a wide one
     */
    public static void restore(Container root, String arrangement, UserPreferences preferred) {
        each(root, part -> {
            if (part instanceof JSplitPane split) {
                preferred
                        .place(name(split, arrangement))
                        .ifPresent(place ->
                                split.setDividerLocation((int) Math.round((double) place / WHOLE * length(split))));
            } else if (part instanceof JTabbedPane tabs) {
                preferred.place(name(tabs, arrangement)).ifPresent(place -> {
                    if (place < tabs.getTabCount()) {
                        tabs.setSelectedIndex(place);
                    }
                });
            }
        });
    }

    /** Remembers the places of dividers and tabs. */
    public static void remember(Container root, String arrangement, UserPreferences preferred) {
        each(root, part -> {
            if (part instanceof JSplitPane split && length(split) > 0) {
                int place = (int) Math.round((double) split.getDividerLocation() / length(split) * WHOLE);
                preferred.rememberPlace(name(split, arrangement), Math.max(0, Math.min(WHOLE, place)));
            } else if (part instanceof JTabbedPane tabs && tabs.getSelectedIndex() >= 0) {
                preferred.rememberPlace(name(tabs, arrangement), tabs.getSelectedIndex());
            }
        });
    }

    private static String name(Component part, String arrangement) {
        return arrangement + " " + part.getName();
    }

    private static int length(JSplitPane split) {
        int whole = split.getOrientation() == JSplitPane.HORIZONTAL_SPLIT ? split.getWidth() : split.getHeight();
        return whole - split.getDividerSize();
    }

    private static void each(Container root, Consumer<Component> action) {
        for (Component part : root.getComponents()) {
            if (part.getName() != null) {
                action.accept(part);
            }
            if (part instanceof Container inner) {
                each(inner, action);
            }
        }
    }

    /** The parts of all screens that no task bar covers. */
    public static List<Rectangle> screens() {
        List<Rectangle> screens = new ArrayList<>();
        for (GraphicsDevice device :
                GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            GraphicsConfiguration screen = device.getDefaultConfiguration();
            Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
            Rectangle all = screen.getBounds();
            screens.add(new Rectangle(
                    all.x + taken.left,
                    all.y + taken.top,
                    all.width - taken.left - taken.right,
                    all.height - taken.top - taken.bottom));
        }
        return screens;
    }

    /** A window's bounds moved and made smaller so that all of it is on the screen that has most of it. */
    public static Rectangle onScreen(Rectangle wanted, List<Rectangle> screens) {
        Rectangle best = screens.get(0);
        for (Rectangle screen : screens) {
            if (area(screen.intersection(wanted)) > area(best.intersection(wanted))) {
                best = screen;
            }
        }
        int width = Math.min(wanted.width, best.width);
        int height = Math.min(wanted.height, best.height);
        int x = Math.max(best.x, Math.min(wanted.x, best.x + best.width - width));
        int y = Math.max(best.y, Math.min(wanted.y, best.y + best.height - height));
        return new Rectangle(x, y, width, height);
    }

    private static long area(Rectangle part) {
        return part.isEmpty() ? 0 : (long) part.width * part.height;
    }
}
