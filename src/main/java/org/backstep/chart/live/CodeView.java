package org.backstep.chart.live;

import java.util.Optional;
import org.backstep.chart.Plane;
import org.backstep.chart.SampleMarks;
import org.backstep.matrix.Matrix;
import org.backstep.network.CodeLine;

/**
 * A code of one unit and what its decoder makes of it, as far as it can be seen.
 *
 * @param x the data, d_x×N
 * @param marks the signs of the samples
 * @param plane where samples lie
 * @param line where the samples' codes lie; empty if z is not to be seen yet
 * @param reconstruction x̂ of every sample, d_x×N; empty if it is not to be seen yet, and then no curve is either
 */
public record CodeView(
        Matrix x, SampleMarks marks, Plane plane, Optional<CodeLine> line, Optional<Matrix> reconstruction) {
    /** The line, if what the decoder draws along it may be seen. */
    Optional<CodeLine> curve() {
        return reconstruction.isPresent() ? line : Optional.empty();
    }
}
