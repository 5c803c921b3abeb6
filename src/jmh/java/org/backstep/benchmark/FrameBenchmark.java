package org.backstep.benchmark;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.figure.FigurePlot;
import org.backstep.chart.figure.FigureSource;
import org.backstep.chart.figure.LiveFigure;
import org.backstep.command.Notebook;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Six charts of 280×230, as a window of 1680×1050 has them, with the numbers of another epoch, computed and drawn; less
 * than 16 ms is wanted. In a branch the original is computed and drawn as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class FrameBenchmark {
    private static final int WIDTH = 280;
    private static final int HEIGHT = 230;

    @Param({"2000", "100000"})
    private int epochs;

    @Param({"1", "2"})
    private int scale;

    @Param({"false", "true"})
    private boolean branch;

    private final Session session = Session.of(Notebook.experiment());
    private final LiveFigure figure =
            new LiveFigure(FigureSource.withoutLosses(session.snapshot()), ChartStyle.ofPaper(Palette.LIGHT));
    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private int epoch;

    @Setup
    public void train() {
        session.goTo(new Position(epochs, 7));
        if (branch) {
            session.goTo(new Position(epochs / 4, 7));
            session.setSettings(session.snapshot().settings().withLearningRate(0.5));
            session.goTo(new Position(epochs, 7));
        }
        image = new BufferedImage(3 * WIDTH * scale, 2 * HEIGHT * scale, BufferedImage.TYPE_INT_RGB);
    }

    @Benchmark
    public BufferedImage aFrame() {
        epoch = (epoch + 1) % (epochs / 2);
        session.goTo(new Position(epochs / 2 + epoch, 7));
        Snapshot now = session.snapshot();
        figure.show(FigureSource.withoutLosses(now), FigureSource.original(now));
        figure.follow(now);
        Graphics2D g2 = image.createGraphics();
        g2.scale(scale, scale);
        List<FigurePlot> plots = figure.plots();
        for (int k = 0; k < plots.size(); k++) {
            plots.get(k)
                    .chart()
                    .draw(g2, new Rectangle2D.Double(k % 3 * WIDTH, k / 3 * HEIGHT, WIDTH, HEIGHT), null, null);
        }
        g2.dispose();
        return image;
    }

    @Benchmark
    public Object computingAlone() {
        epoch = (epoch + 1) % (epochs / 2);
        session.goTo(new Position(epochs / 2 + epoch, 7));
        return FigureSource.withoutLosses(session.snapshot());
    }
}
