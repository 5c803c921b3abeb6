package org.backstep.window.computation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backstep.activation.Activation;
import org.backstep.data.DataSource;
import org.backstep.data.Spiral;
import org.backstep.network.Network;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette;
import org.backstep.notation.Quantity;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Experiment;
import org.backstep.training.Settings;
import org.backstep.window.Examples;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;

/** What a drawing of a network may have to show, and where: networks, moments, marks and panes. */
final class NetworkCase {
    static final List<String> NETWORKS =
            List.of("2-1-2", "2-2-2", "2-3-2", "2-8-2", "2-8-1-8-2", "2-16-16-1-16-16-2", "64-32-8-32-64");
    static final List<String> OPTIMIZERS = List.of("sgd", "adam");

    /** What is selected and pointed at. */
    enum Mark {
        NONE,
        UNIT_SELECTED,
        WEIGHT_SELECTED,
        FIRST_WEIGHTS_HIGHLIGHTED,
        LAST_GRADIENTS_HIGHLIGHTED,
        LAST_DELTA_HIGHLIGHTED;

        Optional<Quantity> highlighted(Network network) {
            return switch (this) {
                case FIRST_WEIGHTS_HIGHLIGHTED -> Optional.of(OfParameter.weights(1));
                case LAST_GRADIENTS_HIGHLIGHTED ->
                    Optional.of(OfParameter.weights(network.depth()).gradient());
                case LAST_DELTA_HIGHLIGHTED -> Optional.of(OfSample.delta(network.depth()));
                case NONE, UNIT_SELECTED, WEIGHT_SELECTED -> Optional.empty();
            };
        }
    }

    /**
     * The drawing in a window; as it was measured in windows of 1366×768 and 1680×1050, alone and beside a lesson.
     *
     * @param width in pixels
     * @param low whether the window is narrower than 1500 points
     */
    record PaneSize(Palette palette, double scale, int width, boolean low) {
        void install() {
            LookAndFeel.install(new Theme(palette, scale));
        }
    }

    static final List<PaneSize> PANES = List.of(
            new PaneSize(Palette.LIGHT, 1, 610, true),
            new PaneSize(Palette.LIGHT, 1, 872, false),
            new PaneSize(Palette.LIGHT, 1, 726, false),
            new PaneSize(Palette.PROJECTOR, 1, 598, true),
            new PaneSize(Palette.PROJECTOR, 1, 416, true),
            new PaneSize(Palette.PROJECTOR, 1, 740, true),
            new PaneSize(Palette.PROJECTOR, 1, 558, true),
            new PaneSize(Palette.LIGHT, 1.5, 588, true),
            new PaneSize(Palette.LIGHT, 1.5, 369, true),
            new PaneSize(Palette.LIGHT, 1.5, 736, true),
            new PaneSize(Palette.LIGHT, 1.5, 517, true),
            new PaneSize(Palette.PROJECTOR, 1.5, 1315, true),
            new PaneSize(Palette.PROJECTOR, 1.5, 1629, true),
            new PaneSize(Palette.LIGHT, 2, 1312, true),
            new PaneSize(Palette.LIGHT, 2, 1626, true),
            new PaneSize(Palette.PROJECTOR, 2, 1299, true),
            new PaneSize(Palette.PROJECTOR, 2, 1613, true));

    private NetworkCase() {}

    /** A session of a network on twelve samples. */
    static Session session(String sizes, String... commands) {
        List<Integer> layers =
                Arrays.stream(sizes.split("-", -1)).map(Integer::valueOf).toList();
        Network network = Network.of(layers, List.of(Activation.named("sigmoid")));
        Session session = Session.of(new Experiment(data(layers.get(0)), 42, network, Settings.NOTEBOOK));
        for (String command : commands) {
            Examples.run(session, command);
        }
        return session;
    }

    private static DataSource data(int features) {
        return features == 2 ? new Spiral(12, 0.3) : Examples.pixels(features);
    }

    /** The moments of a network in an epoch: the start, if it is epoch 1, and every phase. */
    static List<Snapshot> moments(Session session, int epoch, Mark mark) {
        int depth = session.snapshot().network().depth();
        int middle = session.snapshot().network().sizes().get(1) / 2 + 1;
        return IntStream.rangeClosed(
                        epoch == 1 ? 0 : 1, session.snapshot().phases().count())
                .mapToObj(phase -> {
                    String at = phase == 0
                            ? "go start"
                            : "go epoch " + epoch + " phase "
                                    + session.snapshot().phases().name(phase);
                    Examples.run(session, at);
                    if (mark == Mark.UNIT_SELECTED || mark == Mark.WEIGHT_SELECTED) {
                        Quantity quantity =
                                mark == Mark.UNIT_SELECTED ? OfSample.activation(1) : OfParameter.weights(depth);
                        String name =
                                session.snapshot().names().nameOf(quantity).text();
                        Examples.run(
                                session,
                                "select " + name + (mark == Mark.UNIT_SELECTED ? "[" + middle + "]" : "[2,1]"));
                    }
                    return session.snapshot();
                })
                .toList();
    }

    /** The drawing of a snapshot in a pane whose theme is installed. */
    static NetworkDrawing drawing(Snapshot now, Mark mark, PaneSize pane) {
        NetworkDrawing drawing = new NetworkDrawing(new NumberActions(command -> {}));
        drawing.display(now, pane.low());
        drawing.highlight(mark.highlighted(now.network()).map(quantity -> new Pointed(quantity, Optional.empty())));
        drawing.setSize(pane.width(), drawing.getPreferredSize().height);
        return drawing;
    }
}
