package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import org.backstep.command.Command;
import org.backstep.command.KeepRun;
import org.backstep.command.SwitchBranch;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnEventThread
class ComparePaneTest {
    private static final String[] BRANCHED = {
        "go epoch 90",
        "go epoch 40",
        "set learning_rate = 10",
        "go epoch 90",
        "switch \"main\"",
        "go epoch 60",
        "branch \"twin\"",
        "go epoch 80"
    };

    private final List<Command> sent = new ArrayList<>();
    private final ComparePane pane = new ComparePane(sent::add, new RecordedNotices());
    private final Snapshot now = Examples.snapshot(BRANCHED);

    private static final int WIDTH = 690;
    private static final int HEIGHT = 440;

    private void shown() {
        pane.display(now);
        Picture.of(pane.component(), WIDTH, HEIGHT, 1);
    }

    private static Object cell(JTable table, int row, String column) {
        for (int c = 0; c < table.getColumnCount(); c++) {
            if (table.getModel().getColumnName(c).startsWith(column)) {
                return table.getModel().getValueAt(row, c);
            }
        }
        throw new AssertionError("no column " + column);
    }

    private double loss(String branch, int epoch) {
        return now.run().branch(branch).orElseThrow().loss(epoch);
    }

    private void press(String key) {
        Object action = pane.table().getInputMap().get(KeyStroke.getKeyStroke(key));
        pane.table().getActionMap().get(action).actionPerformed(new ActionEvent(pane.table(), 0, key));
    }

    @Test
    void eachBranchHasARowWithWhatWasChangedAndHowFarItIsFromMain() {
        shown();
        JTable table = pane.table();
        assertThat(table.getRowCount()).isEqualTo(3);
        assertThat(pane.summary().getText()).startsWith("Compared after epoch 80,");
        assertThat(cell(table, 1, "other than")).isEqualTo("learning_rate 1 → 10 from epoch 40");
        assertThat(cell(table, 1, "epochs")).isEqualTo(90);
        assertThat(cell(table, 1, "loss,")).isEqualTo(loss("branch 1", 80));
        assertThat(cell(table, 1, "loss − main")).isEqualTo(loss("branch 1", 80) - loss("main", 80));
        assertThat(cell(table, 2, "other than")).isEqualTo("nothing");
        assertThat(cell(table, 2, "of the parameter")).isEqualTo(Comparison.SAME);
        assertThat(cell(table, 2, "loss here")).isEqualTo(loss("twin", 80));
    }

    @Test
    void aRowThatIsClickedOrEnteredChangesToItsBranchButNotToTheOneWeAreIn() {
        shown();
        for (int row : new int[] {2, 0}) {
            java.awt.Rectangle place = pane.table().getCellRect(row, 1, true);
            pane.table()
                    .dispatchEvent(new MouseEvent(
                            pane.table(),
                            MouseEvent.MOUSE_CLICKED,
                            0,
                            0,
                            place.x + 5,
                            place.y + 5,
                            1,
                            false,
                            MouseEvent.BUTTON1));
        }
        assertThat(sent).containsExactly(new SwitchBranch("main"));
        pane.table().setRowSelectionInterval(1, 1);
        press("ENTER");
        assertThat(sent).containsExactly(new SwitchBranch("main"), new SwitchBranch("branch 1"));
    }

    @Test
    void spaceLeavesABranchOutAndTheOthersAreComparedFurther() {
        shown();
        pane.table().setRowSelectionInterval(2, 2);
        press("SPACE");
        assertThat(cell(pane.table(), 2, "shown")).isEqualTo(false);
        assertThat(pane.summary().getText()).startsWith("Compared after epoch 90,");
        assertThat(cell(pane.table(), 1, "loss,")).isEqualTo(loss("branch 1", 90));
        assertThat(cell(pane.table(), 2, "loss,")).isNull();
        assertThat(pane.chart().sentence()).contains("branch 1: loss ").doesNotContain("twin");
        press("SPACE");
        assertThat(pane.chart().sentence()).contains("twin: loss ");
    }

    private static final String[] KEPT = {
        "go epoch 30",
        "keep \"small\"",
        "data spiral samples=100 noise=0.3 seed=7",
        "go epoch 20",
        "keep \"seven\"",
        "network 2-4-2",
        "set learning_rate = 2",
        "go epoch 25"
    };

