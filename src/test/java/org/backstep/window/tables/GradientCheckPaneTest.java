package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JButton;
import javax.swing.SwingUtilities;
import org.backstep.network.Verdict;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette;
import org.backstep.notation.Quantity;
import org.backstep.session.Selection;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.Await;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;

@OnEventThread
class GradientCheckPaneTest {
    private static final int VERDICT = 5;

    private final List<String> sent = new ArrayList<>();

    private GradientCheckPane pane() {
        return new GradientCheckPane(command -> sent.add(command.text()), new RecordedNotices());
    }

    private static <T> T onEdt(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }

    /** A pane that has measured all that it wants to. */
    private GradientCheckPane measured(Theme theme, Snapshot now) throws Exception {
        GradientCheckPane pane = onEdt(() -> {
            LookAndFeel.install(theme);
            GradientCheckPane made = pane();
            made.display(now);
            Picture.of(made.component(), 690, 440, 1);
            return made;
        });
        awaitSettled(pane);
        return pane;
    }

    private static void awaitSettled(GradientCheckPane pane) {
        Await.until("everything is measured", pane::isSettled);
    }

    private static Object cell(GradientCheckPane pane, int row, int column) {
        return pane.table().getValueAt(row, column);
    }

    @Test
    @OnEventThread.Waiting
    void everyGradientStandsBesideTheMeasuredOneAndAgrees() throws Exception {
        Snapshot now = Examples.snapshot("go epoch 1200");
        GradientCheckPane pane = measured(Theme.LIGHT, now);
        onEdt(() -> {
            assertThat(pane.table().getRowCount()).isEqualTo(7);
            assertThat(cell(pane, 1, 0)).isEqualTo("dW_e[1,2]");
            assertThat(cell(pane, 1, 1))
                    .isEqualTo(now.read(OfParameter.weights(1).gradient()).get(0, 1));
            assertThat(cell(pane, 1, 2))
                    .isEqualTo(
                            now.read(OfParameter.weights(1).as(Aspect.NUMERIC)).get(0, 1));
            for (int row = 0; row < 7; row++) {
                assertThat((double) cell(pane, row, 3))
                        .isEqualTo((double) cell(pane, row, 1) - (double) cell(pane, row, 2));
                assertThat((double) cell(pane, row, 4)).isLessThan(Verdict.AGREES_BELOW);
                assertThat(cell(pane, row, VERDICT)).isEqualTo("✓ agrees");
            }
            assertThat(pane.overall().getText()).startsWith("All 7: ").endsWith("✓ agrees");
            double error = now.read(OfRun.GRADIENT_ERROR).scalar();
            assertThat(pane.overall().getToolTipText()).isEqualTo("relative error " + error);
            return true;
        });
    }

    @Test
    @OnEventThread.Waiting
    void aHopelessStepIsMarkedWithASignAndAWord() throws Exception {
        GradientCheckPane pane = measured(Theme.LIGHT, Examples.snapshot("go epoch 1200", "set check_step = 1"));
        assertThat(onEdt(() -> cell(pane, 0, VERDICT))).isEqualTo("✗ differs");
        assertThat(onEdt(() -> pane.overall().getText())).endsWith("✗ differs");
        assertThat(onEdt(() -> pane.step().text())).isEqualTo("1");
    }

    @Test
    void beforeTheGradientsThereAreDashesAndItSaysWhatToDo() {
        GradientCheckPane pane = pane();
        pane.display(Examples.snapshot("go epoch 3 phase delta_hidden"));
        assertThat(cell(pane, 0, 1)).isNull();
        assertThat(cell(pane, 0, VERDICT)).isEqualTo("–");
        assertThat(pane.overall().getText()).isEqualTo("All 7: –");
        assertThat(pane.note()).startsWith("The gradients are not computed yet; step on to phase 6.");
        assertThat(pane.isSettled()).isTrue();
    }

