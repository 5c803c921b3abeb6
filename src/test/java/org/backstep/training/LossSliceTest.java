package org.backstep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.data.Spiral;
import org.backstep.network.Coordinate;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.notation.OfParameter;
import org.junit.jupiter.api.Test;

class LossSliceTest {
    private static final Coordinate ENCODER = new Coordinate(OfParameter.weights(1), 1, 1);
    private static final Coordinate DECODER = new Coordinate(OfParameter.weights(2), 2, 1);

    private final Run run = trained("2-1-2", 100);
    private final Branch main = run.branch(Run.MAIN).orElseThrow();

    private static Run trained(String sizes, int samples) {
        Network network = Network.of(Network.sizesOf(sizes), List.of(Activation.named("sigmoid")));
        Run run = Run.of(new Experiment(new Spiral(samples, 0.3), 42, network, Settings.NOTEBOOK));
        Branch main = run.branch(Run.MAIN).orElseThrow();
        return run.with(main.computedTo(new Position(40, run.phases().count()), run.phases(), Watch.NONE));
    }

    @Test
    void atTheParametersOfAnEpochTheSliceHasTheLossOfThatEpochBitForBit() {
        Parameters here = main.epoch(17).parameters();
        double x = ENCODER.value(here);
        double y = DECODER.value(here);
        // an even number of equal steps on both sides; the first value of an axis is exactly where it begins
        LossSlice slice = LossSlice.through(
                        here,
                        new LossSlice.Axis(ENCODER, x, x + 1, 3),
                        new LossSlice.Axis(DECODER, y, y + 2, 5),
                        run.losses(),
                        done -> true)
                .orElseThrow();
        assertThat(slice.losses().shape()).isEqualTo("5×3");
        assertThat(slice.losses().get(0, 0)).isEqualTo(main.loss(17));
    }

    @Test
    void everyPointHasTheLossOfTheParametersWithThoseTwoChanged() {
        Parameters here = main.epoch(5).parameters();
        Coordinate bias = new Coordinate(OfParameter.biases(2), 1, 1);
        LossSlice.Axis across = new LossSlice.Axis(bias, -2, 2, 5);
        LossSlice.Axis up = new LossSlice.Axis(DECODER, -1, 3, 3);
        LossSlice slice =
                LossSlice.through(here, across, up, run.losses(), done -> true).orElseThrow();
        Parameters there =
                here.with(OfParameter.biases(2), 1, 1, across.value(2)).with(OfParameter.weights(2), 2, 1, up.value(1));
        assertThat(across.value(2)).isEqualTo(0);
        assertThat(up.value(1)).isEqualTo(1);
        assertThat(slice.losses().get(1, 2)).isEqualTo(run.trace(there).loss());
        assertThat(slice.smallest()).isLessThanOrEqualTo(slice.losses().get(1, 2));
        assertThat(slice.largest()).isGreaterThan(slice.smallest());
    }

    @Test
    void theWorkIsCountedPointByPointAndCanBeEndedAfterAny() {
        List<Integer> told = new ArrayList<>();
        LossSlice.Axis across = new LossSlice.Axis(ENCODER, 0, 1, 10);
        LossSlice.Axis up = new LossSlice.Axis(DECODER, 0, 1, 10);
        assertThat(LossSlice.through(main.epoch(1).parameters(), across, up, run.losses(), done -> {
                    told.add(done);
                    return done < 7;
                }))
                .isEmpty();
        assertThat(told).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void theParameterThatMovedMostIsFoundAmongAllButOne() {
        Parameters before = main.epoch(1).parameters();
        Parameters after = before.with(OfParameter.weights(1), 1, 2, 9).with(OfParameter.biases(2), 2, 1, -5);
        Coordinate weight = new Coordinate(OfParameter.weights(1), 1, 2);
        assertThat(LossSlice.movedMost(before, after, ENCODER)).contains(weight);
        assertThat(LossSlice.movedMost(before, after, weight)).contains(new Coordinate(OfParameter.biases(2), 2, 1));
        assertThat(LossSlice.movedMost(before, before, weight)).isEmpty();
    }

    @Test
    void everyParameterOfANetworkHasItsCoordinateAndItsName() {
        Network network = run.network();
        Names names = Names.of(network);
        assertThat(Coordinate.all(network).map(one -> one.name(names)))
                .containsExactly("W_e[1,1]", "W_e[1,2]", "b_e[1]", "W_d[1,1]", "W_d[2,1]", "b_d[1]", "b_d[2]");
        Network deep = trained("2-8-1-8-2", 10).network();
        assertThat(Coordinate.all(deep)).hasSize(deep.parameterCount()).doesNotHaveDuplicates();
        assertThat(Coordinate.all(deep)).allMatch(one -> one.isIn(deep));
        assertThat(new Coordinate(OfParameter.weights(4), 2, 8).isIn(network)).isFalse();
        assertThat(new Coordinate(OfParameter.weights(2), 3, 1).isIn(network)).isFalse();
    }

    @Test
    void anAxisNeedsTwoDifferentFiniteEnds() {
        assertThatThrownBy(() -> new LossSlice.Axis(ENCODER, 1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LossSlice.Axis(ENCODER, 0, Double.NaN, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LossSlice.Axis(ENCODER, -1e308, 1e308, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
