package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
    private static final CsvTable TABLE = TableOf.numbers(List.of("a", "b"), Matrix.of(2, 2, 1, 3, 10, 30));

    @Test
    void isScaledLikeTheSpiral() {
        Dataset data = new CsvSource("points.csv", TABLE, TableChoices.ALL).load(new NumpyRandom(0));
        assertThat(data.x()).isEqualTo(Matrix.of(2, 2, 0, 1, 0, 1));
        assertThat(data.raw()).isEqualTo(TableOf.values(TABLE));
        assertThat(data.features()).containsExactly("a", "b");
        assertThat(data.name()).isEqualTo("points.csv");
    }

    @Test
    void canBeTakenAsItIs() {
        assertThat(new CsvSource("points.csv", TABLE, TableChoices.ALL.with(Scale.NONE))
                        .load(new NumpyRandom(0))
                        .x())
                .isEqualTo(TableOf.values(TABLE));
    }

    @Test
    void oneRowAndConstantColumnsAreAllowedUnscaled() {
        CsvTable row = TableOf.numbers(List.of("a", "b"), Matrix.column(5, 5));
        assertThat(new CsvSource("r.csv", row, TableChoices.ALL.with(Scale.NONE))
                        .load(new NumpyRandom(0))
                        .samples())
                .isEqualTo(1);
    }

    @Test
    void drawsNoNumbersSoThatTheWeightsAreTheFirst() {
        NumpyRandom random = new NumpyRandom(42);
        new CsvSource("points.csv", TABLE, TableChoices.ALL).load(random);
        assertThat(random.nextGaussian()).isEqualTo(new NumpyRandom(42).nextGaussian());
    }

    @Test
    void writesItselfAsTheCommandsWords() {
        assertThat(new CsvSource("my points.csv", TABLE, TableChoices.ALL).text())
                .isEqualTo("file \"my points.csv\"");
        assertThat(new CsvSource("points.csv", TABLE, TableChoices.ALL.with(Scale.NONE)).text())
                .isEqualTo("file \"points.csv\" scale=none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b.csv", "a\nb.csv"})
    void aNameThatNoCommandCanWriteIsRefused(String name) {
        assertThatThrownBy(() -> new CsvSource(name, TABLE, TableChoices.ALL))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("rename the file");
    }
}
