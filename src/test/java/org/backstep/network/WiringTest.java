package org.backstep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.data.NumpyRandom;
import org.backstep.layer.Layer;
import org.backstep.layer.LayerTerms;
import org.backstep.layer.Rule;
import org.backstep.layer.SlotShape;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.Quantity;
import org.backstep.term.Relation;
import org.backstep.term.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an entry is made of by the equations, multiplied out, is what the fast loops compute. */
class WiringTest {
    private static final int SAMPLES = 3;
    /** At most some hundred products of numbers below 10, added in another order: 1e-15 each. */
    private static final double TOLERANCE = 1e-12;

    static Stream<Network> networks() {
        Random random = new Random(42);
        return Stream.concat(
                Stream.generate(() -> randomNetwork(random)).limit(20),
                Stream.of(WrittenNetwork.read("3, pass_on, dense 4 tanh, pass_on, pass_on, dense 3 relu, pass_on")));
    }

    private static Network randomNetwork(Random random) {
        int inputs = 1 + random.nextInt(5);
        List<Integer> sizes = Stream.of(
                        Stream.of(inputs),
                        random.ints(1 + random.nextInt(3), 1, 8).boxed(),
                        Stream.of(inputs))
                .flatMap(part -> part)
                .toList();
        return Network.of(
                sizes,
                random.ints(sizes.size() - 1, 0, Activation.ALL.size())
                        .mapToObj(Activation.ALL::get)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theProductsOfAnEntryAddUpToTheNumberOfTheEngine(Network network) {
        Parameters parameters = Initialisation.XAVIER.draw(network, new NumpyRandom(7)::nextGaussian);
        Matrix x = Matrix.of(
                network.inputs(),
                SAMPLES,
                new Random(3).doubles((long) network.inputs() * SAMPLES).toArray());
        Trace trace = new Backpropagation(network, x).trace(parameters);
        for (int l = 1; l <= network.depth(); l++) {
            Layer layer = network.layer(l);
            LayerTerms at = network.terms(l, Rule.CORRECT, false);
            Quantity sum = new OfSample(l, layer.activation().isPresent() ? Part.PRE_ACTIVATION : Part.ACTIVATION);
            for (int n = 0; n < SAMPLES; n++) {
                for (int i = 1; i <= layer.output().size(); i++) {
                    assertThat(multipliedOut(layer.sum(at), i, 1, n, trace, parameters))
                            .as(sum.generalName())
                            .isCloseTo(value(sum, i, 1, n, trace, parameters), within(TOLERANCE));
                }
                for (int j = 1; l > 1 && j <= layer.input().size(); j++) {
                    double returned = multipliedOut(layer.back(at), j, 1, n, trace, parameters);
                    assertThat(returned * slope(network.layer(l - 1), l - 1, j - 1, n, trace))
                            .isCloseTo(value(OfSample.delta(l - 1), j, 1, n, trace, parameters), within(TOLERANCE));
                }
            }
            for (SlotShape slot : layer.slots()) {
                for (int i = 1; i <= slot.rows(); i++) {
                    for (int j = 1; j <= slot.columns(); j++) {
                        double mean = 0;
                        for (int n = 0; n < SAMPLES; n++) {
                            mean += multipliedOut(layer.share(slot.slot(), at), i, j, n, trace, parameters) / SAMPLES;
                        }
                        Quantity gradient = OfParameter.of(l, slot.slot()).gradient();
                        assertThat(mean).isCloseTo(value(gradient, i, j, 0, trace, parameters), within(TOLERANCE));
                    }
                }
            }
        }
    }

    private static double multipliedOut(Term term, int row, int column, int n, Trace trace, Parameters parameters) {
        double sum = 0;
        for (Relation.Product product : Wiring.relation(parameters.network()).products(term, row, column)) {
            double value = product.negative() ? -1 : 1;
            for (Relation.Entry entry : product.factors()) {
                value *= value(entry.quantity(), entry.row(), entry.column(), n, trace, parameters);
            }
            sum += value;
        }
        return sum;
    }

    private static double value(Quantity quantity, int row, int column, int n, Trace trace, Parameters parameters) {
        if (quantity instanceof OfParameter parameter) {
            Matrix values = parameter.isPresentValue()
                    ? parameters.of(parameter)
                    : trace.gradients().of(parameter);
            return values.get(row - 1, column - 1);
        }
        return trace.of((OfSample) quantity).get(row - 1, n);
    }

    private static double slope(Layer layer, int l, int unit, int n, Trace trace) {
        return layer.activation()
                .map(sigma -> sigma.derivative(
                        trace.preActivation(l).get(unit, n), trace.output(l).get(unit, n)))
                .orElse(1.0);
    }

    @Test
    void aDenseUnitIsJoinedToEveryInputByItsWeight() {
        Wiring wiring = new Wiring(Network.of(List.of(3, 2, 3), List.of(Activation.named("tanh"))));
        assertThat(wiring.into(1, 1))
                .isEqualTo(Map.of(
                        0, Optional.of(new Coordinate(OfParameter.weights(1), 2, 1)),
                        1, Optional.of(new Coordinate(OfParameter.weights(1), 2, 2)),
                        2, Optional.of(new Coordinate(OfParameter.weights(1), 2, 3))));
    }
}
