package org.backstep.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the bar: one row with the last group at its right end; components that do not fit go into further rows.
 * Invisible components take no room.
 */
final class BarLayout implements LayoutManager {
    private static final int GAP = 6;
    private static final int ROW_GAP = 6;
    private static final int EDGE = 8;

    private final List<Component> atTheEnd = new ArrayList<>();
    private @Nullable Component secondRow;

    /** Sets the component that begins the second row. */
    void breakBefore(Component component) {
        secondRow = component;
    }

    /** {@link java.awt.Container#add(String, Component)} with "end" puts it to the right end. */
    @Override
    public void addLayoutComponent(String name, Component component) {
        if ("end".equals(name)) {
            atTheEnd.add(component);
        }
    }

    @Override
    public void removeLayoutComponent(Component component) {
        atTheEnd.remove(component);
    }

    @Override
    public Dimension preferredLayoutSize(Container bar) {
        Insets insets = edges(bar);
        int available = bar.getWidth() > 0 ? bar.getWidth() - insets.left - insets.right : Integer.MAX_VALUE;
        List<List<Component>> rows = rows(bar, available);
        int height = 0;
        int width = 0;
        for (List<Component> row : rows) {
            height += heightOf(row) + (height > 0 ? UIScale.scale(ROW_GAP) : 0);
            width = Math.max(width, widthOf(row));
        }
        return new Dimension(width + insets.left + insets.right, height + insets.top + insets.bottom);
    }

    @Override
    public Dimension minimumLayoutSize(Container bar) {
        return new Dimension(0, preferredLayoutSize(bar).height);
    }

    @Override
    public void layoutContainer(Container bar) {
        Insets insets = edges(bar);
        int available = bar.getWidth() - insets.left - insets.right;
        int y = insets.top;
        for (List<Component> row : rows(bar, available)) {
            int height = heightOf(row);
            int x = insets.left;
            boolean pushed = false;
            for (Component component : row) {
                if (!pushed && atTheEnd.contains(component)) {
                    x = Math.max(x, insets.left + available - widthOf(from(row, component)));
                    pushed = true;
                }
                Dimension size = component.getPreferredSize();
                int width = Math.min(size.width, available);
                component.setBounds(x, y + (height - size.height) / 2, width, size.height);
                x += width + UIScale.scale(GAP);
            }
            y += height + UIScale.scale(ROW_GAP);
        }
    }

    /** The insets of the border and a margin. */
    static Insets edges(Container bar) {
        Insets border = bar.getInsets();
        int edge = UIScale.scale(EDGE);
        return new Insets(border.top + edge, border.left + edge, border.bottom + edge, border.right + edge);
    }

    private static List<Component> from(List<Component> row, Component first) {
        return row.subList(row.indexOf(first), row.size());
    }

    /** The width of the bar in one row. */
    int widthOf(Container bar) {
        return widthOf(visible(bar));
    }

    /** The number of rows at a width. */
    int rowCount(Container bar, int available) {
        return rows(bar, available).size();
    }

    private static List<Component> visible(Container bar) {
        return List.of(bar.getComponents()).stream()
                .filter(Component::isVisible)
                .toList();
    }

    private List<List<Component>> rows(Container bar, int available) {
        List<Component> all = visible(bar);
        int second = all.indexOf(secondRow);
        if (widthOf(all) <= available || second < 0) {
            return wrapped(all, available);
        }
        List<List<Component>> rows = new ArrayList<>(wrapped(all.subList(0, second), available));
        rows.addAll(wrapped(all.subList(second, all.size()), available));
        return rows;
    }

    private static List<List<Component>> wrapped(List<Component> components, int available) {
        List<List<Component>> rows = new ArrayList<>();
        List<Component> row = new ArrayList<>();
        for (Component component : components) {
            row.add(component);
            if (widthOf(row) > available && row.size() > 1) {
                row.remove(row.size() - 1);
                rows.add(row);
                row = new ArrayList<>(List.of(component));
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    private static int widthOf(List<Component> row) {
        int gaps = Math.max(0, row.size() - 1) * UIScale.scale(GAP);
        return gaps + row.stream().mapToInt(c -> c.getPreferredSize().width).sum();
    }

    private static int heightOf(List<Component> row) {
        return row.stream().mapToInt(c -> c.getPreferredSize().height).max().orElse(0);
    }
}
