package org.backstep.window.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import org.backstep.chart.Plane;
import org.backstep.chart.SampleMarks;
import org.backstep.chart.live.CodeRuler;
import org.backstep.chart.live.CodeView;
import org.backstep.chart.live.DecoderChart;
import org.backstep.command.Command;
import org.backstep.command.SelectSample;
import org.backstep.matrix.Matrix;
import org.backstep.network.CodeLine;
import org.backstep.network.DecoderOutput;
import org.backstep.network.Network;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.session.Axes;
import org.backstep.session.Snapshot;
import org.backstep.training.Iteration;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.Words;
import org.backstep.window.kit.WorkQueue;
import org.jspecify.annotations.Nullable;

/**
 * The bottleneck: the code as a ruler, and the curve that the decoder draws through the data while the code runs along it.
 * A code chosen on the ruler has its point on the curve, with its numbers. Everything is of the epoch's own pass, as in the
 * network's drawing: before the update.
 */
public final class CodePane implements Pane {
    /** Weights times samples beyond which the curve would hold up the window. */
    private static final long LARGE = 1_000_000;

    private static final double RULER = 112;
    private static final double LEAST_CHART = 170;

    private final Consumer<Command> send;
    private final Notices notices;
    private final ChartColumn column;
    private final JScrollPane scroll;
    private final Words words;
    private final CodeNumbers numbers;
    private final CodeTrack track;
    private final WorkQueue<Computed> background = new WorkQueue<>(this::show);
    private CodeRuler ruler;
    private @Nullable DecoderChart chart;
    private Optional<Snapshot> shown = Optional.empty();
    private @Nullable Computed computed;
    private @Nullable Matrix dataShown;
    private @Nullable Plane planeShown;
    private OptionalDouble chosen = OptionalDouble.empty();
    private int sample;

    /** The result of an epoch's pass, as far as it can be seen. */
    private record Computed(Snapshot now, Iteration update, Seen seen, CodeView view) {
        static Computed of(Snapshot now) {
            Seen seen = Seen.of(now);
            Network network = now.network();
            Optional<CodeLine> line = seen.codes() && network.codeSize() == 1
                    ? Optional.of(CodeLine.of(now.computation().iteration().parameters(), now.read(codesOf(network))))
                    : Optional.empty();
            Optional<Matrix> decoded = seen.decoded() ? Optional.of(now.read(decodedOf(network))) : Optional.empty();
            return new Computed(
                    now,
                    now.computation().iteration(),
                    seen,
                    new CodeView(now.data().x(), SampleMarks.of(now.data()), Plane.of(now), line, decoded));
        }

        boolean isOf(Snapshot other) {
            return now.data().equals(other.data())
                    && now.state().axes().equals(other.state().axes())
                    && seen.equals(Seen.of(other))
                    && update.equals(other.computation().iteration());
        }
    }

    /** The parts of the pass that may be seen. */
    private record Seen(boolean codes, boolean decoded, boolean slopes) {
        static Seen of(Snapshot now) {
            Network network = now.network();
            return new Seen(
                    now.canRead(codesOf(network)),
                    now.canRead(codesOf(network)) && now.canRead(decodedOf(network)),
                    now.canRead(OfSample.preActivation(network.depth())));
        }
    }

    private static Quantity codesOf(Network network) {
        return OfSample.activation(network.codeLayer());
    }

    private static Quantity decodedOf(Network network) {
        return OfSample.activation(network.depth());
    }

    public CodePane(Consumer<Command> send, Notices notices) {
        this.send = send;
        this.notices = notices;
        column = new ChartColumn();
        column.getAccessibleContext().setAccessibleName("Code");
        scroll = column.scrolled();
        words = new Words();
        words.setName("code words");
        numbers = new CodeNumbers();
        ruler = newRuler();
        track = new CodeTrack(ruler, this::choose);
    }

