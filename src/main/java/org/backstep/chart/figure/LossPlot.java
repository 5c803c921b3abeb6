package org.backstep.chart.figure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
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
    private final Curve heldOut;
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
        heldOut = LossLayer.heldOut(surface.style());
        if (surface.isPaper()) {
            chart().setLayers(line, heldOut, legendLayer());
        } else {
            chart().setLayers(layer, legendLayer());
        }
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
        double[] held = data.heldOutLosses().rowArray(0);
        double last = Math.max(2, data.epochs());
        Range across = new Range(-0.03 * last, 1.03 * last);
        if (held.length == 0) {
            chart().rest(across, range(data.losses()));
            remark(Lettering.text(remark(data)));
        } else {
            heldOut.show(epochs, held);
            chart().rest(
                            across,
                            range(Matrix.row(DoubleStream.concat(
                                            Arrays.stream(held),
                                            Arrays.stream(data.losses().rowArray(0)))
                                    .toArray())));
            chart().setLegend(LossLayer.legend(
                    surface().style(),
                    Lettering.text("trained on, " + remark(data)),
                    Lettering.text("held out, " + number(held[held.length - 1]))));
        }
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
        return number(last) + " in epoch " + data.epochs() + (zeros ? "; zeros at the edge" : "");
    }

    private static String number(double loss) {
        return loss < 1000 ? Numbers.fixed(loss, 6) : Numbers.significant(loss, 6);
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
        return losses.describe(at.getAsInt());
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
