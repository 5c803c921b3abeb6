package org.backstep.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.backstep.command.Notebook;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;
import org.junit.jupiter.api.Test;

class LiveFigureTest {
    private final Session session = Session.of(Notebook.experiment());
    private final LiveFigure figure =
            new LiveFigure(FigureSource.withoutLosses(session.snapshot()), Palette.LIGHT, 1, 1);

    @Test
    void atTheStartThereIsNoLoss() {
        figure.follow(session.snapshot());
        assertThat(figure.losses().shown()).isZero();
        assertThat(figure.losses().curve().count()).isZero();
    }

    @Test
    void lossesAreThoseOfTheBranchHoweverItWasReached() {
        for (int epoch : new int[] {1, 7, 700, 30}) {
            session.goTo(new Position(epoch, 7));
            figure.follow(session.snapshot());
            assertThat(figure.losses().shown()).isEqualTo(epoch);
        }
        session.setLearningRate(2);
        session.goTo(new Position(60, 2));
        Snapshot now = session.snapshot();
        figure.follow(now);
        assertThat(figure.losses().shown()).isEqualTo(59);
        assertThat(figure.losses().others()).hasSize(1);
        double[] expected = now.losses().toArray();
        for (int epoch = 1; epoch <= 59; epoch++) {
            assertThat(figure.losses().curve().loss(epoch)).isEqualTo(expected[epoch - 1]);
        }
    }

    @Test
    void ringsAndTickAreAtTheSelectedSample() {
        session.goTo(new Position(1200, 7));
        session.selectSample(137);
        FigureData data = FigureSource.withoutLosses(session.snapshot());
        figure.show(data);
        figure.follow(session.snapshot());
        assertThat(figure.ringsOfPair().x(0)).isEqualTo(data.x().get(0, 136));
        assertThat(figure.ringsOfPair().y(0)).isEqualTo(data.x().get(1, 136));
        assertThat(figure.ringsOfPair().x(1)).isEqualTo(data.reconstruction().get(0, 136));
        assertThat(figure.ringsOfPair().y(1)).isEqualTo(data.reconstruction().get(1, 136));
        assertThat(figure.bars().marked()).containsExactly(data.codes().get(0, 136));
    }

    @Test
    void aHeldRangeMovesInRoundStepsAndNarrowsLate() {
        HeldRange range = new HeldRange();
        double upper = range.linear(0, 0.93).getUpperBound();
        assertThat(upper).isCloseTo(1, within(1e-12));
        assertThat(range.linear(0, 0.6).getUpperBound()).isEqualTo(upper);
        assertThat(range.linear(0, 0.1).getUpperBound()).isLessThan(0.2);
    }
}
