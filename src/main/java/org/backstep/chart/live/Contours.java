package org.backstep.chart.live;

import java.util.ArrayList;
import java.util.List;
import org.backstep.matrix.Matrix;

/**
 * Where a function known on a grid has a value: in each cell the straight pieces between the edges that it crosses, in cells
 * from 0 across (columns) and up (rows).
 */
final class Contours {
    private Contours() {}

    /** A straight piece of a contour. */
    record Piece(double x1, double y1, double x2, double y2) {}

    /** All pieces of one level; a cell with a corner that is not finite has none. */
    static List<Piece> of(Matrix grid, double level) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row + 1 < grid.rows(); row++) {
            for (int column = 0; column + 1 < grid.columns(); column++) {
                inCell(grid, row, column, level, pieces);
            }
        }
        return pieces;
    }

    private static void inCell(Matrix grid, int row, int column, double level, List<Piece> pieces) {
        double a = grid.get(row, column) - level;
        double b = grid.get(row, column + 1) - level;
        double c = grid.get(row + 1, column + 1) - level;
        double d = grid.get(row + 1, column) - level;
        if (!Double.isFinite(a + b + c + d)) {
            return;
        }
        // around the cell: below, right, above, left
        List<double[]> crossed = new ArrayList<>(4);
        if (a < 0 != b < 0) {
            crossed.add(new double[] {column + a / (a - b), row});
        }
        if (b < 0 != c < 0) {
            crossed.add(new double[] {column + 1, row + b / (b - c)});
        }
        if (c < 0 != d < 0) {
            crossed.add(new double[] {column + d / (d - c), row + 1});
        }
        if (d < 0 != a < 0) {
            crossed.add(new double[] {column, row + a / (a - d)});
        }
        if (crossed.size() == 2) {
            pieces.add(piece(crossed.get(0), crossed.get(1)));
        } else if (crossed.size() == 4) {
            // a saddle: what its middle is decides which corners belong together
            boolean apart = a < 0 != (a + b + c + d) < 0;
            pieces.add(piece(crossed.get(0), crossed.get(apart ? 3 : 1)));
            pieces.add(piece(crossed.get(2), crossed.get(apart ? 1 : 3)));
        }
    }

    private static Piece piece(double[] from, double[] to) {
        return new Piece(from[0], from[1], to[0], to[1]);
    }
}
