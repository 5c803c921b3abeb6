package org.backstep.window.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Container;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.network.Coordinate;
import org.backstep.network.Parameters;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.session.Snapshot;
import org.backstep.training.LossSlice;
import org.backstep.window.Await;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.junit.jupiter.api.Test;

@OnEventThread
class SlicePaneTest {
    private final List<Command> sent = new ArrayList<>();
    private final SlicePane pane = new SlicePane(sent::add, new RecordedNotices());

    private static <T> T onEdt(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }

    private static void await(BooleanSupplier holds) {
        Await.until("the slice is computed", holds);
    }

    private void show(Snapshot now) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            pane.display(now);
            paint();
        });
    }

    private void paint() {
        Picture.of(pane.component(), 690, 600, 1);
        Picture.of(pane.component(), 690, 600, 1);
    }

    private boolean isFine() {
        LossSlice slice = pane.slice();
        return slice != null && slice.across().count() == SliceWork.FINE;
    }

    private LiveChartPanel panel() {
        return (LiveChartPanel)
                ((Container) ((JScrollPane) pane.component()).getViewport().getView()).getComponent(1);
    }

    private MouseEvent mouse(int kind, Point2D place) {
        return new MouseEvent(
                panel(),
                kind,
                0,
                0,
                (int) Math.rint(place.getX()),
                (int) Math.rint(place.getY()),
                1,
                false,
                MouseEvent.BUTTON1);
    }

    @Test
    @OnEventThread.Waiting
    void theMapHasTheLossesOfTheParametersOfTheEpochWithTwoOfThemChanged() throws Exception {
        Snapshot now = Examples.snapshot("go epoch 120", "go epoch 40", "select W_d[2,1]");
        show(now);
        await(this::isFine);
        LossSlice slice = onEdt(pane::slice);
        assertThat(slice.across().parameter()).isEqualTo(new Coordinate(OfParameter.weights(2), 2, 1));
        Parameters here = now.branch().epoch(40).parameters();
        for (int k = 0; k < SliceWork.FINE; k += 13) {
            Parameters there = LossSlice.at(
                    here,
                    slice.across().parameter(),
                    slice.across().value(k),
                    slice.up().parameter(),
                    slice.up().value(k));
            assertThat(slice.losses().get(k, k))
                    .isEqualTo(now.run().trace(there).loss());
        }
        assertThat(onEdt(pane::words))
                .startsWith("Loss over all 500 samples, all other parameters as in epoch 40 before its update.")
                .contains("W_d[2,1] = ", "loss 0.0");
    }

    @Test
    @OnEventThread.Waiting
    void theWayOfTheWholeBranchLiesInTheMapAndAClickOnItGoesToThatEpoch() throws Exception {
        Snapshot now = Examples.snapshot("go epoch 1200", "go epoch 40");
        show(now);
        await(this::isFine);
        LossSlice slice = onEdt(pane::slice);
        for (int epoch : new int[] {1, 600, 1200}) {
            Parameters there = now.branch().epoch(epoch).parameters();
            assertThat(slice.across().parameter().value(there))
                    .isStrictlyBetween(slice.across().from(), slice.across().to());
            assertThat(slice.up().parameter().value(there))
                    .isStrictlyBetween(slice.up().from(), slice.up().to());
        }
        Parameters there = now.branch().epoch(900).parameters();
        String tip = onEdt(() -> {
            paint();
            Point2D place = pane.chart()
                    .chart()
                    .placeOf(
                            slice.across().parameter().value(there),
                            slice.up().parameter().value(there));
            panel().dispatchEvent(mouse(MouseEvent.MOUSE_CLICKED, place));
            return panel().getToolTipText(mouse(MouseEvent.MOUSE_MOVED, place));
        });
        assertThat(sent).hasSize(1);
        int epoch = ((Go) sent.get(0)).epoch();
        assertThat(epoch).isBetween(880, 920);
        assertThat(tip)
                .contains(
                        "Epoch " + epoch + "; a click goes there",
                        "its own loss = " + now.branch().loss(epoch),
                        "<br>loss = ");
        SwingUtilities.invokeAndWait(
                () -> panel().dispatchEvent(mouse(MouseEvent.MOUSE_CLICKED, new Point2D.Double(3, 3))));
        assertThat(sent).hasSize(1);
    }

    @Test
    @OnEventThread.Waiting
    void anotherEpochAndAnotherParameterAreComputedAnew() throws Exception {
        show(Examples.snapshot("go epoch 40"));
        await(this::isFine);
        show(Examples.snapshot("go epoch 40", "go epoch 20"));
        await(() -> pane.words().contains("as in epoch 20 before"));
        show(Examples.snapshot("go epoch 40", "go epoch 20", "select b_e[1]"));
        await(() -> isFine()
                && new Coordinate(OfParameter.biases(1), 1, 1)
                        .equals(pane.slice().across().parameter()));
    }

    @Test
    @OnEventThread.Waiting
    void whatIsMaskedHidesTheMap() throws Exception {
        Snapshot now = Examples.snapshot("go epoch 40", "select W_d[2,1]");
        show(now);
        await(this::isFine);
        show(now.masking(Set.of(OfParameter.weights(2))));
        assertThat(onEdt(pane::slice)).isNull();
        assertThat(onEdt(pane::words)).startsWith("W_d is hidden until the question is answered");
        show(now.masking(Set.of(OfRun.LOSS)));
        assertThat(onEdt(pane::words)).startsWith("loss is hidden until the question is answered");
        show(now);
        await(this::isFine);
    }

    @Test
    void withoutASelectionTheTwoThatMovedMostAreChosenAndWithoutTrainingTheFirstTwo() {
        SliceChoice untrained = SliceChoice.at(Examples.snapshot());
        assertThat(List.of(untrained.across(), untrained.up()))
                .containsExactly(
                        new Coordinate(OfParameter.weights(1), 1, 1), new Coordinate(OfParameter.weights(1), 1, 2));
        Snapshot trained = Examples.snapshot("go epoch 1200");
        SliceChoice moved = untrained.following(trained);
        Parameters before = trained.branch().epoch(1).parameters();
        Parameters after = trained.branch().epoch(1201).parameters();
        List<Double> ways = Coordinate.all(trained.network())
                .map(one -> Math.abs(one.value(after) - one.value(before)))
                .sorted()
                .toList();
        assertThat(Math.abs(moved.across().value(after) - moved.across().value(before)))
                .isEqualTo(ways.get(ways.size() - 1));
        assertThat(Math.abs(moved.up().value(after) - moved.up().value(before))).isEqualTo(ways.get(ways.size() - 2));
    }

    @Test
    void aSelectionIsFollowedUntilSomebodyChooses() {
        Snapshot now = Examples.snapshot("go epoch 10", "select W_d[2,1]");
        SliceChoice choice = SliceChoice.at(Examples.snapshot("go epoch 10")).following(now);
        Coordinate selected = new Coordinate(OfParameter.weights(2), 2, 1);
        assertThat(choice.across()).isEqualTo(selected);
        Coordinate bias = new Coordinate(OfParameter.biases(2), 1, 1);
        SliceChoice own = choice.chosen(bias, choice.up());
        assertThat(own.following(now).across()).isEqualTo(bias);
        // one for both exchanges them
        SliceChoice exchanged = own.chosen(own.up(), own.up());
        assertThat(List.of(exchanged.across(), exchanged.up())).containsExactly(own.up(), bias);
        Snapshot deep = Examples.after("2-3-2", 20, "go epoch 1").snapshot();
        assertThat(own.following(deep).network()).isEqualTo(deep.network());
        assertThat(own.following(deep).own()).isFalse();
    }

    @Test
    void nothingIsSelectedThatIsNoParameter() {
        Snapshot now = Examples.snapshot("go epoch 10", "select x_hat[1]");
        Optional<?> entry = now.state().selection().entry();
        assertThat(entry).isPresent();
        assertThat(SliceChoice.at(now)).isEqualTo(SliceChoice.at(Examples.snapshot("go epoch 10")));
    }
}