    private CodeRuler newRuler() {
        return new CodeRuler(Theme.now().charts());
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    CodeTrack track() {
        return track;
    }

    /** Null while there is none. */
    @Nullable
    DecoderChart chart() {
        return chart;
    }

    String words() {
        return words.getAccessibleContext().getAccessibleName();
    }

    // ---- what is shown ----------------------------------------------------------------------------------------

    @Override
    public void display(Snapshot now) {
        shown = Optional.of(now);
        if (now.sample() != sample) {
            sample = now.sample();
            chosen = OptionalDouble.empty();
        }
        if (now.network().codeSize() != 1) {
            showNone(now.network());
            return;
        }
        Computed known = computed;
        if (known == null || !known.isOf(now)) {
            long work = (long) now.network().parameterCount() * now.data().samples();
            if (work > LARGE) {
                background.ask(() -> Computed.of(now));
            } else {
                computed = Computed.of(now);
            }
        }
        follow(now);
    }

    private void show(Computed newer) {
        shown.filter(now -> now.data().equals(newer.now().data())
                        && now.network().equals(newer.now().network()))
                .ifPresent(now -> {
                    computed = newer;
                    follow(now);
                });
    }

    private void showNone(Network network) {
        computed = null;
        chart = null;
        column.clear();
        column.addWords(words);
        words.say("The ruler needs a code of one unit. The code of " + network.sizesText() + " has "
                + network.codeSize() + " units; a network such as " + network.inputs() + "-1-" + network.inputs()
                + " has one.");
        column.revalidate();
        column.repaint();
    }

    private void follow(Snapshot now) {
        Computed known = computed;
        if (known == null || !known.now().data().equals(now.data())) {
            return;
        }
        DecoderChart built = chart == null
                        || !Objects.equals(known.view().x(), dataShown)
                        || !known.view().plane().equals(planeShown)
                ? build(known.view())
                : chart;
        built.show(known.view());
        built.mark(now.sample());
        ruler.show(known.view().line().orElse(null));
        ruler.mark(now.sample());
        point(known, now);
        words.say(sentences(known, now));
        scroll.repaint();
    }

    private DecoderChart build(CodeView view) {
        DecoderChart built = new DecoderChart(view, Theme.now().charts());
        dataShown = view.x();
        planeShown = view.plane();
        chart = built;
        LiveChartPanel panel =
                new LiveChartPanel(built.chart(), (x, y) -> read(built, x, y), () -> sentence(built), null, notices);
        panel.whenClicked(event -> built.sampleAt(event.getX(), event.getY())
                .ifPresent(nearest -> send.accept(new SelectSample(nearest))));
        panel.offer(FigurePane.AXES, () -> shown.ifPresent(now -> AxesChoice.open(panel, now, send)), "A");
        column.clear();
        column.addWords(words);
        column.addChart(panel, LEAST_CHART);
        column.addRow(track, RULER);
        column.addBeside(numbers);
        column.revalidate();
        return built;
    }

    /** Puts the pointer and its point to the chosen code or, without one, to the selected sample's. */
    private void point(Computed known, Snapshot now) {
        CodeLine line = known.view().line().orElse(null);
        DecoderChart built = chart;
        double code = line == null ? Double.NaN : codeIn(line, now);
        DecoderOutput there = line != null && known.seen().decoded() ? line.at(code) : null;
        ruler.probe(code);
        if (built != null) {
            built.probe(there);
        }
        track.show(line, code, chosen.isPresent());
        String whose = chosen.isPresent() ? "A code on the ruler" : "The code of sample " + now.sample();
        numbers.show(whose, code, there, known.seen().slopes(), now.network().inputs());
    }

    private double codeIn(CodeLine line, Snapshot now) {
        return chosen.isPresent()
                ? Math.max(line.from(), Math.min(line.to(), chosen.getAsDouble()))
                : line.codes().get(0, now.sample() - 1);
    }

    private void choose(OptionalDouble code) {
        chosen = code;
        Computed known = computed;
        if (known != null) {
            shown.ifPresent(now -> point(known, now));
            scroll.repaint();
        }
    }

    private static String sentences(Computed known, Snapshot now) {
        Seen seen = known.seen();
        if (!seen.codes()) {
            return missing(codesOf(now.network()), now, "the ruler has no marks without it");
        }
        if (!seen.decoded()) {
            return missing(decodedOf(now.network()), now, "curve and residuals are drawn with it");
        }
        List<String> text = new ArrayList<>();
        text.add(updateOf(now)
                + ", before its update. Drag along the ruler or use ← and →: the diamond is what the decoder"
                + " makes of that code. The curve is thick where samples have their codes.");
        int features = now.network().inputs();
        if (features > 2) {
            Axes axes = now.state().axes();
            text.add(
                    axes.principal()
                            ? "The plane shows the first two principal components of " + features + " features."
                            : axes.equals(Axes.FIRST)
                                    ? "The plane shows the first two of " + features + " features."
                                    : "The plane shows " + now.data().features().get(axes.across()) + " and "
                                            + now.data().features().get(axes.up()) + " of " + features + " features.");
        }
        int stride = DecoderChart.residualStride(now.data().samples());
        if (stride > 1) {
            text.add("One of " + stride + " residuals is drawn.");
        }
        return String.join(" ", text);
    }

    private static String updateOf(Snapshot now) {
        int batches = now.computation().batches();
        String epoch = "Epoch " + now.position().epoch();
        return batches == 1 ? epoch : epoch + ", batch " + now.position().batch() + " of " + batches;
    }

    private static String missing(Quantity quantity, Snapshot now, String without) {
        String name = now.names().nameOf(quantity).plain();
        return now.isMasked(quantity)
                ? name + " is hidden until the question is answered; " + without + "."
                : name + " is not computed yet: it comes with phase "
                        + now.phases().name(now.phases().firstWith(quantity)) + "; " + without + ".";
    }

    // ---- pointing ---------------------------------------------------------------------------------------------

    private static List<String> read(DecoderChart of, int x, int y) {
        OptionalInt nearest = of.sampleAt(x, y);
        return nearest.isEmpty() ? List.of() : of.describe(nearest.getAsInt());
    }

    private String sentence(DecoderChart of) {
        Snapshot now = shown.orElseThrow();
        String text = String.join(", ", of.describe(now.sample())) + ".";
        return Double.isFinite(track.code())
                ? text + " Pointer at z = " + Numbers.significant(track.code(), 4) + "."
                : text;
    }

    @Override
    public void restyle() {
        words.updateUI();
        ruler = newRuler();
        track.restyle(ruler);
        chart = null;
        shown.ifPresent(this::display);
    }
}
