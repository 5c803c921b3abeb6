package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.backstep.matrix.Matrix;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final Scaling AS_IS = new Scaling.AsIs();

    @Test
    void countsFeaturesAndSamples() {
        Dataset data = new Dataset("d", Matrix.of(2, 3, 1, 2, 3, 4, 5, 6), List.of("a", "b"), AS_IS);
        assertThat(data.inputs()).isEqualTo(2);
        assertThat(data.samples()).isEqualTo(3);
    }

    @Test
    void aListChangedLaterChangesNothing() {
        List<String> names = new ArrayList<>(List.of("a"));
        Dataset data = new Dataset("d", Matrix.row(1), names, AS_IS);
        names.set(0, "b");
        assertThat(data.features()).containsExactly("a");
    }

    @Test
    void rawValuesAreThoseBeforeScaling() {
        Matrix raw = Matrix.row(2, 4, 3);
        Scaling scaling = Scaling.MinMax.of(raw, List.of("a"));
        assertThat(new Dataset("d", scaling.apply(raw), List.of("a"), scaling).raw())
                .isEqualTo(raw);
    }

    @Test
    void dataWithoutSamplesOrWithNaNOrUnnamedAreRefused() {
        assertThatThrownBy(() -> new Dataset("d", Matrix.of(1, 0), List.of("a"), AS_IS))
                .hasMessageContaining("1×0");
        assertThatThrownBy(() -> new Dataset("d", Matrix.of(0, 1), List.of(), AS_IS))
                .hasMessageContaining("0×1");
        assertThatThrownBy(() -> new Dataset("d", Matrix.row(Double.NaN), List.of("a"), AS_IS))
                .hasMessageContaining("not finite");
        assertThatThrownBy(() -> new Dataset("d", Matrix.row(1), List.of(), AS_IS))
                .hasMessageContaining("0 feature names for data of shape 1×1");
    }
}
