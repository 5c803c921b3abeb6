package org.backstep.chart;

import java.util.List;
import java.util.Optional;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * The six plots of the analysis figure for many frames a second, of one data set: new numbers are put into what is there.
 * Display-free; whoever shows the charts has to repaint them.
 */
public final class LiveFigure {
    private static final double DOT = 4;
    private static final double[][] NOTHING = {{}, {}};

    private final ChartStyle style;
    private final double unit;
    private final double weight;
    private final LossCurves losses = new LossCurves();
    private final LossLines lossLines;
    private final List<LiveChart> charts;
    private final FigureReader reader = new FigureReader(this);

    private final Dots originals;
    private final Dots reconstructions;
    private final Dots errors;
    private final Dots coded;
    private final Dots faint;
    private final Bars bars;
    private final Curve manifold;
    private final Curve ghost;
    private final Rings pair;
    private final Rings inErrors;
    private final Rings inCodes;
    private final Rings inManifold;

    private final HeldRange lossRange = new HeldRange();
    private final HeldRange across = new HeldRange();
    private final HeldRange up = new HeldRange();
    private final HeldRange errorRange = new HeldRange();
    private final HeldRange codeRange = new HeldRange();
    private final HeldRange histogramRange = new HeldRange();
    private final HeldRange countRange = new HeldRange();
    private final Range dataAcross;
    private final Range dataUp;

    private ColourScale errorScale;
    private ColourScale codeScale;
    private FigureData data;
    private Optional<Original> original = Optional.empty();
    private double[] lengths = {};
    private double initialLoss = 1;

    /**
     * Builds the charts.
     *
     * @param first what they show at first; later data have the same x
     * @param unit how many units of the drawing surface a point is
     * @param weight 1, or more for thicker lines and larger dots
     */
    public LiveFigure(FigureData first, Palette palette, double unit, double weight) {
        this.data = first;
        this.unit = unit;
        this.weight = weight;
        style = new ChartStyle(palette);
        lossLines = new LossLines(losses, style, weight);
        Plane plane = new Plane(first);
        double[][] x = plane.samples(first.x());
        dataAcross = Ranges.roomy(x[0]);
        dataUp = Ranges.roomy(x[1]);
        double dot = DotRenderer.diameterFor(first.samples(), DOT * Math.sqrt(weight));
        originals = new Dots(dot, style.translucent(Palette.Role.INPUT, 0.5));
        reconstructions = new Dots(dot, style.translucent(Palette.Role.OUTPUT, 0.6));
        errors = new Dots(dot, ColourMap.VIRIDIS.colours());
        coded = new Dots(dot, ColourMap.COOLWARM.colours());
        faint = new Dots(dot, style.translucent(Palette.Role.INPUT, 0.3));
        manifold = new Curve(style.colour(Palette.Role.PARAMETER), 2.4 * weight);
        ghost = new Curve(style.ghost(Palette.Role.PARAMETER), Note.stroke(Note.Mark.DASHES, 1.5 * weight));
        bars = new Bars(
                style.pale(Palette.Role.CODE, 0.65),
                style.colour(Palette.Role.CODE),
                style.colour(Palette.Role.TEXT),
                weight);
        pair = rings();
        inErrors = rings();
        inCodes = rings();
        inManifold = rings();
        errorScale = new ColourScale(ColourMap.VIRIDIS, new Range(0, 1));
        codeScale = new ColourScale(ColourMap.COOLWARM, new Range(0, 1));
        originals.show(x);
        faint.show(x);
        charts = charts(plane);
        show(first);
    }

    private Rings rings() {
        return new Rings(style.colour(Palette.Role.TEXT), style.translucent(Palette.Role.BACKGROUND, 0.7), weight);
    }