    @Test
    @OnEventThread.Waiting
    void whatIsMaskedIsNotShownByItsMeasurement() throws Exception {
        Quantity masked = OfParameter.weights(1).gradient();
        Snapshot now = Examples.snapshot("go epoch 3").masking(java.util.Set.of(masked));
        GradientCheckPane pane = measured(Theme.LIGHT, now);
        assertThat(onEdt(() -> cell(pane, 0, 1))).isNull();
        assertThat(onEdt(() -> cell(pane, 0, 2))).isNull();
        assertThat(onEdt(() -> cell(pane, 3, 2))).isNotNull();
    }

    @Test
    @OnEventThread.Waiting
    void theErrorOverTheStepIsAU() throws Exception {
        GradientCheckPane pane =
                measured(Theme.LIGHT, Examples.snapshot("go epoch 1200", "select W_d[2,1]", "set check_step = 1e-6"));
        onEdt(() -> {
            Picture.of(pane.component(), 690, 440, 1);
            Point2D place = pane.chart().chart().placeOf(1e-5, 1e-7);
            assertThat(pane.chart().read(place.getX(), place.getY()))
                    .hasSize(3)
                    .first()
                    .isEqualTo("Step 1e-5");
            assertThat(pane.chart().sentence())
                    .matches("all: least, .* at step (1e-5|3e-6|3e-5|1e-6); .* at step 1e-12; .* at step 0.1\\."
                            + " dW_d\\[2,1\\]: least, .*");
            for (double step : new double[] {1e-12, 1e-9, 1e-5, 1e-2, 1e-1}) {
                Point2D there = pane.chart().chart().placeOf(step, 1e-7);
                assertThat(pane.chart().stepAt(there.getX(), there.getY())).hasValue(step);
            }
            double[] errors = Arrays.stream(new double[] {1e-12, 1e-9, 1e-5, 1e-2, 1e-1})
                    .map(step -> {
                        Point2D there = pane.chart().chart().placeOf(step, 1e-7);
                        String all =
                                pane.chart().read(there.getX(), there.getY()).get(1);
                        return Double.parseDouble(all.replace("all: ", ""));
                    })
                    .toArray();
            assertThat(errors[0]).isGreaterThan(errors[1]);
            assertThat(errors[1]).isGreaterThan(errors[2]);
            assertThat(errors[3]).isGreaterThan(errors[2]);
            assertThat(errors[4]).isGreaterThan(errors[3]);
            return true;
        });
    }

    @Test
    @OnEventThread.Waiting
    void aClickIntoTheChartSetsTheStep() throws Exception {
        GradientCheckPane pane = measured(Theme.LIGHT, Examples.snapshot("go epoch 2"));
        onEdt(() -> {
            Picture.of(pane.component(), 690, 440, 1);
            Point2D place = pane.chart().chart().placeOf(1e-3, 1e-7);
            java.awt.Container drawing = (java.awt.Container) pane.content().getComponent(3);
            java.awt.Component chart = drawing.getComponent(0);
            chart.dispatchEvent(new MouseEvent(
                    chart,
                    MouseEvent.MOUSE_CLICKED,
                    0,
                    0,
                    (int) place.getX(),
                    (int) place.getY(),
                    1,
                    false,
                    MouseEvent.BUTTON1));
            return true;
        });
        assertThat(sent).containsExactly("set check_step = 0.001");
    }

    @Test
    void theStepIsTypedOrScaledAndAMistakeStaysWithItsText() {
        GradientCheckPane pane = pane();
        pane.display(Examples.snapshot("go epoch 1"));
        assertThat(pane.step().text()).isEqualTo("1e-5");
        enter(pane, "1e-7");
        enter(pane, "0");
        assertThat(pane.step().problem().text()).contains("check_step must be a number greater than 0");
        enter(pane, "1e");
        enter(pane, "check_step * 3");
        assertThat(sent).containsExactly("set check_step = 1e-7", "set check_step = check_step * 3");
        sent.clear();
        button(pane, "smaller step").doClick();
        button(pane, "larger step").doClick();
        assertThat(sent).containsExactly("set check_step = 1e-6", "set check_step = 1e-4");
    }