    @Test
    void aKeptRunIsComparedWithTheRunThatFollowed() {
        Snapshot later = Examples.snapshot(KEPT);
        pane.display(later);
        Picture.of(pane.component(), WIDTH, HEIGHT, 1);
        JTable table = pane.table();
        assertThat(table.getRowCount()).isEqualTo(3);
        assertThat(cell(table, 0, "branch or run")).isEqualTo("main");
        assertThat(cell(table, 1, "branch or run")).isEqualTo("small (kept)");
        Branch small = later.state().kept().get(0).branch();
        assertThat(cell(table, 1, "epochs")).isEqualTo(30);
        assertThat(cell(table, 1, "loss,")).isEqualTo(small.loss(20));
        assertThat(cell(table, 1, "loss − main")).isEqualTo(small.loss(20) - loss(later, 20));
        assertThat(cell(table, 1, "of the parameter")).isEqualTo(Comparison.OTHER_NETWORK);
        assertThat((String) cell(table, 2, "other than"))
                .startsWith("network 2-4-2 sigmoid → 2-1-2 sigmoid; learning_rate 2 → 1 from epoch 1");
        assertThat(pane.chart().sentence()).contains("small (kept): loss ").contains("in epoch 30");
        Point2D place = pane.chart().chart().placeOf(30, small.loss(30));
        assertThat(pane.chart().read(place.getX(), place.getY()))
                .containsExactly("Epoch 30", "“small (kept)”: loss " + Numbers.full(small.loss(30)));
        assertThat(pane.csv().lines().toList().get(2)).startsWith("small (kept),");
    }

    private static double loss(Snapshot of, int epoch) {
        return of.branch().loss(epoch);
    }

    @Test
    void theButtonKeepsUnderAFreeNameAndDeleteForgetsOnlyWhatIsKept() {
        pane.display(Examples.snapshot("go epoch 3", "keep \"run 2\""));
        button("keep run").doClick();
        assertThat(sent).containsExactly(new KeepRun(true, "run 3"));
        sent.clear();
        assertThat(button("forget run").isEnabled()).isFalse();
        press("DELETE");
        press("ENTER");
        assertThat(sent).isEmpty();
        pane.table().setRowSelectionInterval(1, 1);
        assertThat(button("forget run").isEnabled()).isTrue();
        press("ENTER"); // there is no way into a run that is only kept
        press("DELETE");
        button("forget run").doClick();
        assertThat(sent).containsExactly(new KeepRun(false, "run 2"), new KeepRun(false, "run 2"));
    }

    private JButton button(String name) {
        return Stream.of(pane.component().getComponents())
                .filter(part -> name.equals(part.getName()))
                .map(JButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theChartReadsTheLineThatIsPointedAtInFull() {
        shown();
        Point2D place = pane.chart().chart().placeOf(70, loss("branch 1", 70));
        assertThat(pane.chart().read(place.getX(), place.getY()))
                .containsExactly("Epoch 70", "“branch 1”: loss " + Numbers.full(loss("branch 1", 70)));
    }

    @Test
    void everyDigitIsCopied() {
        shown();
        List<String> lines = pane.csv().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(2))
                .startsWith("branch 1,learning_rate 1.0 → 10.0 from epoch 40,90,80,")
                .contains("," + Numbers.full(loss("branch 1", 80)) + ",");
        assertThat(lines.get(3)).endsWith(",true,");
    }

    @Test
    void whatIsMaskedIsNotGivenAway() {
        pane.display(now.masking(java.util.Set.of(OfRun.LOSS)));
        assertThat(cell(pane.table(), 0, "loss here")).isNull();
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void itIsPainted(Palette palette) {
        Theme theme = new Theme(palette, 1);
        LookAndFeel.install(theme);
        ComparePane painted = new ComparePane(sent::add, new RecordedNotices());
        painted.display(Examples.snapshot(
                "go epoch 900",
                "go epoch 300",
                "set learning_rate = 10",
                "go epoch 900",
                "switch \"main\"",
                "go epoch 500",
                "set W_d[2,1] = -W_d[2,1]",
                "go epoch 700",
                "branch \"the same from here\"",
                "go epoch 900"));
        java.awt.image.BufferedImage image = Picture.of(painted.component(), WIDTH, HEIGHT, 1);
        Picture.save(image, "compare-" + palette);
        Picture.save(Picture.of(painted.component(), WIDTH, HEIGHT, 2), "compare-2x-" + palette);
        Picture.save(Picture.of(painted.component(), 1250, 420, 1), "compare-wide-" + palette);
        assertThat(image.getWidth()).isEqualTo(WIDTH);
        LookAndFeel.install(Theme.LIGHT);
    }
}