    private List<LiveChart> charts(Plane plane) {
        LiveChart loss = chart(
                "Training loss (MSE)",
                List.of(),
                style.countingAxis(Lettering.text("Epoch"), new Range(0, 1)),
                style.dressed(new LossAxis(), Lettering.text("MSE (log)"), new Range(0.01, 1)));
        loss.setLayers(lossLines, loss.legendLayer());
        List<Note> names = List.of(
                new Note(Note.Mark.DOT, style.colour(Palette.Role.INPUT), Lettering.symbol("x", "")),
                new Note(Note.Mark.DOT, style.colour(Palette.Role.OUTPUT), Lettering.symbol("x̂", "")));
        LiveChart both = chart("Original and reconstructed", names, plane);
        both.setLayers(originals, reconstructions, both.legendLayer(), pair);
        LiveChart error = chart("Reconstruction error", List.of(), plane);
        error.setLayers(errors, inErrors);
        error.setColourBar(errorScale, errorLabel());
        LiveChart histogram = chart(
                "Latent distribution",
                List.of(),
                style.axis(Lettering.symbol("z", ""), new Range(0, 1)),
                style.countingAxis(Lettering.text(data.codes().rows() == 1 ? "Samples" : "Codes"), new Range(0, 1)));
        histogram.setLayers(bars);
        LiveChart byCode = chart("Data coloured by z", List.of(), plane);
        byCode.setLayers(coded, inCodes);
        byCode.setColourBar(codeScale, codeLabel());
        LiveChart curve = chart("Decoder manifold", List.of(), plane);
        curve.setLayers(faint, ghost, manifold, curve.legendLayer(), inManifold);
        return List.of(loss, both, error, histogram, byCode, curve);
    }

    private LiveChart chart(String heading, List<Note> legend, Plane plane) {
        XYPlot plot = plane.plot(style, new DefaultXYDataset(), new XYLineAndShapeRenderer(), plane.samples(data.x()));
        return new LiveChart(heading, legend, plot, style, unit);
    }

    private LiveChart chart(String heading, List<Note> legend, ValueAxis horizontal, ValueAxis vertical) {
        XYPlot plot = style.plot(new DefaultXYDataset(), horizontal, vertical, new XYLineAndShapeRenderer());
        return new LiveChart(heading, legend, plot, style, unit);
    }

    private static Lettering errorLabel() {
        return Lettering.text("|")
                .plus(Lettering.symbol("x", ""))
                .plus(" − ")
                .plus(Lettering.symbol("x̂", ""))
                .plus("|");
    }

    private Lettering codeLabel() {
        return Lettering.symbol("z", data.codes().rows() == 1 ? "" : "1");
    }

    /** The charts in reading order: loss, x and x̂, error, histogram, codes, manifold. */
    public List<LiveChart> charts() {
        return charts;
    }

    // ---- new numbers ------------------------------------------------------------------------------------------

    /** Shows what other parameters make of the same data. */
    public void show(FigureData newer) {
        show(newer, Optional.empty());
    }

    /** The same, compared with the branch that ours left. */
    public void show(FigureData newer, Optional<Original> compared) {
        data = newer;
        original = compared;
        Plane plane = new Plane(newer);
        double[][] x = plane.samples(newer.x());
        double[][] reconstruction = plane.samples(newer.reconstruction());
        double[][] curve = plane.curve(newer.manifold());
        double[][] before = compared.map(other -> plane.curve(other.manifold())).orElse(NOTHING);
        reconstructions.show(reconstruction);
        manifold.show(curve[0], curve[1]);
        ghost.show(before[0], before[1]);
        lengths = ErrorPlot.errors(newer);
        double[] codes = newer.codes().rowArray(0);

        Range worst = errorRange.linear(0, Ranges.exact(lengths).getUpperBound());
        if (!worst.equals(errorScale.range())) {
            errorScale = new ColourScale(ColourMap.VIRIDIS, worst);
            charts.get(2).setColourBar(errorScale, errorLabel());
        }
        Range span = Ranges.exact(codes);
        Range all = codeRange.linear(span.getLowerBound(), span.getUpperBound());
        if (!all.equals(codeScale.range())) {
            codeScale = new ColourScale(ColourMap.COOLWARM, all);
            charts.get(4).setColourBar(codeScale, codeLabel());
        }
        errors.show(x, lengths, errorScale);
        coded.show(x, codes, codeScale);
        showHistogram(newer.codes());
        initialLoss =
                square(Matrix.row(lengths).norm()) / lengths.length / newer.x().rows();
        showRanges(reconstruction, curve, before);
    }