    private static JButton button(GradientCheckPane pane, String name) {
        java.awt.Container bar = (java.awt.Container) pane.content().getComponent(0);
        return (JButton) Arrays.stream(bar.getComponents())
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static void enter(GradientCheckPane pane, String text) {
        pane.step().component().setText(text);
        for (var listener : pane.step().component().getActionListeners()) {
            listener.actionPerformed(new ActionEvent(pane, 0, text));
        }
    }

    @Test
    void aRowSelectsItsGradientAndFollowsWhatIsSelected() {
        GradientCheckPane pane = pane();
        pane.display(Examples.snapshot("go epoch 1", "select W_d[2,1]"));
        assertThat(pane.table().getSelectedRow()).isEqualTo(4);
        assertThat(sent).isEmpty();
        pane.table().setRowSelectionInterval(1, 1);
        assertThat(sent).containsExactly("select dW_e[1,2]");
        pane.display(Examples.snapshot("go epoch 1", "select new b_d[2]"));
        assertThat(pane.table().getSelectedRow()).isEqualTo(6);
        pane.display(Examples.snapshot("go epoch 1", "select z"));
        assertThat(pane.table().getSelectedRow()).isEqualTo(-1);
        assertThat(sent).hasSize(1);
    }

    @Test
    @OnEventThread.Waiting
    void anotherEpochIsMeasuredAnew() throws Exception {
        Session session = Examples.notebook("go epoch 1");
        GradientCheckPane pane = measured(Theme.LIGHT, session.snapshot());
        Object before = onEdt(() -> cell(pane, 0, 2));
        Examples.run(session, "step epoch");
        Snapshot now = session.snapshot();
        assertThat(onEdt(() -> {
                    pane.display(now);
                    return cell(pane, 0, 2);
                }))
                .isNull();
        awaitSettled(pane);
        assertThat(onEdt(() -> cell(pane, 0, 2))).isNotNull().isNotEqualTo(before);
    }

    @Test
    void ofManyParametersASampleOfEveryLayerIsCheckedWithTheSelectedOne() {
        Snapshot now = Examples.after("2-16-16-1-16-16-2", 20, "go epoch 1", "select W_2[7,9]")
                .snapshot();
        GradientCheckPane pane = pane();
        pane.display(now);
        assertThat(pane.note()).startsWith("A sample of ").contains(" of 675 parameters, spread over all layers");
        List<GradientEntry> entries =
                GradientEntry.of(now.network(), now.state().selection().entry(), 200);
        assertThat(new HashSet<>(entries)).hasSameSizeAs(entries).hasSizeBetween(100, 201);
        for (int l = 1; l <= 6; l++) {
            int layer = l;
            assertThat(entries).anyMatch(entry -> entry.gradient().layer() == layer);
        }
        assertThat(entries).contains(new GradientEntry(OfParameter.weights(2).gradient(), 7, 9));
        assertThat(pane.table().getSelectedRow()).isNotNegative();
        Optional<Selection.Entry> none = Optional.empty();
        assertThat(GradientEntry.of(now.network(), none, 675)).hasSize(675);
    }

    @Test
    @OnEventThread.Waiting
    void itIsPaintedToBeLookedAt() throws Exception {
        for (Palette palette : Palette.values()) {
            paint(palette);
        }
    }

    private void paint(Palette palette) throws Exception {
        Theme theme = new Theme(palette, 1);
        GradientCheckPane pane = measured(theme, Examples.snapshot("go epoch 1200", "select W_d[2,1]"));
        GradientCheckPane deep = measured(
                theme,
                Examples.after("2-16-16-1-16-16-2", 40, "go epoch 30", "set check_step = 1e-3", "select W_2[1,2]")
                        .snapshot());
        assertThat(onEdt(() -> {
                    Picture.save(Picture.of(pane.component(), 690, 440, 1), "check-" + palette);
                    Picture.save(Picture.of(pane.component(), 690, 400, 2), "check-2x-" + palette);
                    Picture.save(Picture.of(deep.component(), 560, 360, 1), "check-deep-" + palette);
                    return pane.table().getHeight();
                }))
                .isPositive();
    }
}
