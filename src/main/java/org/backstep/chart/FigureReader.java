package org.backstep.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;

/**
 * Reads a live figure: which sample, epoch or bin is at a place, and its numbers in full. Places are in units of the
 * drawing surface from a chart's corner.
 */
public final class FigureReader {
    /** The charts in reading order. */
    private static final int LOSS = 0;

    private static final int RECONSTRUCTION = 1;
    private static final int HISTOGRAM = 3;
    private static final double LONGEST_LIST = 8;

    private final LiveFigure figure;

    FigureReader(LiveFigure figure) {
        this.figure = figure;
    }

    /**
     * The sample whose dot is nearest to a place, if one is near.
     *
     * @param chart from 0
     * @param reach how near, in points
     * @return from 1
     */
    public OptionalInt sampleAt(int chart, double x, double y, double reach) {
        if (chart == LOSS || chart == HISTOGRAM) {
            return OptionalInt.empty();
        }
        LiveChart drawn = figure.charts().get(chart);
        Dots originals = figure.originals();
        Dots others = figure.reconstructions();
        double nearest = reach * figure.unit() * reach * figure.unit();
        int found = 0;
        for (int n = 0; n < originals.count(); n++) {
            double distance = drawn.placeOf(originals.x(n), originals.y(n)).distanceSq(x, y);
            if (chart == RECONSTRUCTION) {
                Point2D other = drawn.placeOf(others.x(n), others.y(n));
                distance = Math.min(distance, other.distanceSq(x, y));
            }
            if (distance < nearest) {
                nearest = distance;
                found = n + 1;
            }
        }
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The epoch of the loss chart at a place, if it has a loss. */
    public OptionalInt epochAt(double x, double y) {
        LiveChart drawn = figure.charts().get(LOSS);
        double epoch = Math.rint(drawn.valueAcross(x));
        boolean known = epoch >= 1 && epoch <= figure.losses().curve().count();
        return known && drawn.isInPlot(x, y) ? OptionalInt.of((int) epoch) : OptionalInt.empty();
    }

    /** What can be read at a place, a line each; nothing where there is nothing. */
    public List<String> read(int chart, double x, double y, double reach) {
        return switch (chart) {
            case LOSS -> readLoss(epochAt(x, y));
            case HISTOGRAM -> readBin(x, y);
            default -> {
                OptionalInt sample = sampleAt(chart, x, y, reach);
                yield sample.isEmpty() ? List.of() : describe(sample.getAsInt());
            }
        };
    }

    private List<String> readLoss(OptionalInt at) {
        if (at.isEmpty()) {
            return List.of();
        }
        int epoch = at.getAsInt();
        LossCurves losses = figure.losses();
        List<String> lines = new ArrayList<>();
        lines.add("Epoch " + epoch + ": loss " + Numbers.full(losses.curve().loss(epoch)));
        Optional<LossCurve> original = losses.original().filter(curve -> epoch <= curve.count());
        original.ifPresent(
                curve -> lines.add("in “" + curve.branch().name() + "”: " + Numbers.full(curve.loss(epoch))));
        return lines;
    }

    private List<String> readBin(double x, double y) {
        LiveChart drawn = figure.charts().get(HISTOGRAM);
        Histogram bins = figure.bars().histogram();
        double value = drawn.valueAcross(x);
        if (!drawn.isInPlot(x, y) || value < bins.lower(0) || value > bins.upper(bins.bins() - 1)) {
            return List.of();
        }
        int bin = 0;
        while (bin < bins.bins() - 1 && value >= bins.upper(bin)) {
            bin++;
        }
        boolean one = figure.data().codes().rows() == 1;
        String what = (one ? "sample" : "code") + (bins.count(bin) == 1 ? "" : "s");
        return List.of(
                bins.count(bin) + " " + what,
                "z from " + Numbers.full(bins.lower(bin)) + " to " + Numbers.full(bins.upper(bin)));
    }

    /** Sample, x, x̂, z and error in full, a line each. */
    public List<String> describe(int sample) {
        int n = sample - 1;
        FigureData data = figure.data();
        return List.of(
                "Sample " + sample,
                "x = " + list(data.x().columnAt(n)),
                "x̂ = " + list(data.reconstruction().columnAt(n)),
                "z = " + list(data.codes().columnAt(n)),
                "|x − x̂| = " + Numbers.full(figure.lengths()[n]));
    }

    private static String list(Matrix column) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < column.rows() && i < LONGEST_LIST; i++) {
            text.append(i == 0 ? "" : ", ").append(Numbers.full(column.get(i, 0)));
        }
        String more = column.rows() > LONGEST_LIST ? ", … (" + column.rows() + ")" : "";
        return column.rows() == 1 ? text.toString() : "(" + text + more + ")";
    }

    /** A chart in a sentence, for those who cannot see it; the selected sample is told where it is marked. */
    public String sentence(int chart, int sample) {
        if (chart == LOSS) {
            LossCurves losses = figure.losses();
            int epoch = losses.shown();
            return epoch == 0
                    ? "No loss has been computed yet."
                    : "Loss " + Numbers.full(losses.curve().loss(epoch)) + " at epoch " + epoch + " of "
                            + losses.curve().count() + " computed.";
        }
        if (chart == HISTOGRAM) {
            return "Codes of " + figure.data().samples() + " samples; z of sample " + sample + " is "
                    + list(figure.data().codes().columnAt(sample - 1)) + ".";
        }
        return String.join(", ", describe(sample)) + ".";
    }
}
