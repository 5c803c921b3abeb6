package org.backstep.command;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;

/**
 * What an expression gives: one number, or numbers over entries (rows × columns) and samples. Where two meet, an extent
 * of 1 is stretched to the other's.
 *
 * @param numbers a row for each entry, row by row of the entries; a column for each sample
 */
record Values(int rows, int columns, Matrix numbers) {
    private static final long MOST_NUMBERS = 20_000_000;

    static Values scalar(double number) {
        return new Values(1, 1, Matrix.scalar(number));
    }

    /** A matrix whose rows and columns are entries. */
    static Values ofEntries(Matrix matrix) {
        return new Values(matrix.rows(), matrix.columns(), Matrix.column(matrix.toArray()));
    }

    /** A d×N matrix whose columns are samples. */
    static Values ofSamples(Matrix matrix) {
        return new Values(matrix.rows(), 1, matrix);
    }

    int samples() {
        return numbers.columns();
    }

    int size() {
        return numbers.rows() * numbers.columns();
    }

    Values map(DoubleUnaryOperator function) {
        return new Values(rows, columns, numbers.map(function));
    }

    Values combine(Values other, DoubleBinaryOperator operator) {
        int r = extent(rows, other.rows, "rows");
        int c = extent(columns, other.columns, "columns");
        int n = extent(samples(), other.samples(), "samples");
        if ((long) r * c * n > MOST_NUMBERS) {
            throw new UserError(
                    r + " × " + c + " entries of " + n + " samples are too many numbers for one expression");
        }
        double[] combined = new double[r * c * n];
        int index = 0;
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                for (int k = 0; k < n; k++) {
                    combined[index++] = operator.applyAsDouble(get(i, j, k), other.get(i, j, k));
                }
            }
        }
        return new Values(r, c, Matrix.of(r * c, n, combined));
    }

    /** An entry, the only one standing for all where there is one. */
    double get(int i, int j, int k) {
        int row = rows == 1 ? 0 : i;
        int column = columns == 1 ? 0 : j;
        return numbers.get(row * columns + column, samples() == 1 ? 0 : k);
    }

    private static int extent(int mine, int other, String what) {
        if (mine != other && mine != 1 && other != 1) {
            throw new UserError(mine + " and " + other + " " + what + " do not fit together");
        }
        return Math.max(mine, other);
    }
}
