package org.backstep.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final Matrix A = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void whatItIsMadeOfCanChangeWithoutChangingIt() {
        double[] values = {1, 2};
        Matrix row = Matrix.row(values);
        values[0] = 9;
        row.toArray()[1] = 9;
        assertThat(row).isEqualTo(Matrix.row(1, 2));
    }

    @Test
    void productsSumsAndMeansAreThoseOfTheTextbook() {
        assertThat(A.times(A.transpose())).isEqualTo(Matrix.of(2, 2, 14, 32, 32, 77));
        assertThat(A.plusColumn(Matrix.column(10, 20)).rowArray(1)).containsExactly(24, 25, 26);
        assertThat(A.rowMeans()).isEqualTo(Matrix.column(2, 5));
        assertThat(A.columnSums()).isEqualTo(Matrix.row(5, 7, 9));
        assertThat(A.hadamard(A).sum()).isEqualTo(91);
        assertThat(A.norm()).isEqualTo(Math.sqrt(91));
        assertThat(A.with(0, 2, -3).min()).isEqualTo(-3);
        assertThat(A.columnAt(1)).isEqualTo(Matrix.column(2, 5));
    }

    @Test
    void shapesThatDoNotFitAreNamedBoth() {
        assertThatThrownBy(() -> A.times(A)).hasMessage("cannot multiply 2×3 by 2×3");
        assertThatThrownBy(() -> A.plus(Matrix.row(1))).hasMessage("cannot add 2×3 and 1×1");
        assertThatThrownBy(() -> A.plusColumn(Matrix.column(1))).hasMessageContaining("1×1");
        assertThatThrownBy(A::scalar).hasMessageContaining("2×3");
        assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3)).hasMessageContaining("2×2");
    }

    @Test
    void equalMeansTheSameShapeAndTheSameBits() {
        assertThat(Matrix.row(1, 2)).isNotEqualTo(Matrix.column(1, 2)).isNotEqualTo(Matrix.row(1, Math.nextUp(2.0)));
        assertThat(Matrix.scalar(0.0)).isNotEqualTo(Matrix.scalar(-0.0));
        assertThat(Matrix.scalar(Double.NaN)).isEqualTo(Matrix.scalar(Double.NaN));
    }

    @Test
    void nanIsNeverLostInAMinimumOrMaximum() {
        Matrix withNan = Matrix.row(1, Double.NaN, 3);
        assertThat(withNan.min()).isNaN();
        assertThat(withNan.max()).isNaN();
        assertThat(withNan.isFinite()).isFalse();
    }

    @Test
    void eigenvaluesOfASymmetricMatrixComeLargestFirst() {
        // 2 ± 1 by hand; two roundings of numbers of size 3
        assertThat(Matrix.of(2, 2, 2, 1, 1, 2).symmetricEigenvalues())
                .containsExactly(new double[] {3, 1}, within(1e-15));
    }

    @Test
    void pairwiseSumsAreCloserToTheTruthThanOneRunningSum() {
        double[] values = new Random(7).doubles(100_000).toArray();
        double exact = java.util.Arrays.stream(values)
                .mapToObj(java.math.BigDecimal::new)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                .doubleValue();
        // log2(1e5/128) + 16 roundings of at most half a unit of 50,000, that is 7e-12 each, never all in one direction
        assertThat(PairwiseSum.of(values, 0, values.length)).isCloseTo(exact, within(1e-10));
    }

    @Test
    void shortSumsAreAddedInOrder() {
        assertThat(PairwiseSum.of(new double[] {1e16, 1, -1e16}, 0, 3)).isEqualTo(1e16 + 1 - 1e16);
        assertThat(PairwiseSum.of(new double[] {5, 6}, 1, 1)).isEqualTo(6);
        assertThat(PairwiseSum.of(new double[0], 0, 0)).isZero();
    }
}
