package org.backstep.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * An immutable matrix. Rows and columns count from 0 here; what a user reads counts from 1.
 *
 * <p>Two matrices are equal if they have the same shape and the same bits. Every operation that needs fitting shapes
 * throws {@link IllegalArgumentException} naming both shapes.
 */
public final class Matrix {
    private final DMatrixRMaj values;

    private Matrix(DMatrixRMaj values) {
        this.values = values;
    }

    /** A matrix with the given rows, copied. */
    public static Matrix of(double[][] rows) {
        for (double[] row : rows) {
            if (row.length != rows[0].length) {
                throw new IllegalArgumentException(
                        "rows of different length: " + rows[0].length + " and " + row.length);
            }
        }
        return new Matrix(new DMatrixRMaj(rows));
    }

    /** A rows×columns matrix read row by row from an array, copied. */
    public static Matrix of(int rows, int columns, double... rowByRow) {
        return slice(rows, columns, rowByRow, 0);
    }

    /** A rows×columns matrix read row by row from an array, copied, beginning at an offset. */
    public static Matrix slice(int rows, int columns, double[] rowByRow, int offset) {
        if (rows < 0 || columns < 0 || offset + rows * columns > rowByRow.length) {
            throw new IllegalArgumentException(
                    rowByRow.length - offset + " values do not fill a matrix of shape " + rows + "×" + columns);
        }
        DMatrixRMaj copy = new DMatrixRMaj(rows, columns);
        System.arraycopy(rowByRow, offset, copy.data, 0, rows * columns);
        return new Matrix(copy);
    }

    public static Matrix column(double... values) {
        return of(values.length, 1, values);
    }

    public static Matrix row(double... values) {
        return of(1, values.length, values);
    }

    public static Matrix scalar(double value) {
        return of(1, 1, value);
    }

    /** A matrix with one value everywhere. */
    public static Matrix filled(int rows, int columns, double value) {
        double[] all = new double[rows * columns];
        Arrays.fill(all, value);
        return wrap(DMatrixRMaj.wrap(rows, columns, all));
    }

    /**
     * Takes an EJML matrix without copying it: the caller gives it up and must never write to it again. Only for
     * the training loop's workspace in {@code network}; all other code copies.
     */
    public static Matrix wrap(DMatrixRMaj given) {
        return new Matrix(given);
    }

    public int rows() {
        return values.numRows;
    }

    public int columns() {
        return values.numCols;
    }

    /** "2×500": rows × columns. */
    public String shape() {
        return rows() + "×" + columns();
    }

    public double get(int row, int column) {
        return values.get(row, column);
    }

    public boolean isScalar() {
        return rows() == 1 && columns() == 1;
    }

    /** The only entry of a 1×1 matrix. */
    public double scalar() {
        if (rows() != 1 || columns() != 1) {
            throw new IllegalArgumentException("a " + shape() + " matrix is not a single number");
        }
        return values.data[0];
    }

    /** The columns with these indices (from 0), in this order; m×k from m×n. */
    public Matrix columns(int[] which) {
        DMatrixRMaj some = new DMatrixRMaj(rows(), which.length);
        for (int i = 0, k = 0; i < rows(); i++) {
            for (int column : which) {
                some.data[k++] = get(i, column);
            }
        }
        return new Matrix(some);
    }

    /** All entries, row by row, as a new array. */
    public double[] toArray() {
        return Arrays.copyOf(values.data, rows() * columns());
    }

    /** One row, as a new array. */
    public double[] rowArray(int row) {
        int from = row * columns();
        return Arrays.copyOfRange(values.data, from, from + columns());
    }

    /** One column, as a rows×1 matrix. */
    public Matrix columnAt(int column) {
        return wrap(CommonOps_DDRM.extractColumn(values, column, null));
    }

    /** Copies all entries into an EJML matrix of the same shape. */
    public void copyInto(DMatrixRMaj target) {
        target.setTo(values);
    }

    /** This matrix with one entry changed. */
    public Matrix with(int row, int column, double value) {
        DMatrixRMaj copy = values.copy();
        copy.set(row, column, value);
        return wrap(copy);
    }

    /** The matrix product; this is m×k, the other k×n. */
    public Matrix times(Matrix other) {
        if (columns() != other.rows()) {
            throw new IllegalArgumentException("cannot multiply " + shape() + " by " + other.shape());
        }
        DMatrixRMaj product = new DMatrixRMaj(rows(), other.columns());
        CommonOps_DDRM.mult(values, other.values, product);
        return wrap(product);
    }

    /** A Bᵀ; this is m×n, the other k×n. The sums are pairwise, because n may be the number of samples. */
    public Matrix timesTransposed(Matrix other) {
        if (columns() != other.columns()) {
            throw new IllegalArgumentException("cannot multiply " + shape() + " by the transpose of " + other.shape());
        }
        double[] products = new double[columns()];
        double[] entries = new double[rows() * other.rows()];
        for (int i = 0, k = 0; i < rows(); i++) {
            for (int j = 0; j < other.rows(); j++, k++) {
                entries[k] = PairwiseSum.ofProducts(
                        values.data, i * columns(), other.values.data, j * columns(), columns(), products);
            }
        }
        return of(rows(), other.rows(), entries);
    }

    public Matrix transpose() {
        return wrap(CommonOps_DDRM.transpose(values, null));
    }

    public Matrix plus(Matrix other) {
        return combine("add", other, Double::sum);
    }