    private void showHistogram(Matrix codes) {
        Histogram histogram = Histogram.of(codes.toArray(), LatentHistogram.BINS);
        bars.show(histogram);
        int highest = 1;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            highest = Math.max(highest, histogram.count(bin));
        }
        Range wide = histogramRange.linear(histogram.lower(0), histogram.upper(histogram.bins() - 1));
        charts.get(3).rest(wide, countRange.linear(0, highest * 1.02));
    }

    /** The plane is as wide as the data, or wider in round steps if what the network says lies outside. */
    private void showRanges(double[][] reconstruction, double[][] curve, double[][] before) {
        Range a = across.widened(dataAcross, reconstruction[0], curve[0], before[0]);
        Range b = up.widened(dataUp, reconstruction[1], curve[1], before[1]);
        for (int k : new int[] {1, 2, 4, 5}) {
            charts.get(k).rest(a, b);
        }
    }

    private static double square(double value) {
        return value * value;
    }

    /** Shows the losses of a snapshot's branches and marks its sample. */
    public void follow(Snapshot now) {
        losses.follow(now);
        charts.get(0).setLegend(lossLines.legend());
        charts.get(5).setLegend(manifoldLegend(now));
        double low = Math.min(losses.smallest(), positive(initialLoss));
        double high = Math.max(losses.largest(), positive(initialLoss));
        double last = Math.max(2, losses.lastEpoch());
        charts.get(0).rest(new Range(-0.02 * last, 1.03 * last), lossRange.logarithmic(low, high));
        mark(now.sample());
    }

    private List<Note> manifoldLegend(Snapshot now) {
        return original.map(other -> List.of(
                        new Note(
                                Note.Mark.LINE,
                                style.colour(Palette.Role.PARAMETER),
                                Legend.name(now.branch().name())),
                        new Note(
                                Note.Mark.DASHES,
                                style.ghost(Palette.Role.PARAMETER),
                                Legend.name(other.branch() + behind(other, now)))))
                .orElse(List.of());
    }

    /** The original may have been left before it got so far. */
    private static String behind(Original other, Snapshot now) {
        return other.position().epoch() == now.position().epoch()
                ? ""
                : ", epoch " + other.position().epoch();
    }

    private static double positive(double loss) {
        return loss > 0 && Double.isFinite(loss) ? loss : 1;
    }

    /** Marks a sample, from 1, in all charts. */
    private void mark(int sample) {
        int n = Math.min(sample, data.samples()) - 1;
        double[] x = {originals.x(n)};
        double[] y = {originals.y(n)};
        pair.show(new double[] {x[0], reconstructions.x(n)}, new double[] {y[0], reconstructions.y(n)});
        inErrors.show(x, y);
        inCodes.show(x, y);
        inManifold.show(x, y);
        bars.mark(data.codes().columnAt(n).toArray());
    }

    // ---- for who reads it -------------------------------------------------------------------------------------

    /** What lies at a place of a chart, and its numbers. */
    public FigureReader reader() {
        return reader;
    }

    Dots originals() {
        return originals;
    }

    Dots reconstructions() {
        return reconstructions;
    }

    /** |x − x̂| of every sample. */
    double[] lengths() {
        return lengths.clone();
    }

    double unit() {
        return unit;
    }

    /** What is shown. */
    FigureData data() {
        return data;
    }

    LossCurves losses() {
        return losses;
    }

    Rings ringsOfPair() {
        return pair;
    }

    Bars bars() {
        return bars;
    }
}
