package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JTable;
import org.backstep.command.Command;
import org.backstep.notation.Aspect;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.session.Snapshot;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.RecordedNotices;
import org.backstep.window.desk.CurrentPosition;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches, optimisers, wrong rules and frozen parameters in the panes. */
@OnEventThread
class BatchesPaneTest {
    private final List<String> sent = new ArrayList<>();

    private void send(Command command) {
        sent.add(command.text());
    }

    @BeforeEach
    void inLight() {
        LookAndFeel.install(Theme.LIGHT);
    }

    @Test
    void thePlaceNamesTheBatchOnlyWhereAnEpochHasMore() {
        assertThat(CurrentPosition.text(Examples.snapshot("go epoch 4"))).isEqualTo("epoch 4");
        assertThat(CurrentPosition.text(Examples.snapshot("set batch = 32", "go epoch 4 batch 3 phase loss")))
                .isEqualTo("epoch 4, batch 3 of 16");
        assertThat(CurrentPosition.text(Examples.snapshot("set batch = 32"))).isEqualTo("the start");
    }

    @Test
    void aPhaseIsThatOfTheBatchWeAreIn() {
        Snapshot now = Examples.snapshot("set batch = 32", "go epoch 4 batch 3 phase loss", "back phase 1");
        assertThat(CurrentPosition.toPhase(now, 6).text()).isEqualTo("go epoch 4 batch 3 phase gradients");
        assertThat(CurrentPosition.toReached(now).text()).isEqualTo("go epoch 4 batch 3 phase loss");
        assertThat(CurrentPosition.toPhase(Examples.snapshot("go epoch 4"), 6).text())
                .isEqualTo("go epoch 4 phase gradients");
    }

    @Test
    void theSamplesOfTheBatchAreMarked() {
        SamplesPane pane = new SamplesPane(this::send, new RecordedNotices());
        pane.display(Examples.snapshot("go epoch 1"));
        int before = pane.table().getColumnCount();
        pane.display(Examples.snapshot("set batch = 32", "set shuffle = off", "go epoch 1 batch 2 phase loss"));
        JTable table = pane.table();
        assertThat(table.getColumnCount()).isEqualTo(before + 1);
        assertThat(table.getColumnModel().getColumn(before).getHeaderValue()).isEqualTo("in batch");
        assertThat(IntStream.range(0, table.getRowCount())
                        .filter(row -> "yes".equals(table.getValueAt(row, before)))
                        .toArray())
                .isEqualTo(IntStream.range(32, 64).toArray());
    }

    @Test
    void whatTheOptimiserRemembersStandsBelowTheChange() {
        ParametersPane pane = new ParametersPane(this::send, new RecordedNotices());
        Snapshot now = Examples.snapshot("set optimizer = adam", "go epoch 5");
        pane.display(now);
        double m = now.read(OfParameter.weights(1).as(Aspect.M).asNew()).get(0, 0);
        assertThat(List.of(pane.views().get(0).numbers().lines(0, 0)))
                .hasSize(5)
                .element(3)
                .asString()
                .endsWith(Numbers.significant(m, 4));
        int adam = pane.views().get(0).getPreferredSize().height;
        pane.display(Examples.snapshot("set optimizer = momentum", "go epoch 5"));
        assertThat(List.of(pane.views().get(0).numbers().lines(0, 0)))
                .hasSize(4)
                .last()
                .asString()
                .startsWith("v ");
        assertThat(pane.views().get(0).getPreferredSize().height).isLessThan(adam);
    }

    @Test
    void whatTheOptimiserRemembersIsCopiedAsWell() {
        ParametersPane pane = new ParametersPane(this::send, new RecordedNotices());
        Snapshot now = Examples.snapshot("set optimizer = adam", "go epoch 5");
        pane.display(now);
        List<String> lines = pane.csv().lines().toList();
        assertThat(lines.get(0)).isEqualTo("parameter,row,column,value,gradient,change,m,v");
        double m = now.read(OfParameter.weights(1).as(Aspect.M).asNew()).get(0, 0);
        double v = now.read(OfParameter.weights(1).as(Aspect.V).asNew()).get(0, 0);
        assertThat(lines.get(1)).startsWith("W_e,1,1,").endsWith("," + Numbers.full(m) + "," + Numbers.full(v));
    }

    @Test
    void aFrozenEntryIsSaidAndTheOthersAreNot() {
        ParametersPane pane = new ParametersPane(this::send, new RecordedNotices());
        pane.display(Examples.snapshot("freeze W_d[2,1]", "freeze b_e"));
        assertThat(pane.views().get(2).numbers().isFrozen(1, 0)).isTrue();
        assertThat(pane.views().get(2).numbers().isFrozen(0, 0)).isFalse();
        assertThat(pane.views().get(1).numbers().isFrozen(0, 0)).isTrue();
        pane.freeze("W_d[2,1]", false);
        assertThat(sent).containsExactly("unfreeze W_d[2,1]");
    }
}
