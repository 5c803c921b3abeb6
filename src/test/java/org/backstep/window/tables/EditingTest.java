package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Point;
import java.awt.event.KeyEvent;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.backstep.command.Command;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.window.OpenedWindow;
import org.backstep.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A weight changed in the past, in the table of parameters, by keys alone. */
@WindowTest
class EditingTest {
    private static final Quantity DECODER = OfParameter.weights(2);

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private MatrixView decoder() {
        return (MatrixView) window.component("W_d");
    }

    private void edit(String entry, String value) {
        window.command("select " + entry);
        OpenedWindow.doOnEdt(() -> decoder().requestFocusInWindow());
        OpenedWindow.await("the table has the focus", () -> decoder().isFocusOwner());
        window.press(KeyEvent.VK_F2);
        OpenedWindow.await("the editor is open", () -> decoder().editor().isFocusOwner());
        window.type(value);
        window.press(KeyEvent.VK_ENTER);
    }

    @Test
    void aWeightSetInEpoch40Of120StartsABranchAndTheOldFutureStays() {
        window.command("go epoch 120");
        Snapshot before = window.command("go epoch 40");
        assertThat(window.frame().label("looking back").text()).isEqualTo("epoch 40 of 120, looking back");
        edit("W_d[2,1]", "0.5");
        OpenedWindow.await(
                "there is a branch",
                () -> window.workbench().snapshot().run().branches().size() == 2);
        Snapshot now = window.awaitIdle();
        assertThat(now.branch().name()).isNotEqualTo("main");
        assertThat(window.where()).startsWith("epoch 40 · phase 7 of 7");
        assertThat(onEdt(() -> decoder().numbers().lines(1, 0))[0]).isEqualTo("+0.500000");
        Snapshot old = window.command("switch \"main\"");
        assertThat(old.branch().reached().epoch()).isEqualTo(120);
        assertThat(old.read(DECODER)).isEqualTo(before.read(DECODER));
        assertThat(window.where()).startsWith("epoch 40 · phase 7 of 7");
    }

    @Test
    void whatIsNoNumberIsSaidAndNothingChanges() {
        window.command("go epoch 3");
        edit("W_d[1,1]", "oops");
        OpenedWindow.await(
                "the mistake is said",
                () -> window.frame().label("edit problem").target().getText().contains("oops"));
        OpenedWindow.await("the text is still there", () -> decoder().editor().isFocusOwner());
        assertThat(onEdt(() -> decoder().editor().getText())).isEqualTo("oops");
        window.press(KeyEvent.VK_ESCAPE);
        OpenedWindow.await("the matrix has the focus again", () -> decoder().isFocusOwner());
        assertThat(onEdt(() -> decoder().editor().problem())).isEmpty();
        assertThat(window.awaitIdle().run().branches()).hasSize(1);
    }

    @Test
    void whatIsTypedIntoACellIsEnteredWhenAnotherPlaceIsClickedAndAskedAboutOnLeaving() {
        window.command("go epoch 3");
        window.command("select W_d[1,1]");
        OpenedWindow.doOnEdt(() -> decoder().requestFocusInWindow());
        OpenedWindow.await("the table has the focus", () -> decoder().isFocusOwner());
        window.press(KeyEvent.VK_F2);
        OpenedWindow.await("the editor is open", () -> decoder().editor().isFocusOwner());
        window.type("0.75");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        JOptionPaneFinder.findOptionPane()
                .using(window.robot())
                .requireMessage("Not saved: what is being typed and the session.")
                .buttonWithText("Cancel")
                .click();
        OpenedWindow.doOnEdt(() -> window.component("timeline").requestFocusInWindow());
        OpenedWindow.await(
                "it is set", () -> window.workbench().snapshot().read(DECODER).get(0, 0) == 0.75);
    }

    @Test
    void afterAClickIntoAMatrixTheArrowsStillStepAndChooseSamples() {
        window.command("go epoch 3 phase loss");
        window.robot().click(decoder(), new Point(20, 10));
        OpenedWindow.await("the matrix has the focus", () -> decoder().isFocusOwner());
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 3 · phase 4 of 7");
        window.press(KeyEvent.VK_DOWN);
        Snapshot now = window.awaitIdle();
        assertThat(now.sample()).isEqualTo(2);
        assertThat(now.state().selection().entry())
                .hasValueSatisfying(entry -> assertThat(entry.row()).isEqualTo(1));
    }

    @Test
    void aNumberThatIsDraggedIsOneEditAndOneCommand() {
        Snapshot before = window.command("go epoch 3");
        Point value = onEdt(() -> {
            Point at = decoder().getLocationOnScreen();
            at.translate(30, 10);
            return at;
        });
        window.robot().pressMouse(value, MouseButton.LEFT_BUTTON);
        for (int x = 8; x <= 80; x += 8) {
            window.robot().moveMouse(value.x + x, value.y);
        }
        OpenedWindow.await(
                "the weight follows",
                () -> window.workbench().snapshot().read(DECODER).get(0, 0) > 0.5);
        window.robot().moveMouse(value.x + 100, value.y);
        window.robot().releaseMouse(MouseButton.LEFT_BUTTON);
        OpenedWindow.await(
                "the weight is there",
                () -> window.workbench().snapshot().read(DECODER).get(0, 0) > 0.9);
        Snapshot after = window.awaitIdle();
        assertThat(after.run().branches()).hasSize(2);
        assertThat(window.workbench().script().stream().map(Command::text))
                .filteredOn(text -> text.startsWith("set"))
                .hasSize(1);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        OpenedWindow.await(
                "it is undone",
                () -> window.workbench().snapshot().run().branches().size() == 1);
        assertThat(window.awaitIdle().read(DECODER)).isEqualTo(before.read(DECODER));
    }

    @Test
    void altAndTheArrowKeysGoFromMatrixToMatrixAndADigitBeginsAnEdit() {
        window.command("go epoch 3");
        window.command("select b_e[1]");
        MatrixView bias = (MatrixView) window.component("b_e");
        OpenedWindow.doOnEdt(bias::requestFocusInWindow);
        OpenedWindow.await("the bias has the focus", bias::isFocusOwner);
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_RIGHT);
        OpenedWindow.await("the next matrix has the focus", () -> decoder().isFocusOwner());
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_DOWN);
        Snapshot now = window.awaitIdle();
        assertThat(now.state().selection().entry()).hasValueSatisfying(entry -> {
            assertThat(entry.quantity()).isEqualTo(DECODER);
            assertThat(entry.row()).isEqualTo(2);
        });
        window.type("7");
        OpenedWindow.await("the editor is open", () -> decoder().editor().isFocusOwner());
        window.press(KeyEvent.VK_ENTER);
        OpenedWindow.await(
                "it is set", () -> window.workbench().snapshot().read(DECODER).get(1, 0) == 7);
    }
}
