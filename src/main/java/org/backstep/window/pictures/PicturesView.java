package org.backstep.window.pictures;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.backstep.data.PictureShape;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** Pictures in rows, each with a caption or none; a pixel's number is in the tool tip, and a click chooses it. */
public final class PicturesView extends JComponent {
    private static final double CAPTION = 16;
    private static final double GAP = 4;
    private static final double SMALLEST_MARK = 5;

    /**
     * A picture and what is known of its pixels, which are counted from 0.
     *
     * @param caption above it; may be empty
     * @param role of the caption's colour
     * @param picture made when it is painted
     * @param words for a pixel: its name and number
     * @param chosen callback; gets the pixel that is clicked
     * @param marked the pixel that is selected
     */
    public record Entry(
            String caption,
            Role role,
            PictureShape shape,
            Supplier<PixelPicture> picture,
            IntFunction<String> words,
            IntConsumer chosen,
            OptionalInt marked) {}

    private final double side;
    private List<Entry> entries = List.of();
    private int rows = 1;

    private record Pixel(Entry entry, int number) {}

    /**
     * A view without pictures.
     *
     * @param name of the component
     * @param called its accessible name
     * @param side the most that a picture is wide or high, in points
     */
    public PicturesView(String name, String called, double side) {
        this.side = side;
        setName(name);
        getAccessibleContext().setAccessibleName(called);
        setToolTipText("");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                at(event.getPoint()).ifPresent(pixel -> pixel.entry().chosen().accept(pixel.number()));
            }
        });
    }

    /**
     * Shows pictures.
     *
     * @param inRows how many rows of pictures there are room for
     * @param description of all of them, to be read out
     */
    public void show(List<Entry> shown, int inRows, String description) {
        boolean same = shown.size() == entries.size() && inRows == rows;
        entries = List.copyOf(shown);
        rows = inRows;
        getAccessibleContext().setAccessibleDescription(description);
        if (!same) {
            revalidate();
        }
        repaint();
    }

    private int columns() {
        return Math.max(1, (entries.size() + rows - 1) / rows);
    }

    private double caption() {
        return entries.stream().allMatch(entry -> entry.caption().isEmpty()) ? 0 : Theme.px(CAPTION);
    }

    @Override
    public Dimension getPreferredSize() {
        double gap = Theme.px(GAP);
        double box = Theme.px(side);
        return new Dimension((int) Math.ceil(columns() * (box + gap)), (int) Math.ceil(rows * (box + caption() + gap)));
    }

    /** The square of a picture, below its caption. */
    private Rectangle square(int index) {
        double gap = Theme.px(GAP);
        double height = (double) getHeight() / rows;
        double width = (double) getWidth() / columns();
        int box = (int) Math.max(1, Math.min(Theme.px(side), Math.min(width - gap, height - caption() - gap)));
        double used = box + caption() + gap;
        int column = index % columns();
        int row = index / columns();
        int last = (entries.size() - 1) / columns();
        double top = Math.max(0, (getHeight() - (last + 1) * used) / 2);
        return new Rectangle(
                (int) (column * width + (width - box) / 2), (int) (top + row * used + caption()), box, box);
    }

    private Optional<Pixel> at(Point point) {
        for (int k = 0; k < entries.size(); k++) {
            PictureShape shape = entries.get(k).shape();
            Rectangle place = PixelPicture.fitting(shape, square(k));
            if (place.contains(point)) {
                int row = (point.y - place.y) * shape.height() / place.height;
                int column = (point.x - place.x) * shape.width() / place.width;
                return Optional.of(new Pixel(entries.get(k), row * shape.width() + column));
            }
        }
        return Optional.empty();
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return at(event.getPoint())
                .map(pixel -> pixel.entry().words().apply(pixel.number()) + ", "
                        + pixel.entry().shape().place(pixel.number()))
                .orElse(null);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int k = 0; k < entries.size(); k++) {
            Rectangle square = square(k);
            if (g.hitClip(square.x, square.y - (int) caption(), square.width, square.height + (int) caption())) {
                paint(g, entries.get(k), square);
            }
        }
        g.dispose();
    }

    private void paint(Graphics2D g, Entry entry, Rectangle square) {
        Rectangle place = PixelPicture.fitting(entry.shape(), square);
        entry.picture().get().paint(g, square);
        g.setColor(Theme.now().colour(Role.GRID));
        g.drawRect(place.x - 1, place.y - 1, place.width + 1, place.height + 1);
        entry.marked().ifPresent(pixel -> mark(g, entry.shape(), place, pixel));
        g.setFont(Theme.words(12, Font.BOLD));
        g.setColor(Theme.now().colour(entry.role()));
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(
                entry.caption(),
                square.x + (square.width - metrics.stringWidth(entry.caption())) / 2,
                place.y - (int) Theme.px(GAP));
    }

    /** Outlines a pixel, so that it is seen on black and on white. */
    private static void mark(Graphics2D g, PictureShape shape, Rectangle place, int pixel) {
        int size = (int) Math.max(Theme.px(SMALLEST_MARK), Math.ceil((double) place.width / shape.width()));
        int column = pixel % shape.width();
        int row = pixel / shape.width();
        int x = place.x + (int) ((column + 0.5) * place.width / shape.width()) - size / 2;
        int y = place.y + (int) ((row + 0.5) * place.height / shape.height()) - size / 2;
        g.setColor(Theme.now().colour(Role.BACKGROUND));
        g.drawRect(x - 2, y - 2, size + 3, size + 3);
        g.setColor(Theme.now().colour(Role.TEXT));
        g.drawRect(x - 1, y - 1, size + 1, size + 1);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.ICON;
                }
            };
        }
        return accessibleContext;
    }
}
