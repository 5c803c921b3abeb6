package org.backstep.window.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.accessibility.AccessibleRole;
import javax.swing.Action;
import javax.swing.JLabel;
import javax.swing.KeyStroke;
import org.backstep.command.Command;
import org.backstep.command.SelectSample;
import org.backstep.matrix.Matrix;
import org.backstep.network.Decoder;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.Restyled;
import org.backstep.window.kit.NumberCells;
import org.junit.jupiter.api.Test;

@OnEventThread
class CodePaneTest {
    private static final Quantity Z = OfSample.activation(1);
    private static final Quantity X_HAT = OfSample.activation(2);

    private final List<Command> sent = new ArrayList<>();
    private final CodePane pane = new CodePane(sent::add, new RecordedNotices());
    private final Snapshot now = Examples.snapshot("go epoch 1200", "select sample 137");

    private void show(Snapshot snapshot) {
        pane.display(snapshot);
        Picture.of(pane.component(), 690, 600, 1);
        Picture.of(pane.component(), 690, 600, 1); // the row of words gets its height by its width
    }

    private String number(String name) {
        return find(pane.component(), name);
    }

    private static String find(Component in, String name) {
        if (in instanceof JLabel label && name.equals(label.getName())) {
            return label.getText();
        }
        if (in instanceof Container container) {
            for (Component child : container.getComponents()) {
                String found = find(child, name);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private boolean press(String key) {
        CodeTrack track = pane.track();
        Object name = track.getInputMap().get(KeyStroke.getKeyStroke(key));
        Action action = track.getActionMap().get(name);
        if (action.isEnabled()) {
            action.actionPerformed(new ActionEvent(track, 0, key));
            return true;
        }
        return false;
    }

    private static MouseEvent mouse(Component on, int kind, Point2D place) {
        return new MouseEvent(
                on,
                kind,
                0,
                MouseEvent.BUTTON1_DOWN_MASK,
                (int) Math.rint(place.getX()),
                (int) Math.rint(place.getY()),
                1,
                false,
                MouseEvent.BUTTON1);
    }

    @Test
    void atFirstThePointIsTheSelectedSamplesOwnWithTheNumbersOfTheNetwork() {
        show(now);
        double z = now.read(Z).get(0, 136);
        assertThat(pane.track().code()).isEqualTo(z);
        assertThat(number("whose code")).isEqualTo("The code of sample 137");
        assertThat(number("z")).isEqualTo(Numbers.significant(z, 4));
        for (int i = 0; i < 2; i++) {
            double output = now.read(X_HAT).get(i, 136);
            double slope = output * (1 - output);
            double weight = now.read(OfParameter.weights(2)).get(i, 0);
            String unit = String.valueOf(i + 1);
            assertThat(number("x̂ of unit " + unit)).isEqualTo(Numbers.significant(output, 4));
            assertThat(number("slope of sigma of unit " + unit)).isEqualTo(Numbers.significant(slope, 4));
            assertThat(number("derivative of x̂ of unit " + unit + " with respect to z"))
                    .isEqualTo(Numbers.significant(slope * weight, 4));
        }
    }

    @Test
    void keysMoveThePointerAndEscBringsItBackToTheSamplesCodeAndThenIsLeftToTheWindow() {
        show(now);
        double own = pane.track().code();
        press("RIGHT");
        assertThat(pane.track().code()).isCloseTo(own + 0.005, within(1e-12));
        press("ctrl LEFT");
        assertThat(pane.track().code()).isCloseTo(own - 0.045, within(1e-12));
        press("HOME");
        assertThat(pane.track().code()).isEqualTo(now.read(Z).min());
        press("END");
        assertThat(pane.track().code()).isEqualTo(now.read(Z).max());
        assertThat(number("whose code")).isEqualTo("A code on the ruler");
        Matrix decoded = Decoder.decode(
                now.computation().iteration().parameters(),
                Matrix.scalar(now.read(Z).max()));
        assertThat(number("x̂ of unit 2")).isEqualTo(Numbers.significant(decoded.get(1, 0), 4));
        assertThat(press("ESCAPE")).isTrue();
        assertThat(pane.track().code()).isEqualTo(own);
        assertThat(press("ESCAPE")).isFalse();
        for (int k = 0; k < 300; k++) {
            press("RIGHT");
        }
        assertThat(pane.track().code()).isEqualTo(1);
    }

    @Test
    void draggingAlongTheRulerChoosesTheCodeUnderTheHand() {
        show(now);
        CodeTrack track = pane.track();
        Point2D first = track.ruler().chart().placeOf(0.3, 0.5);
        Point2D last = track.ruler().chart().placeOf(0.75, 0.5);
        track.dispatchEvent(mouse(track, MouseEvent.MOUSE_PRESSED, first));
        assertThat(track.code()).isCloseTo(0.3, within(0.002));
        track.dispatchEvent(mouse(track, MouseEvent.MOUSE_DRAGGED, last));
        assertThat(track.code()).isCloseTo(0.75, within(0.002));
        track.dispatchEvent(mouse(track, MouseEvent.MOUSE_DRAGGED, new Point2D.Double(5000, 10)));
        assertThat(track.code()).isEqualTo(1);
        String tip = track.getToolTipText(mouse(
                track,
                MouseEvent.MOUSE_MOVED,
                track.ruler().chart().placeOf(now.read(Z).max(), 0.5)));
        assertThat(tip).contains("z = " + now.read(Z).max());
    }

    @Test
    void aChosenCodeStaysWhileTrainingGoesOnAndEndsWhenAnotherSampleIsSelected() {
        show(now);
        press("HOME");
        double chosen = pane.track().code();
        show(Examples.snapshot("go epoch 1201", "select sample 137"));
        assertThat(pane.track().code()).isEqualTo(chosen);
        assertThat(pane.words()).startsWith("Epoch 1201");
        Snapshot other = Examples.snapshot("go epoch 1201", "select sample 9");
        show(other);
        assertThat(pane.track().code()).isEqualTo(other.read(Z).get(0, 8));
    }

    @Test
    void whatIsNotComputedYetOrMaskedIsNotShown() {
        show(Examples.snapshot());
        assertThat(pane.words()).startsWith("z is not computed yet: it comes with phase encode");
        assertThat(pane.track().code()).isNaN();
        Snapshot encoded = Examples.snapshot("go epoch 40 phase encode");
        show(encoded);
        assertThat(pane.words()).startsWith("x̂ is not computed yet: it comes with phase decode");
        assertThat(pane.track().code()).isEqualTo(encoded.read(Z).get(0, 0));
        assertThat(number("x̂ of unit 1")).isEqualTo(NumberCells.DASH);
        show(now.masking(Set.of(Z)));
        assertThat(pane.words()).startsWith("z is hidden until the question is answered");
        assertThat(pane.track().code()).isNaN();
        assertThat(number("x̂ of unit 1")).isEqualTo(NumberCells.DASH);
        show(now.masking(Set.of(OfSample.preActivation(2))));
        assertThat(number("x̂ of unit 1")).isNotEqualTo(NumberCells.DASH);
        assertThat(number("slope of sigma of unit 1")).isEqualTo(NumberCells.DASH);
    }

    @Test
    void aWiderCodeIsToldInWords() {
        show(Examples.after("2-3-2", 20, "go epoch 2").snapshot());
        assertThat(pane.words())
                .isEqualTo("The ruler needs a code of one unit. The code of 2-3-2 has 3 units; a network such as 2-1-2"
                        + " has one.");
        show(now);
        assertThat(pane.track().code()).isEqualTo(now.read(Z).get(0, 136));
    }

    @Test
    void aClickOnADotSelectsItsSampleAndTheDotIsRead() {
        show(now);
        Point2D place =
                Objects.requireNonNull(pane.chart()).placeOf(now.data().x().columnAt(76));
        LiveChartPanel panel = (LiveChartPanel) ((Container) ((javax.swing.JScrollPane) pane.component())
                        .getViewport()
                        .getView())
                .getComponent(1);
        panel.dispatchEvent(mouse(panel, MouseEvent.MOUSE_CLICKED, place));
        assertThat(sent).containsExactly(new SelectSample(77));
        assertThat(panel.getToolTipText(mouse(panel, MouseEvent.MOUSE_MOVED, place)))
                .contains("Sample 77", "z = " + now.read(Z).get(0, 76), "|x − x̂| = ");
    }

    @Test
    void theRulerIsASliderForThoseWhoCannotSeeIt() {
        show(now);
        var context = pane.track().getAccessibleContext();
        assertThat(context.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
        assertThat(context.getAccessibleName()).isEqualTo("Code ruler");
        assertThat(context.getAccessibleDescription()).startsWith("Codes of 500 samples from 0.2");
        assertThat(context.getAccessibleValue().setCurrentAccessibleValue(0.5)).isTrue();
        assertThat(context.getAccessibleValue().getCurrentAccessibleValue()).isEqualTo(0.5);
    }

    @Test
    void restylingKeepsTheSnapshotAndTheChosenCode() {
        show(now);
        press("END");
        Restyled.in(Palette.DARK, pane);
        assertThat(pane.track().code()).isEqualTo(now.read(Z).max());
        int corner = Picture.of(pane.component(), 690, 600, 1).getRGB(2, 2) & 0xFFFFFF;
        assertThat(corner).isEqualTo(Palette.DARK.of(Palette.Role.BACKGROUND));
    }
}
