package org.backstep.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.chart.live.SweepFigure;
import org.backstep.notation.Palette;
import org.backstep.training.Metrics;
import org.backstep.training.Sweep;
import org.jspecify.annotations.Nullable;

/** Makes files of a sweep's results. */
public final class SweepFiles {
    private SweepFiles() {}

    /**
     * The table of the runs, a row for each:
     * {@code seed,epochs,loss_1,loss_10,…,final_loss,mse,mae,max_point_error,failed_epoch}; the first column
     * has the setting's name; {@code held_out_mse} comes before the last if samples are held out. Losses are those before the epoch's update, the metrics of the last parameters. Values
     * that a run did not reach are empty.
     */
    public static CsvContent csv(Sweep sweep, List<Sweep.Outcome> outcomes) {
        return CsvContent.of(columns(sweep), outcomes.stream());
    }

    /** The columns of that table. */
    public static List<CsvColumn<Sweep.Outcome>> columns(Sweep sweep) {
        List<CsvColumn<Sweep.Outcome>> columns = new ArrayList<>();
        columns.add(new CsvColumn<>(sweep.setting().word(), Sweep.Outcome::value));
        columns.add(new CsvColumn<>("epochs", Sweep.Outcome::epochs));
        sweep.milestones()
                .forEach(epoch -> columns.add(new CsvColumn<>("loss_" + epoch, run -> orNull(run.loss(epoch)))));
        columns.add(new CsvColumn<>("final_loss", run -> orNull(run.finalLoss())));
        columns.add(new CsvColumn<>("mse", run -> orNull(run.metrics().map(Metrics::mse))));
        columns.add(new CsvColumn<>("mae", run -> orNull(run.metrics().map(Metrics::mae))));
        columns.add(
                new CsvColumn<>("max_point_error", run -> orNull(run.metrics().map(Metrics::maxPointError))));
        if (sweep.holdsOut()) {
            columns.add(
                    new CsvColumn<>("held_out_mse", run -> orNull(run.metrics().flatMap(Metrics::heldOutMse))));
        }
        columns.add(new CsvColumn<>(
                "failed_epoch",
                run -> orNull(run.failure().map(failure -> failure.position().epoch()))));
        return columns;
    }

    private static @Nullable Object orNull(Optional<?> value) {
        return value.orElse(null);
    }

    /** The loss curves of the runs. */
    public static Content figure(Sweep sweep, List<Sweep.Outcome> outcomes, FigureFormat format) {
        List<Sweep.Outcome> shown = List.copyOf(outcomes);
        Sheet sheet = new Sheet(
                SweepFigure.title(sweep),
                SweepFigure.WIDTH,
                SweepFigure.HEIGHT,
                g2 -> SweepFigure.draw(g2, sweep, shown, Palette.LIGHT));
        return target -> FigureFile.write(sheet, format, target);
    }
}
