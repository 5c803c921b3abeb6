package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.backstep.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalComponentsTest {
    /** Two decompositions of numbers of size 1 differ by a few roundings. */
    private static final double ROUNDING = 1e-12;

    private static final Matrix X = Matrix.of(new double[][] {
        {2, 0.5, 1.5, 3, 2.5, 0}, {1, 0, 1, 2.5, 1.5, 0.5}, {0.3, 0.9, 0.1, 0.4, 0.2, 0.8}, {1, 1, 1, 1, 1, 1}
    });

    private static final Matrix DIRECTIONS = Matrix.of(new double[][] {
        {0.802433063485454, 0.5738972352482086, -0.16353330547570874, -0.0},
        {-0.47704780503273714, 0.7815613668429463, 0.40197913076680153, -0.0}
    });

    private static final Matrix SHARES = Matrix.of(new double[][] {{0.9292775430452238, 0.05138434670556851}});

    private static final Matrix PLACES = Matrix.of(new double[][] {
        {
            0.31105233600294485,
            -1.5646144777588697,
            -0.05745753464464039,
            1.9579779218131408,
            1.0155708159173469,
            -1.6625290613299217
        },
        {
            -0.3241969022822395,
            -0.1489990831159992,
            -0.16606882591923128,
            0.41129525602612294,
            -0.21213803445381513,
            0.4401075897451624
        }
    });

    /** By NumPy 2.4, numpy.linalg.eigh of the scatter matrix, the signs by the rule. */
    @Test
    void directionsSharesAndPlacesAreNumPys() {
        PrincipalComponents found = PrincipalComponents.of(X);
        agrees(found.directions(), DIRECTIONS);
        agrees(found.shares(), SHARES);
        agrees(found.project(X), PLACES);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20})
    void theyAreOfLengthOneAndUprightOnEachOther(int features) {
        double[] values = new Random(features).doubles(features * 30L).toArray();
        PrincipalComponents found = PrincipalComponents.of(Matrix.of(features, 30, values));
        Matrix products = found.directions().times(found.directions().transpose());
        agrees(products, Matrix.of(2, 2, 1, 0, 0, 1));
        assertThat(found.shares().get(0, 0))
                .isGreaterThanOrEqualTo(found.shares().get(0, 1));
        for (int k = 0; k < 2; k++) {
            Matrix direction = Matrix.row(found.directions().rowArray(k));
            assertThat(direction.max()).isGreaterThanOrEqualTo(-direction.min());
        }
    }

    @Test
    void samplesThatAreAllTheSameHaveShares() {
        PrincipalComponents found = PrincipalComponents.of(Matrix.filled(3, 4, 0.5));
        assertThat(found.shares()).isEqualTo(Matrix.row(0, 0));
        assertThat(found.project(Matrix.filled(3, 4, 0.5)).isFinite()).isTrue();
    }

    @Test
    void theShareOfTwoFeaturesIsAllOfTheVariance() {
        PrincipalComponents found = PrincipalComponents.of(
                new Spiral(40, 0.3).load(new NumpyRandom(42)).x());
        assertThat(found.shares().sum()).isCloseTo(1, within(ROUNDING));
    }

    private static void agrees(Matrix found, Matrix expected) {
        assertThat(found.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                assertThat(found.get(i, j)).isCloseTo(expected.get(i, j), within(ROUNDING));
            }
        }
    }
}