    public Matrix minus(Matrix other) {
        return combine("subtract", other, (a, b) -> a - b);
    }

    /** The element-wise product ⊙. */
    public Matrix hadamard(Matrix other) {
        return combine("multiply element by element", other, (a, b) -> a * b);
    }

    /** The element-wise quotient. */
    public Matrix over(Matrix other) {
        return combine("divide element by element", other, (a, b) -> a / b);
    }

    public Matrix scale(double factor) {
        return map(value -> value * factor);
    }

    public Matrix dividedBy(double divisor) {
        return map(value -> value / divisor);
    }

    /** Adds a column (rows×1) to each column of this matrix, as a bias is added to a batch. */
    public Matrix plusColumn(Matrix column) {
        if (column.rows() != rows() || column.columns() != 1) {
            throw new IllegalArgumentException("cannot add " + column.shape() + " to each column of " + shape());
        }
        DMatrixRMaj sum = new DMatrixRMaj(rows(), columns());
        for (int i = 0, k = 0; i < rows(); i++) {
            double addend = column.values.data[i];
            for (int j = 0; j < columns(); j++, k++) {
                sum.data[k] = values.data[k] + addend;
            }
        }
        return wrap(sum);
    }

    public Matrix map(DoubleUnaryOperator function) {
        DMatrixRMaj mapped = new DMatrixRMaj(rows(), columns());
        for (int k = 0; k < mapped.data.length; k++) {
            mapped.data[k] = function.applyAsDouble(values.data[k]);
        }
        return wrap(mapped);
    }

    public double sum() {
        return PairwiseSum.of(values.data, 0, rows() * columns());
    }

    public double mean() {
        return sum() / (rows() * columns());
    }

    /** The smallest entry; NaN if any is NaN. */
    public double min() {
        return Arrays.stream(values.data, 0, rows() * columns()).min().orElse(Double.NaN);
    }

    /** The largest entry; NaN if any is NaN. */
    public double max() {
        return Arrays.stream(values.data, 0, rows() * columns()).max().orElse(Double.NaN);
    }

    /** The Frobenius norm: the root of the sum of squares. */
    public double norm() {
        return Math.sqrt(map(value -> value * value).sum());
    }

    /** The mean of each row, rows×1. */
    public Matrix rowMeans() {
        return rowSums().dividedBy(columns());
    }

    /** The sum of each row, rows×1. */
    public Matrix rowSums() {
        double[] sums = new double[rows()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = PairwiseSum.of(values.data, i * columns(), columns());
        }
        return column(sums);
    }

    /** The sum of each column, 1×columns, added from the first row down. */
    public Matrix columnSums() {
        double[] sums = new double[columns()];
        for (int i = 0, k = 0; i < rows(); i++) {
            for (int j = 0; j < sums.length; j++, k++) {
                sums[j] += values.data[k];
            }
        }
        return row(sums);
    }

    /** The eigenvalues of this symmetric matrix, largest first. */
    public double[] symmetricEigenvalues() {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(rows(), false, true);
        if (rows() != columns() || !decomposition.decompose(values.copy())) {
            throw new IllegalArgumentException("no eigenvalues of a " + shape() + " matrix");
        }
        double[] negated = new double[rows()];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -decomposition.getEigenvalue(i).getReal();
        }
        Arrays.sort(negated);
        return Arrays.stream(negated).map(value -> -value).toArray();
    }

    /**
     * The eigenvectors of the largest eigenvalues of this symmetric n×n matrix, a row each, count×n: of length 1, and with
     * the sign that makes the entry positive that is largest without its sign, the first of several.
     */
    public Matrix symmetricEigenvectors(int count) {
        EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(rows(), true, true);
        if (rows() != columns() || !decomposition.decompose(values.copy())) {
            throw new IllegalArgumentException("no eigenvectors of a " + shape() + " matrix");
        }
        int[] largest = IntStream.range(0, rows())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        k -> -decomposition.getEigenvalue(k).getReal()))
                .mapToInt(k -> k)
                .limit(count)
                .toArray();
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++) {
            Matrix vector = new Matrix(decomposition.getEigenVector(largest[k]));
            double[] entries = vector.toArray();
            double strongest = 0;
            for (double entry : entries) {
                strongest = Math.abs(entry) > Math.abs(strongest) ? entry : strongest;
            }
            vectors[k] = strongest < 0 ? vector.scale(-1).toArray() : entries;
        }
        return of(vectors);
    }

    /** Whether no entry is NaN or infinite. */
    public boolean isFinite() {
        for (int k = 0; k < rows() * columns(); k++) {
            if (!Double.isFinite(values.data[k])) {
                return false;
            }
        }
        return true;
    }

    private Matrix combine(String verb, Matrix other, DoubleBinaryOperator operator) {
        if (rows() != other.rows() || columns() != other.columns()) {
            throw new IllegalArgumentException("cannot " + verb + " " + shape() + " and " + other.shape());
        }
        DMatrixRMaj combined = new DMatrixRMaj(rows(), columns());
        for (int k = 0; k < combined.data.length; k++) {
            combined.data[k] = operator.applyAsDouble(values.data[k], other.values.data[k]);
        }
        return wrap(combined);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Matrix other
                && rows() == other.rows()
                && columns() == other.columns()
                && Arrays.equals(values.data, 0, rows() * columns(), other.values.data, 0, rows() * columns());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray()) * 31 + columns();
    }

    @Override
    public String toString() {
        return shape() + " " + Arrays.toString(toArray());
    }
}
