package org.backstep.window.tables;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Optional;
import javax.swing.JComponent;
import org.backstep.command.expression.Index;
import org.backstep.window.kit.Theme;

/**
 * The places of a matrix's entries: cells with numbers, or the small fields of a picture where too little of the matrix would
 * be seen in numbers.
 *
 * @param width of a cell, in pixels
 * @param height of a cell, in pixels
 */
record MatrixGrid(int rows, int columns, int width, int height, boolean picture) {
    /** With more entries a matrix is a picture. */
    private static final int MOST_NUMBERS = 128;

    /** The height of a picture and the side of its fields, in points. */
    private static final double PICTURE = 128;

    private static final double LEAST_FIELD = 3;
    private static final double LARGEST_FIELD = 8;
    /** The distance of a mark from a field, in points. */
    private static final double AROUND = 3;

    static MatrixGrid of(ParameterNumbers numbers, boolean frozen, JComponent paintedIn) {
        int rows = numbers.rows();
        int columns = numbers.columns();
        if ((long) rows * columns <= MOST_NUMBERS) {
            Dimension cell = cell(numbers, frozen, paintedIn);
            return new MatrixGrid(rows, columns, cell.width, cell.height, false);
        }
        int field = (int) Theme.px(Math.max(LEAST_FIELD, Math.min(LARGEST_FIELD, PICTURE / rows)));
        return new MatrixGrid(rows, columns, field, field, true);
    }

    /** The size of a cell with numbers, and with the sign of a frozen entry if there is any. */
    static Dimension cell(ParameterNumbers numbers, boolean frozen, JComponent paintedIn) {
        FontMetrics digits = paintedIn.getFontMetrics(Theme.digits(12, Font.BOLD));
        double width = digits.stringWidth("0".repeat(ParameterNumbers.MOST_SIGNS)) + Theme.px(frozen ? 26 : 14);
        return new Dimension((int) Math.ceil(width), MatrixPainter.height(numbers.lineCount()));
    }

    Dimension size() {
        return new Dimension(columns * width + 1, rows * height + 1);
    }

    /** An entry's place. */
    Rectangle cell(Index.Entry entry) {
        return new Rectangle((entry.column() - 1) * width, (entry.row() - 1) * height, width, height);
    }

    /** The place of a mark of an entry: its cell, or around its field, which is too small for a mark. */
    Rectangle mark(Index.Entry entry) {
        Rectangle place = cell(entry);
        if (picture) {
            place.grow((int) Theme.px(AROUND), (int) Theme.px(AROUND));
        }
        return place;
    }

    /** The entry at a place, if there is one. */
    Optional<Index.Entry> at(Point point) {
        int row = point.y / height;
        int column = point.x / width;
        return row < rows && column < columns ? Optional.of(new Index.Entry(row + 1, column + 1)) : Optional.empty();
    }

    /** The line of an entry's cell at a place; a field shows the value only. */
    int lineAt(Point point) {
        return picture ? 0 : MatrixPainter.lineAt(point.y % height);
    }
}
