package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.backstep.notation.OfParameter;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.computation.CardsCase.PaneSize;
import org.backstep.window.computation.NetworkCase.Mark;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cards of the phases over networks, optimisers, phases and sizes of the window. */
@OnEventThread
class CardsTest {
    private static final int EPOCH = 3;

    /** The height in points of a pane that has room for most equations and the network. */
    private static final double ROOM = 200;

    /** How often an equation has left no room for the network in such a pane. */
    private int hidden;

    private final Map<String, List<Snapshot>> moments = new HashMap<>();

    private List<Snapshot> moments(String network, String optimizer) {
        return moments.computeIfAbsent(network + optimizer, key -> {
            var session = NetworkCase.session(network, "set optimizer = " + optimizer);
            return NetworkCase.moments(session, EPOCH, Mark.NONE);
        });
    }

    private List<String> faults(CardsCase shown, PaneSize pane, Snapshot now) {
        shown.show(now);
        List<String> faults = new ArrayList<>(PaintedCards.faults(
                shown::card, pane, now.position().phase(), now.phases().count()));
        NetworkDrawing drawing = (NetworkDrawing) shown.component("network");
        if (drawing.isVisible()) {
            NetworkDrawing.Picture picture = drawing.picture().orElseThrow();
            faults.addAll(PaintedNetwork.faults(picture.view(), picture.texts()));
        } else if (pane.size().height >= Theme.px(ROOM)) {
            hidden++;
        }
        return faults;
    }

    private static String title(Snapshot now, PaneSize pane) {
        return now.network().sizesText() + " " + now.settings().optimizer() + " " + now.position() + " " + pane;
    }

    /** Every network in every pane; optimisers and phases take turns, and the last phases, with most equations, come often. */
    @Test
    void mathematicsIsNeverScaledDownAndThePresentPhaseIsInView() {
        int cases = 0;
        for (int p = 0; p < CardsCase.PANES.size(); p++) {
            PaneSize pane = CardsCase.PANES.get(p);
            CardsCase shown = CardsCase.of(pane);
            for (int n = 0; n < CardsCase.NETWORKS.size(); n++) {
                List<Snapshot> all = moments(CardsCase.NETWORKS.get(n), NetworkCase.OPTIMIZERS.get((p + n) % 2));
                int phase = (p + n) % 3 == 0 ? (p * 5 + n * 7) % all.size() : all.size() - 1 - (p + n) % 2;
                Snapshot now = all.get(phase);
                assertThat(faults(shown, pane, now)).as(title(now, pane)).isEmpty();
                cases++;
            }
        }
        assertThat(cases).isEqualTo(CardsCase.PANES.size() * 5);
        assertThat(hidden).isLessThanOrEqualTo(0);
    }

    @Test
    @Tag("nightly")
    void mathematicsIsNeverScaledDownAndThePresentPhaseIsInViewInAllCircumstances() {
        int cases = 0;
        for (PaneSize pane : CardsCase.PANES) {
            CardsCase shown = CardsCase.of(pane);
            for (String network : CardsCase.NETWORKS) {
                for (String optimizer : NetworkCase.OPTIMIZERS) {
                    for (Snapshot now : moments(network, optimizer)) {
                        assertThat(faults(shown, pane, now))
                                .as(title(now, pane))
                                .isEmpty();
                        cases++;
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(CardsCase.PANES.size() * 2 * (3 * 7 + 15 + 11));
        // gradients of 2-3-2 and of deep networks, with Adam, in the lowest panes at 200 % and for a projector
        assertThat(hidden).isLessThanOrEqualTo(cases / 100);
    }

    @Test
    void aCardThatIsNarrowedByForceIsFound() {
        PaneSize pane = CardsCase.PANES.get(0);
        CardsCase shown = CardsCase.of(pane);
        Snapshot now = moments("2-2-2", "sgd").get(6);
        assertThat(faults(shown, pane, now)).isEmpty();
        PhaseCard card = shown.card(7);
        EquationLine line = CardDoor.equations(card)
                .filter(candidate -> candidate.isFocusable() && candidate.isVisible())
                .findFirst()
                .orElseThrow();
        line.setSize(60, line.getHeight());
        assertThat(PaintedCards.faults(line, card, pane)).anyMatch(fault -> fault.contains("is painted on a line of"));
        card.setSize(card.getWidth() - 300, card.getHeight());
        assertThat(PaintedCards.faults(shown::card, pane, 7, 7)).isNotEmpty();
    }

    private static void press(PhaseCard card, String key) {
        card.getActionMap().get(key).actionPerformed(new ActionEvent(card, ActionEvent.ACTION_PERFORMED, key));
    }

    @Test
    void theArrowKeysOpenTheNextCardAndTheToolTipAnnouncesTheWayBack() {
        CardsCase shown = CardsCase.of(CardsCase.PANES.get(1));
        Snapshot now = moments("2-2-2", "sgd").get(6);
        shown.show(now);
        PhaseCard second = shown.card(2);
        MouseEvent over = new MouseEvent(second, MouseEvent.MOUSE_MOVED, 0, 0, 3, 3, 0, false);
        assertThat(second.isOpen()).isFalse();
        assertThat(second.getToolTipText(over)).contains("A click opens this card, another goes back to the phase.");
        press(shown.card(1), "DOWN");
        shown.show(now);
        assertThat(second.isOpen()).isTrue();
        assertThat(second.getToolTipText(over)).contains("A click goes back to this phase.");
        assertThat(shown.card(7).isOpen()).isTrue();
        press(second, "UP");
        shown.show(now);
        assertThat(shown.card(1).isOpen()).isTrue();
        assertThat(second.isOpen()).isFalse();
    }

    @Test
    void ofManyParametersTheSelectedOneIsOnThePage() {
        PaneSize pane = CardsCase.PANES.get(5);
        CardsCase shown = CardsCase.of(pane);
        var session = NetworkCase.session("2-16-16-1-16-16-2", "go epoch 2 phase update", "select W_2[9,12]");
        shown.show(session.snapshot());
        assertThat(CardDoor.equations(shown.card(15))
                        .filter(line -> line.isVisible() && line.isFocusable())
                        .flatMap(line -> line.spots().stream())
                        .map(Spots.Spot::cell))
                .contains(Cell.of(OfParameter.weights(2).asNew(), 9, 12, 0));
        assertThat(PaintedCards.faults(shown::card, pane, 15, 15)).isEmpty();
    }

    /** A frame typesets what is new in it, once: the numbers of the open cards. */
    @Test
    void aFrameTypesetsNoMoreThanTheLinesThatItShows() {
        CardsCase shown = CardsCase.of(CardsCase.PANES.get(9));
        var session = NetworkCase.session("2-2-2");
        int most = 0;
        for (int epoch = 20; epoch < 60; epoch++) {
            Examples.run(session, "go epoch " + epoch);
            int before = shown.pane().typeset();
            shown.show(session.snapshot());
            long lines = IntStream.rangeClosed(1, 7)
                    .mapToObj(shown::card)
                    .filter(PhaseCard::isOpen)
                    .flatMap(CardDoor::equations)
                    .filter(line -> line.isVisible() && line.isFocusable())
                    .count();
            if (epoch > 20) {
                assertThat(shown.pane().typeset() - before)
                        .as("epoch %d", epoch)
                        .isLessThanOrEqualTo((int) lines);
            }
            most = Math.max(most, shown.pane().typeset() - before);
        }
        assertThat(most).isPositive();
    }
}
