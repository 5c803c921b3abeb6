package org.backstep.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Note;
import org.backstep.chart.Rings;
import org.backstep.command.Notebook;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;
import org.junit.jupiter.api.Test;

class LiveFigureTest {
    private final Session session = Session.of(Notebook.experiment());
    private final LiveFigure figure =
            new LiveFigure(FigureSource.withoutLosses(session.snapshot()), ChartStyle.ofPaper(Palette.LIGHT));

    @Test
    void atTheStartThereIsNoLoss() {
        figure.follow(session.snapshot());
        assertThat(plot(LossPlot.class).losses().shown()).isZero();
        assertThat(plot(LossPlot.class).losses().curve().count()).isZero();
    }

    @Test
    void lossesAreThoseOfTheBranchHoweverItWasReached() {
        for (int epoch : new int[] {1, 7, 700, 30}) {
            session.goTo(new Position(epoch, 7));
            figure.follow(session.snapshot());
            assertThat(plot(LossPlot.class).losses().shown()).isEqualTo(epoch);
        }
        session.setSettings(session.snapshot().settings().withLearningRate(2));
        session.goTo(new Position(60, 2));
        Snapshot now = session.snapshot();
        figure.follow(now);
        assertThat(plot(LossPlot.class).losses().shown()).isEqualTo(59);
        assertThat(plot(LossPlot.class)
                        .losses()
                        .original()
                        .orElseThrow()
                        .branch()
                        .name())
                .isEqualTo("main");
        assertThat(plot(LossPlot.class).losses().others()).isEmpty();
        double[] expected = now.losses().toArray();
        for (int epoch = 1; epoch <= 59; epoch++) {
            assertThat(plot(LossPlot.class).losses().curve().loss(epoch)).isEqualTo(expected[epoch - 1]);
        }
    }

    @Test
    void ringsAndTickAreAtTheSelectedSample() {
        session.goTo(new Position(1200, 7));
        session.selectSample(137);
        FigureData data = FigureSource.withoutLosses(session.snapshot());
        figure.show(data, Optional.empty());
        figure.follow(session.snapshot());
        Rings rings = plot(ReconstructionPlot.class).rings;
        assertThat(rings.xs())
                .containsExactly(data.x().get(0, 136), data.reconstruction().get(0, 136));
        assertThat(rings.ys())
                .containsExactly(data.x().get(1, 136), data.reconstruction().get(1, 136));
        assertThat(plot(ErrorPlot.class).rings.xs()).containsExactly(data.x().get(0, 136));
        Bars bars = (Bars) plot(HistogramPlot.class).chart().layers().get(0);
        assertThat(bars.marked()).containsExactly(data.codes().get(0, 136));
    }

    @Test
    void aHeldRangeMovesInRoundStepsAndNarrowsLate() {
        HeldRange range = new HeldRange();
        double upper = range.linear(0, 0.93).getUpperBound();
        assertThat(upper).isCloseTo(1, within(1e-12));
        assertThat(range.linear(0, 0.6).getUpperBound()).isEqualTo(upper);
        assertThat(range.linear(0, 0.1).getUpperBound()).isLessThan(0.2);
    }

    @Test
    void theOriginalIsComparedAtTheSameEpochAndNamed() {
        session.goTo(new Position(80, 7));
        FigureData inMain = FigureSource.withoutLosses(session.snapshot());
        session.goTo(new Position(50, 7));
        session.branch("what if");
        session.setSettings(session.snapshot().settings().withLearningRate(3));
        session.goTo(new Position(80, 7));
        Original original = FigureSource.original(session.snapshot()).orElseThrow();
        assertThat(original.branch()).isEqualTo("main");
        assertThat(original.manifold()).isEqualTo(inMain.manifold());

        figure.show(FigureSource.withoutLosses(session.snapshot()), Optional.of(original));
        figure.follow(session.snapshot());
        assertThat(names(LossPlot.class)).containsExactly("what if", "main");
        assertThat(names(ManifoldPlot.class)).containsExactly("what if", "main");
        assertThat(plot(ManifoldPlot.class).chart().legend())
                .extracting(Note::mark)
                .containsExactly(Note.Mark.LINE, Note.Mark.DASHES);
    }

    @Test
    void anOriginalThatWasLeftEarlierIsShownAtItsLastEpoch() {
        session.goTo(new Position(50, 7));
        session.branch("what if");
        session.goTo(new Position(80, 3));
        Original original = FigureSource.original(session.snapshot()).orElseThrow();
        assertThat(original.position()).isEqualTo(new Position(50, 7));

        figure.show(FigureSource.withoutLosses(session.snapshot()), Optional.of(original));
        figure.follow(session.snapshot());
        assertThat(names(ManifoldPlot.class)).containsExactly("what if", "main, epoch 50");
    }

    @Test
    void theFirstBranchHasNothingToBeComparedWith() {
        session.goTo(new Position(50, 7));
        assertThat(FigureSource.original(session.snapshot())).isEmpty();
        session.branch("what if");
        session.switchTo("main");
        assertThat(FigureSource.original(session.snapshot())).isEmpty();
        figure.follow(session.snapshot());
        assertThat(names(LossPlot.class)).containsExactly("main", "what if");
        assertThat(plot(ManifoldPlot.class).chart().legend()).isEmpty();
    }

    private <P extends FigurePlot> P plot(Class<P> kind) {
        return figure.plots().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(Class<? extends FigurePlot> kind) {
        return plot(kind).chart().legend().stream()
                .map(note -> note.text().plain())
                .toList();
    }
}
