package org.backstep.window.pictures;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** The renderer of pictures in a table, as high as its rows; a dash for one that is not computed. */
public final class PictureCells extends DefaultTableCellRenderer {
    private static final double MARGIN = 2;

    private final String words;

    /**
     * A renderer.
     *
     * @param words what the pictures are
     */
    public PictureCells(String words) {
        this.words = words;
        setHorizontalAlignment(SwingConstants.CENTER);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, "", selected, focused, row, column);
        Optional<PixelPicture> picture = value instanceof PixelPicture shown ? Optional.of(shown) : Optional.empty();
        int side = table.getRowHeight(row) - (int) Math.ceil(Theme.px(MARGIN));
        setIcon(picture.map(shown -> icon(shown, side)).orElse(null));
        setText(picture.isPresent() ? "" : NumberCells.DASH);
        setToolTipText(picture.isPresent() ? words : "not computed yet");
        return this;
    }

    private static Icon icon(PixelPicture picture, int side) {
        return new Icon() {
            @Override
            public void paintIcon(Component in, Graphics graphics, int x, int y) {
                picture.paint((Graphics2D) graphics, new Rectangle(x, y, side, side));
            }

            @Override
            public int getIconWidth() {
                return side;
            }

            @Override
            public int getIconHeight() {
                return side;
            }
        };
    }
}
