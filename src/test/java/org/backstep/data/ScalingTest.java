package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final Matrix RAW = Matrix.of(2, 3, -4.2, 6.7, 1, 0, 10, 5);
    private static final List<String> NAMES = List.of("length", "width");

    @Test
    void minimumBecomesZeroAndMaximumOne() {
        assertThat(Scaling.MinMax.of(RAW, NAMES).apply(RAW))
                .isEqualTo(Matrix.of(2, 3, 0, 1, (1 + 4.2) / (6.7 + 4.2), 0, 1, 0.5));
    }

    @Test
    void describesTheRangeOfEachFeature() {
        assertThat(Scaling.MinMax.of(RAW, NAMES).description())
                .isEqualTo("each feature scaled to [0, 1] by its minimum and maximum:"
                        + " x_1 from −4.200 to 6.700, x_2 from 0 to 10.00");
        assertThat(new Scaling.AsIs().description()).isEqualTo("values taken as they are, not scaled");
    }

    /**
     * Random tables of any size and place; the difference, the quotient, the product and the sum round once each, and the
     * largest magnitude of the feature bounds all of them: so 4 roundings of half an ulp, 2.3e-16 of that magnitude, each.
     */
    @Test
    void invertedScalingGivesTheRawValuesBack() {
        for (long seed = 0; seed < 200; seed++) {
            NumpyRandom random = new NumpyRandom(seed);
            double size = Math.pow(10, 12 * random.nextDouble() - 6);
            double shift = size * random.nextGaussian() * 100;
            double[] values = new double[3 * 40];
            for (int k = 0; k < values.length; k++) {
                values[k] = size * random.nextGaussian() + shift;
            }
            Matrix raw = Matrix.of(3, 40, values);
            Scaling scaling = Scaling.MinMax.of(raw, List.of("a", "b", "c"));
            Matrix back = scaling.invert(scaling.apply(raw));
            double magnitude = raw.map(Math::abs).max();
            assertThat(back.minus(raw).map(Math::abs).max())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(4 * 2.3e-16 * magnitude);
        }
    }

    @Test
    void scaledValuesLieBetweenZeroAndOneWhateverTheirSize() {
        Matrix tiny = Matrix.row(0, Double.MIN_VALUE, 2 * Double.MIN_VALUE);
        assertThat(Scaling.MinMax.of(tiny, List.of("a")).apply(tiny)).isEqualTo(Matrix.row(0, 0.5, 1));
        Matrix huge = Matrix.row(-8e307, 0, 8e307);
        assertThat(Scaling.MinMax.of(huge, List.of("a")).apply(huge)).isEqualTo(Matrix.row(0, 0.5, 1));
    }

    @Test
    void takenAsTheyAreValuesDoNotChange() {
        assertThat(new Scaling.AsIs().apply(RAW)).isSameAs(RAW);
        assertThat(new Scaling.AsIs().invert(RAW)).isSameAs(RAW);
    }

    @Test
    void aConstantFeatureIsRefusedWithItsNameAndValue() {
        assertThatThrownBy(() -> Scaling.MinMax.of(Matrix.of(2, 2, 1, 2, 7.5, 7.5), NAMES))
                .isInstanceOf(UserError.class)
                .hasMessage("column \"width\" is constant, 7.5, and cannot be scaled to [0, 1];"
                        + " remove the column or use scale=none");
    }

    @Test
    void zeroAndMinusZeroAreOneConstant() {
        assertThatThrownBy(() -> Scaling.MinMax.of(Matrix.row(0.0, -0.0), List.of("a")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is constant");
    }

    @Test
    void oneSampleIsRefused() {
        assertThatThrownBy(() -> Scaling.MinMax.of(Matrix.column(3, 4), NAMES))
                .isInstanceOf(UserError.class)
                .hasMessage("column \"length\" has one sample only, 3.0, and cannot be scaled to [0, 1];"
                        + " add samples or use scale=none");
    }

    @Test
    void aRangeThatOverflowsIsRefused() {
        assertThatThrownBy(() -> Scaling.MinMax.of(Matrix.row(-1e308, 1e308), List.of("a")))
                .isInstanceOf(UserError.class)
                .hasMessage("column \"a\" reaches from -1.0E308 to 1.0E308, too far to be scaled to [0, 1];"
                        + " use smaller units or scale=none");
    }

    @Test
    void valuesWithAnotherNumberOfFeaturesDoNotFit() {
        Scaling scaling = Scaling.MinMax.of(RAW, NAMES);
        assertThatThrownBy(() -> scaling.apply(Matrix.row(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scaling of 2 features does not fit values of shape 1×2");
    }

    @Test
    void standardGivesEachFeatureMeanZeroAndDeviationOne() {
        Scaling scaling = Scaling.Standard.of(Matrix.of(2, 4, 1, 3, 1, 3, 10, 10, 50, 50), NAMES);
        assertThat(scaling.apply(Matrix.of(2, 4, 1, 3, 1, 3, 10, 10, 50, 50)))
                .isEqualTo(Matrix.of(2, 4, -1, 1, -1, 1, -1, -1, 1, 1));
        assertThat(scaling.invert(Matrix.column(2, -1))).isEqualTo(Matrix.column(4, 10));
        assertThat(scaling.description())
                .isEqualTo("each feature scaled to mean 0 and standard deviation 1:"
                        + " x_1 with mean 2.000 and deviation 1.000, x_2 with mean 30.00 and deviation 20.00");
        assertThat(scaling.ofFeature(2))
                .isEqualTo("less the feature's mean 30.0000, divided by its standard deviation" + " 20.0000");
    }

    @Test
    void oneRangeScalesEveryFeatureAlsoAConstantOne() {
        Scaling scaling = Scale.parse("range 0 16").of(Matrix.of(2, 2, 0, 0, 4, 16), NAMES);
        assertThat(scaling.apply(Matrix.of(2, 2, 0, 0, 4, 16))).isEqualTo(Matrix.of(2, 2, 0, 0, 0.25, 1));
        assertThat(scaling.invert(Matrix.column(0.5, 1))).isEqualTo(Matrix.column(8, 16));
        assertThat(scaling.description()).isEqualTo("every feature scaled by one range: 0 becomes 0 and 16 becomes 1");
    }

    @Test
    void valuesWhoseSquaresOverflowHaveNoDeviation() {
        assertThatThrownBy(() -> Scaling.Standard.of(Matrix.row(1e200, -1e200), List.of("a")))
                .isInstanceOf(UserError.class)
                .hasMessage("column \"a\" has values whose squares a double cannot hold; use other units or"
                        + " scale=minmax");
    }

    @Test
    void aRangeNeedsTwoNumbersInOrder() {
        assertThat(Scale.parse("range -1 2.5").text()).isEqualTo("range -1 2.5");
        for (String wrong : List.of("range", "range 1", "range 1 x", "range 0 1 2", "minmax 0 1", "Range 0 1")) {
            assertThatThrownBy(() -> Scale.parse(wrong))
                    .as(wrong)
                    .hasMessageStartingWith("scale must be minmax or standard or none or range with two numbers");
        }
        assertThatThrownBy(() -> Scale.parse("range 16 0"))
                .hasMessage("a range goes from a number to a larger one, as in range 0 16, not from 16 to 0");
    }
}
