package org.backstep.chart.figure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.junit.jupiter.api.Test;

class FigureDataTest {
    private static final Matrix X = Matrix.filled(2, 5, 0.5);
    private static final Matrix Z = Matrix.filled(1, 5, 0.5);
    private static final Matrix LOSSES = Matrix.row(0.2, 0.1);
    private static final List<String> NAMES = List.of("x_1", "x_2");

    @Test
    void aReconstructionOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> new FigureData("", LOSSES, X, Matrix.filled(2, 4, 0), Z, X, NAMES))
                .hasMessage("reconstruction has shape 2×4; expected the shape of x, 2×5");
    }

    @Test
    void codesOfAnotherNumberOfSamplesAreRefused() {
        assertThatThrownBy(() -> new FigureData("", LOSSES, X, X, Matrix.filled(1, 4, 0), X, NAMES))
                .hasMessage("codes has shape 1×4; expected d_z×N with d_z ≥ 1 and N = 5");
    }

    @Test
    void lossesAreOneRow() {
        assertThatThrownBy(() -> new FigureData("", LOSSES.transpose(), X, X, Z, X, NAMES))
                .hasMessage("losses has shape 2×1; expected 1×E");
    }

    @Test
    void everyFeatureHasAName() {
        assertThatThrownBy(() -> new FigureData("", LOSSES, X, X, Z, X, List.of("x_1")))
                .hasMessage("1 feature names for 2 features; expected a name each");
    }

    @Test
    void thereIsAtLeastOneSample() {
        Matrix none = Matrix.filled(2, 0, 0);
        assertThatThrownBy(() -> new FigureData("", LOSSES, none, none, Matrix.filled(1, 0, 0), none, NAMES))
                .hasMessage("x has shape 2×0; a figure needs at least 1×1");
    }
}
