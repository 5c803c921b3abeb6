package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.assertj.swing.data.TableCell;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.window.OpenedWindow;
import org.backstep.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A click on a number explains it, and every number in the explanation leads on. */
@WindowTest
class ExplanationPaneTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private static final Cell DELTA_HIDDEN = Cell.of(OfSample.delta(1), 1, 1, 137);

    private void goToSample137() {
        window.command("go epoch 1200 phase delta_hidden");
        window.command("select sample 137");
    }

    /** The place of a number on a card, on its line. */
    private void click(int phase, Cell cell) {
        PhaseCard card = opened(phase);
        EquationLine line = onEdt(() -> lines(card)
                .filter(candidate -> spot(candidate, cell) != null)
                .findFirst()
                .orElseThrow());
        Rectangle place = onEdt(() -> line.onScreen(spot(line, cell)));
        doOnEdt(() -> line.scrollRectToVisible(place));
        window.robot().click(line, new Point((int) place.getCenterX(), (int) place.getCenterY()));
        window.awaitIdle();
    }

    private PhaseCard opened(int phase) {
        PhaseCard card = (PhaseCard) window.component("phase " + phase);
        doOnEdt(() -> card.getActionMap()
                .get("SPACE")
                .actionPerformed(new ActionEvent(card, ActionEvent.ACTION_PERFORMED, "open")));
        await("the card is open", card::isOpen);
        window.robot().waitForIdle();
        return card;
    }

    /** The equations with numbers that are shown. */
    private static Stream<EquationLine> lines(PhaseCard card) {
        return CardDoor.equations(card).filter(line -> line.isFocusable() && line.isShowing());
    }

    private static Rectangle spot(EquationLine line, Cell cell) {
        return line.spots().stream()
                .filter(spot -> spot.cell().equals(cell))
                .map(Spots.Spot::place)
                .findFirst()
                .orElse(null);
    }

    private String explained() {
        return window.frame().label("explained").text();
    }

    /** A click reaches the window some time after the robot has made it. */
    private void awaitExplained(String start) {
        await(
                start + "is explained",
                () ->
                        window
                                .robot()
                                .finder()
                                .findAll(window.frame().target(), c -> "explained".equals(c.getName()))
                                .stream()
                                .anyMatch(label -> label.isShowing()
                                        && ((JLabel) label).getText().startsWith(start)));
    }

    private JTable summands() {
        return window.frame().table("summands").target();
    }

    private static String full(Snapshot now, Cell cell) {
        return Numbers.exact(now.read(cell.quantity()).get(cell.row() - 1, cell.sample() - 1));
    }

    @Test
    void aClickOnANumberShowsTheSumThatMadeItAndItsTerms() {
        goToSample137();
        click(5, DELTA_HIDDEN);
        awaitExplained("δ_hidden[1] = ");
        Snapshot now = window.awaitIdle();
        assertThat(explained()).startsWith("δ_hidden[1] = " + full(now, DELTA_HIDDEN));
        assertThat(IntStream.range(0, 3).mapToObj(row -> (String) summands().getValueAt(row, 1)))
                .containsExactly("W_d[1,1] = 3.237", "W_d[2,1] = 0.4345", "σ′(z_pre[1]) = 0.2494");
    }

    @Test
    void everyTermLeadsToItsOwnExplanationAndBackReturns() {
        goToSample137();
        click(5, DELTA_HIDDEN);
        awaitExplained("δ_hidden[1] = ");
        window.frame().table("summands").cell(TableCell.row(1).column(2)).click();
        awaitExplained("δ_out[2] = ");
        assertThat((String) summands().getValueAt(0, 1)).startsWith("x̂[2] − x[2] = ");
        window.frame().button("explanation back").click();
        awaitExplained("δ_hidden[1] = ");
    }

    @Test
    void aGradientNamesItsHeaviestSamplesAndARowSelectsOne() {
        goToSample137();
        window.command("go epoch 1200");
        click(6, Cell.of(OfParameter.weights(2).gradient(), 2, 1, 0));
        awaitExplained("∇W_d[2,1] = ");
        String first = (String) onEdt(() -> summands().getValueAt(0, 0));
        window.frame().table("summands").cell(TableCell.row(0).column(0)).click();
        await(
                "its sample is selected",
                () -> first.equals("sample " + window.workbench().snapshot().sample()));
        window.awaitIdle();
        assertThat(explained()).startsWith("∇W_d[2,1] = ");
    }

    @Test
    void aWeightLeadsToTheUpdateThatMadeIt() {
        goToSample137();
        click(5, Cell.of(OfParameter.weights(2), 2, 1, 0));
        awaitExplained("W_d[2,1] = ");
        assertThat(window.frame().textBox("given").text()).isEqualTo("Made by the update of epoch 1199.");
        window.frame().button("epoch before").click();
        awaitExplained("new W_d[2,1] = ");
        Snapshot now = window.awaitIdle();
        assertThat(now.position().epoch()).isEqualTo(1199);
        assertThat((String) summands().getValueAt(1, 2)).startsWith("∇W_d[2,1] = ");
    }

    @Test
    void withTheKeyboardToo() {
        goToSample137();
        PhaseCard card = opened(5);
        EquationLine line = onEdt(() -> lines(card)
                .filter(candidate ->
                        candidate.isFocusable() && !candidate.spots().isEmpty())
                .findFirst()
                .orElseThrow());
        doOnEdt(line::requestFocusInWindow);
        await("the line has the focus", line::isFocusOwner);
        int last = onEdt(() -> line.spots().size()) - 1;
        window.press(KeyEvent.VK_LEFT);
        window.press(KeyEvent.VK_ENTER);
        window.awaitIdle();
        Cell cell = onEdt(() -> line.spots().get(last).cell());
        assertThat(cell).isEqualTo(DELTA_HIDDEN);
        awaitExplained("δ_hidden[1] = ");
        doOnEdt(() -> summands().requestFocusInWindow());
        await("the summands have the focus", () -> summands().isFocusOwner());
        doOnEdt(() -> summands().changeSelection(0, 1, false, false));
        window.press(KeyEvent.VK_ENTER);
        awaitExplained("W_d[1,1] = ");
    }

    @Test
    void everyNumberThatIsSeenHasItsPlaceFromLeftToRight() {
        window.command("network 2-3-1-3-2 tanh");
        window.command("step epoch 3");
        for (int phase = 1; phase <= 11; phase++) {
            PhaseCard card = opened(phase);
            List<EquationLine> lines = onEdt(() -> lines(card).toList());
            assertThat(lines).isNotEmpty();
            for (EquationLine line : lines) {
                List<Spots.Spot> spots = onEdt(line::spots);
                assertThat(spots).isNotEmpty();
                doOnEdt(() -> assertThat(spots).allSatisfy(spot -> {
                    Rectangle whole = new Rectangle(line.getPreferredSize());
                    whole.grow(2, 2);
                    assertThat(whole.contains(spot.place())).isTrue();
                }));
            }
        }
    }

    @Test
    void closingHidesItUntilAnotherNumberIsAskedFor() {
        goToSample137();
        click(5, DELTA_HIDDEN);
        awaitExplained("δ_hidden[1] = ");
        JTable table = summands();
        window.frame().button("explanation close").click();
        await("it is closed", () -> !table.isShowing());
        window.command("step");
        assertThat(onEdt(table::isShowing)).isFalse();
        window.command("select z[1]");
        awaitExplained("z[1] = ");
    }

    @Test
    void anExplanationTakesNoRoomAndEscapeClosesItUntilItIsAskedForAgain() {
        goToSample137();
        window.frame().robot().waitForIdle();
        Rectangle before = onEdt(() -> cards().getBounds());
        window.command("select z[1]");
        awaitExplained("z[1] = ");
        assertThat(onEdt(() -> cards().getBounds())).isEqualTo(before);
        JTable table = summands();
        window.press(KeyEvent.VK_ESCAPE);
        await("it is closed", () -> !table.isShowing());
        window.command("select sample 3");
        assertThat(onEdt(table::isShowing)).isFalse();
        window.command("select z[1]");
        awaitExplained("z[1] = ");
    }

    private Container cards() {
        return SwingUtilities.getAncestorOfClass(JScrollPane.class, window.component("phase 1"));
    }
}
