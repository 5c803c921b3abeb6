package org.backstep.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairwiseProductTest {
    private static final int ROWS = 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 15, 16, 32, 100, 127, 128, 129, 200, 500, 1797})
    void everyEntryHasTheBitsOfItsOwnPairwiseSum(int length) {
        Random random = new Random(length);
        for (int width : new int[] {1, 7, 8, 33}) {
            PairwiseProduct product = new PairwiseProduct(width, length);
            double[] result = new double[2 + ROWS * width];
            for (int time = 1; time <= 2; time++) { // nothing may be left from the first
                double[] a = random.doubles((long) ROWS * length, -1, 1).toArray();
                double[] b = random.doubles((long) width * length, -1e3, 1e3).toArray();
                product.of(a, ROWS, b, result, 2);
                for (int i = 0; i < ROWS; i++) {
                    for (int j = 0; j < width; j++) {
                        assertThat(result[2 + i * width + j])
                                .isEqualTo(PairwiseSum.ofProducts(
                                        a, i * length, b, j * length, length, new double[length]));
                    }
                }
            }
        }
    }
}
