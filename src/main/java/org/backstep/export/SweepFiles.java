package org.backstep.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.chart.live.SweepFigure;
import org.backstep.notation.Palette;
import org.backstep.training.Failure;
import org.backstep.training.Metrics;
import org.backstep.training.Sweep;

/** What comes of a sweep, as files. */
public final class SweepFiles {
    private SweepFiles() {}

    /**
     * A row a run: {@code seed,epochs,loss_1,loss_10,…,final_loss,mse,mae,max_point_error,failed_epoch}; the first column
     * is called after the setting. Losses are those before the epoch's update, the metrics of the last parameters. What a
     * run did not reach is empty.
     */
    public static Content csv(Sweep sweep, List<Sweep.Outcome> outcomes) {
        return new CsvContent(header(sweep), rows(sweep, outcomes).stream());
    }

    /** The names of the columns. */
    public static List<String> header(Sweep sweep) {
        List<String> header = new ArrayList<>(List.of(sweep.variable().word().replace('-', '_'), "epochs"));
        sweep.milestones().forEach(epoch -> header.add("loss_" + epoch));
        header.addAll(List.of("final_loss", "mse", "mae", "max_point_error", "failed_epoch"));
        return header;
    }

    /** A row a run; "" where there is nothing. */
    public static List<List<Object>> rows(Sweep sweep, List<Sweep.Outcome> outcomes) {
        return outcomes.stream().map(outcome -> row(sweep, outcome)).toList();
    }

    private static List<Object> row(Sweep sweep, Sweep.Outcome outcome) {
        List<Object> row = new ArrayList<>(List.of(outcome.value(), outcome.epochs()));
        sweep.milestones().forEach(epoch -> row.add(orEmpty(outcome.loss(epoch))));
        row.add(orEmpty(outcome.finalLoss()));
        row.add(orEmpty(outcome.metrics().map(Metrics::mse)));
        row.add(orEmpty(outcome.metrics().map(Metrics::mae)));
        row.add(orEmpty(outcome.metrics().map(Metrics::maxPointError)));
        row.add(orEmpty(outcome.failure().map(Failure::position).map(position -> position.epoch())));
        return row;
    }

    private static Object orEmpty(Optional<? extends Object> value) {
        return value.isPresent() ? value.get() : "";
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
