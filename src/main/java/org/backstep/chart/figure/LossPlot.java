package org.backstep.chart.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backstep.chart.BranchLosses;
import org.backstep.chart.Curve;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Layer;
import org.backstep.chart.Lettering;
import org.backstep.chart.LossLayer;
import org.backstep.chart.PlainLogAxis;
import org.backstep.chart.RunLosses;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.jfree.data.Range;

/**
 * The loss before each epoch's update, on a logarithmic axis. A loss of 0 has no place there: it lies on the edge. A click
 * goes to an epoch.
 */
final class LossPlot extends FigurePlot {
    static final Kind KIND = new Kind("Training loss (MSE)", LossPlot::words, LossPlot::new);

    /** Beyond this a power of ten overflows, with its margin. */
    private static final double LARGEST_EXPONENT = 250;
    /** Logarithms closer than this are one loss. */
    private static final double SAME = 1e-6;

    private final RunLosses losses = new RunLosses();
    private final LossLayer layer;
    private final Curve line;
    private final HeldRange held = new HeldRange();
    private double initialLoss = 1;

    LossPlot(Surface surface, PlottedData first) {
        super(
                KIND,
                "Training loss",
                surface,
                surface.style().countingAxis(surface.text("epoch", "Epoch"), new Range(0, 1)),
                surface.style()
                        .dressed(
                                new PlainLogAxis(),
                                surface.text("mean squared error", "MSE (log)"),
                                new Range(0.01, 1)));
        layer = new LossLayer(losses, surface.style());
        line = new Curve(surface.style().colour(Palette.Role.INPUT), 1.6);
        chart().setLayers(surface.either(line, layer), legendLayer());
    }

    private static String words(FigureData data) {
        return "the loss over the epochs, now "
                + (data.epochs() == 0 ? "not computed yet" : Numbers.fixed(data.lastLoss(), 6));
    }

    @Override
    void show(PlottedData data) {
        if (surface().isPaper()) {
            showAll(data.data);
        } else {
            double[] errors = data.errors;
            double norm = Matrix.row(errors).norm();
            initialLoss = norm * norm / errors.length / data.data.x().rows();
        }
    }

    private void showAll(FigureData data) {
        double[] epochs = new double[data.epochs()];
        Arrays.setAll(epochs, k -> k + 1);
        line.show(epochs, data.losses().rowArray(0));
        double last = Math.max(2, data.epochs());
        chart().rest(new Range(-0.03 * last, 1.03 * last), range(data.losses()));
        remark(Lettering.text(remark(data)));
    }

    /** The positive losses with a margin of 5 % of the axis; a decade around a single one. */
    static Range range(Matrix losses) {
        double[] exponents = Arrays.stream(losses.rowArray(0))
                .filter(loss -> loss > 0 && Double.isFinite(loss))
                .map(loss -> Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Math.log10(loss))))
                .toArray();
        if (exponents.length == 0) {
            return new Range(0.01, 1);
        }
        double lower = Arrays.stream(exponents).min().orElseThrow();
        double upper = Arrays.stream(exponents).max().orElseThrow();
        boolean single = upper - lower < SAME;
        double margin = single ? 0.5 : (upper - lower) * 0.05;
        return new Range(Math.pow(10, lower - margin), Math.pow(10, upper + margin));
    }

    private static String remark(FigureData data) {
        if (data.epochs() == 0) {
            return "no epoch yet";
        }
        double last = data.lastLoss();
        boolean zeros = Arrays.stream(data.losses().rowArray(0)).anyMatch(loss -> loss == 0);
        String number = last < 1000 ? Numbers.fixed(last, 6) : Numbers.significant(last, 6);
        return number + " in epoch " + data.epochs() + (zeros ? "; zeros at the edge" : "");
    }

    @Override
    List<Layer> hidden(FigureMask what) {
        return what.losses() ? chart().layers() : List.of();
    }

    @Override
    void follow(Snapshot now) {
        losses.follow(now);
        chart().setLegend(layer.legend());
        double initial = initialLoss > 0 && Double.isFinite(initialLoss) ? initialLoss : 1;
        double last = Math.max(2, losses.lastEpoch());
        chart().rest(
                        new Range(-0.02 * last, 1.03 * last),
                        held.logarithmic(Math.min(losses.smallest(), initial), Math.max(losses.largest(), initial)));
    }

    RunLosses losses() {
        return losses;
    }

    @Override
    public OptionalInt epochAt(double x, double y) {
        double epoch = Math.rint(chart().valueAcross(x));
        boolean known = epoch >= 1 && epoch <= losses.curve().count();
        return known && chart().isInPlot(x, y) ? OptionalInt.of((int) epoch) : OptionalInt.empty();
    }

    @Override
    public List<String> read(double x, double y) {
        OptionalInt at = epochAt(x, y);
        if (at.isEmpty()) {
            return List.of();
        }
        int epoch = at.getAsInt();
        List<String> lines = new ArrayList<>();
        lines.add("Epoch " + epoch + ": loss " + Numbers.full(losses.curve().loss(epoch)));
        Optional<BranchLosses> original = losses.original().filter(curve -> epoch <= curve.count());
        original.ifPresent(
                curve -> lines.add("in “" + curve.branch().name() + "”: " + Numbers.full(curve.loss(epoch))));
        return lines;
    }

    @Override
    public String sentence() {
        int epoch = losses.shown();
        return epoch == 0
                ? "No loss has been computed yet."
                : "Loss " + Numbers.full(losses.curve().loss(epoch)) + " at epoch " + epoch + " of "
                        + losses.curve().count() + " computed.";
    }
}
