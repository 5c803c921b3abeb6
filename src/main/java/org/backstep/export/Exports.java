package org.backstep.export;

import java.nio.charset.StandardCharsets;
import org.backstep.chart.figure.FigureData;
import org.backstep.chart.figure.FigureSource;
import org.backstep.command.Export;
import org.backstep.formula.NumpyScript;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.session.Snapshot;

/** Makes the content of each kind of {@code export}. */
public final class Exports {
    private Exports() {}

    /**
     * The content of a file.
     *
     * @throws org.backstep.notation.UserError if the phase has not computed its numbers
     */
    public static Content of(Export what, Snapshot now) {
        return switch (what.kind()) {
            case FIGURE -> figure(what.file(), now);
            case LOSS -> Tables.losses(now);
            case PARAMETERS -> Tables.parameters(now);
            case METRICS -> {
                now.read(OfRun.MSE);
                yield Tables.metrics(now);
            }
            case SAMPLES -> {
                now.read(OfSample.delta(1));
                yield Tables.samples(now);
            }
            case NUMPY -> {
                now.read(OfRun.MSE);
                yield numpy(now);
            }
        };
    }

    private static Content figure(String file, Snapshot now) {
        FigureFormat format = FigureFormat.of(file);
        FigureData data = FigureSource.of(now);
        return target -> FigureFile.write(data, format, target);
    }

    private static Content numpy(Snapshot now) {
        String script = NumpyScript.of(now.run(), now.branch(), now.position());
        return target -> target.write(script.getBytes(StandardCharsets.UTF_8));
    }
}
