package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JTextField;
import org.backstep.command.Command;
import org.backstep.command.Pointer;
import org.backstep.command.Script;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Reading;
import org.backstep.session.Snapshot;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.desk.CommandSink;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEventThread
class ParametersPaneTest {
    private final List<String> sent = new ArrayList<>();
    private final RecordedNotices heard = new RecordedNotices();

    private void send(Command command) {
        sent.add(command.text());
    }

    @BeforeEach
    void inLight() {
        LookAndFeel.install(Theme.LIGHT);
    }

    @Test
    void whatIsNotComputedIsADash() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot("go epoch 1 phase delta_hidden"));
        assertThat(pane.views().get(0).numbers().lines(0, 0)).containsExactly("+1.142569", "∇ –", "Δ –");
        SamplesPane samples = new SamplesPane(this::send, heard);
        samples.display(Examples.snapshot("go epoch 1 phase encode"));
        int last = samples.table().getColumnCount() - 1;
        assertThat(samples.table().getValueAt(0, last)).isNull();
        assertThat(samples.table().getValueAt(0, 1)).isNotNull();
    }

    @Test
    void aChangeIsMinusTheGradientAtARateOfOne() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot("go epoch 1"));
        assertThat(pane.views().get(0).numbers().lines(0, 0))
                .containsExactly("+1.142569", "∇ +0.000617", "Δ −0.000617");
    }

    @Test
    void editingSendsASetAndAMistakeIsShownBeside() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot());
        MatrixView decoder = pane.views().get(2);
        decoder.edit(new Index.Entry(2, 1));
        decoder.editor().setText("-W_d[2,1]");
        decoder.editor().postActionEvent();
        assertThat(sent).containsExactly("set W_d[2,1] = -W_d[2,1]");
        decoder.edit(new Index.Entry(2, 1));
        decoder.editor().setText("1 +");
        decoder.editor().postActionEvent();
        assertThat(sent).hasSize(1);
        assertThat(decoder.editor().problem()).startsWith("✗ column ");
        assertThat(decoder.editor().getText()).isEqualTo("1 +");
        decoder.editor().setText("1/0");
        decoder.editor().postActionEvent();
        assertThat(decoder.editor().problem()).contains("finite number");
        decoder.editor().setText("dW_d[1,1]");
        decoder.editor().postActionEvent();
        assertThat(decoder.editor().problem()).contains("not computed yet");
        assertThat(sent).hasSize(1);
    }

    @Test
    void copiesHaveEveryDigit() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot());
        assertThat(pane.csv()).startsWith("parameter,row,column,value,gradient,change\nW_e,1,1,1.142568929475096,,\n");
        SamplesPane samples = new SamplesPane(this::send, heard);
        samples.display(Examples.snapshot());
        assertThat(samples.csv()).startsWith("sample,x_1,x_2,z_pre_1,z_1,");
        assertThat(samples.csv()).contains("\n1,0.3994594020299734,0.7008063692663925,,");
    }

    @Test
    void theArrowKeysCrossFromOneMatrixToTheNext() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot("select W_e[1,2]"));
        pane.leave(pane.views().get(0), 1, 0);
        pane.leave(pane.views().get(1), 1, 0);
        pane.leave(pane.views().get(2), -1, 1);
        pane.leave(pane.views().get(1), -1, 0);
        pane.leave(pane.views().get(0), -1, 0);
        assertThat(sent).containsExactly("select b_e[1]", "select W_d[1,1]", "select b_e[1]", "select W_e[1,2]");
    }

    private static void mouse(Component where, int id, int x, int y) {
        where.dispatchEvent(
                new MouseEvent(where, id, 0, MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
    }

    @Test
    void aClickInACellAsksForTheNumberThatIsThere() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot("set optimizer = adam", "go epoch 3 phase update"));
        MatrixView decoder = pane.views().get(2);
        int cell = decoder.getPreferredSize().height / 2;
        for (double line : new double[] {10, 24, 37, 49, 62}) {
            mouse(decoder, MouseEvent.MOUSE_PRESSED, 30, cell + (int) Theme.px(line));
        }
        assertThat(sent)
                .containsExactly(
                        "select W_d[2,1]",
                        "select dW_d[2,1]",
                        "select new W_d[2,1]",
                        "select new m_W_d[2,1]",
                        "select new v_W_d[2,1]");
    }

    @Test
    void whatIsAskedOfAGradientIsMarkedInItsMatrixAndCanBeEdited() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot("go epoch 3", "select dW_d[2,1]"));
        MatrixView decoder = pane.views().get(2);
        assertThat(decoder.getAccessibleContext().getAccessibleDescription()).startsWith("W_d[2,1]: ");
    }

    @Test
    void everyNumberFitsItsCell() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot(
                "set W_d[1,1] = -300", "set W_d[2,1] = 12345.678", "set W_e[1,1] = -2e7", "set W_e[1,2] = -1e-11"));
        assertThat(pane.views().get(2).numbers().lines(0, 0)[0]).isEqualTo("−300.00000");
        for (MatrixView view : pane.views()) {
            FontMetrics digits = view.getFontMetrics(Theme.digits(12, Font.BOLD));
            int room = view.getPreferredSize().width / view.numbers().columns() - (int) Theme.px(14);
            for (int j = 0; j < view.numbers().columns(); j++) {
                assertThat(digits.stringWidth(view.numbers().lines(0, j)[0])).isLessThanOrEqualTo(room);
            }
        }
    }

    @Test
    void theFieldOfAnEntryShowsEveryDigit() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.snapshot("go epoch 3"));
        Picture.of(pane.component(), 500, 170, 1);
        for (MatrixView view : pane.views()) {
            view.edit(new Index.Entry(1, 1));
            JTextField field = view.editor();
            assertThat(field.getText()).hasSizeGreaterThan(15);
            assertThat(field.getFontMetrics(field.getFont()).stringWidth(field.getText()))
                    .isLessThan(field.getWidth() - field.getInsets().left - field.getInsets().right);
            assertThat(field.getX()).isNotNegative();
            assertThat(field.getX() + field.getWidth())
                    .isLessThanOrEqualTo(field.getParent().getWidth());
        }
    }

    @Test
    void aNumberThatIsDraggedIsSetAndWhatFollowsGoesOn() {
        List<String> more = new ArrayList<>();
        ParametersPane pane = new ParametersPane(
                new CommandSink() {
                    @Override
                    public void accept(Command command) {
                        send(command);
                    }

                    @Override
                    public void goOn(Command command) {
                        more.add(command.text());
                    }
                },
                heard);
        Snapshot now = Examples.snapshot("go epoch 3");
        pane.display(now);
        MatrixView decoder = pane.views().get(2);
        mouse(decoder, MouseEvent.MOUSE_PRESSED, 30, 10);
        mouse(decoder, MouseEvent.MOUSE_DRAGGED, 31, 10);
        mouse(decoder, MouseEvent.MOUSE_DRAGGED, 60, 10);
        mouse(decoder, MouseEvent.MOUSE_DRAGGED, 70, 10);
        mouse(decoder, MouseEvent.MOUSE_DRAGGED, 80, 10);
        pane.display(now);
        mouse(decoder, MouseEvent.MOUSE_DRAGGED, 81, 10);
        mouse(decoder, MouseEvent.MOUSE_RELEASED, 81, 10);
        assertThat(sent).containsExactly("select W_d[1,1]", "set W_d[1,1] = 0.31");
        assertThat(more).containsExactly("set W_d[1,1] = 0.51", "set W_d[1,1] = 0.52");
        mouse(decoder, MouseEvent.MOUSE_PRESSED, 30, 24);
        mouse(decoder, MouseEvent.MOUSE_DRAGGED, 80, 24);
        assertThat(sent).endsWith("select dW_d[1,1]").hasSize(3);
    }

    @Test
    void aLargeMatrixIsAPictureWithTheRowAndTheColumnOfTheSelectedEntryInNumbers() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        Snapshot now = Examples.wide("go epoch 1", "select W_1[14,2]");
        pane.display(now);
        MatrixView first = pane.views().get(0);
        assertThat(first.getPreferredSize().width).isLessThan(600);
        assertThat(first.getPreferredSize().height).isLessThan(140);
        CrossView cross = first.cross().orElseThrow();
        assertThat(cross.items())
                .hasSize(32 + 64)
                .extracting(CrossView.Item::entry)
                .contains(
                        new Index.Entry(1, 2), new Index.Entry(32, 2), new Index.Entry(14, 1), new Index.Entry(14, 64));
        Picture.of(pane.component(), 2400, 170, 1);
        assertThat(first.cellsPainted()).isEqualTo(32 * 64);
        CrossView.Item row = cross.items().get(40);
        mouse(cross, MouseEvent.MOUSE_PRESSED, row.place().x + 9, row.place().y + 5);
        mouse(cross, MouseEvent.MOUSE_PRESSED, 30, (int) Theme.px(24));
        assertThat(sent).containsExactly("select W_1[14,9]", "select dW_1[14,2]");
        pane.highlight(Optional.of(reading("W_1[30,60]")), now);
        assertThat(first.pointedAt().orElseThrow().width).isGreaterThan(6);
    }

    @Test
    void aLargeMatrixPaintsOnlyWhatIsSeen() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        pane.display(Examples.after("2-784-128-2", 5, "go epoch 1", "select W_2[3,4]")
                .snapshot());
        MatrixView large = pane.views().get(2);
        Picture.of(pane.component(), 690, 170, 1);
        Picture.of(pane.component(), 690, 170, 1);
        assertThat(large.cellsPainted()).isLessThan(128 * 690 / 3);
    }

    @Test
    void aLessonPointsAtAnEntryOfAMatrixOrAtAllOfIt() {
        ParametersPane pane = new ParametersPane(this::send, heard);
        Snapshot now = Examples.snapshot("go epoch 3");
        pane.display(now);
        MatrixView decoder = pane.views().get(2);
        pane.highlight(Optional.of(reading("W_d[2,1]")), now);
        Rectangle entry = decoder.pointedAt().orElseThrow();
        assertThat(entry.y).isEqualTo(entry.height); // the second row
        assertThat(pane.views())
                .filteredOn(view -> view.pointedAt().isPresent())
                .containsExactly(decoder);
        pane.highlight(Optional.of(reading("dW_d")), now);
        assertThat(decoder.pointedAt().orElseThrow().getSize()).isEqualTo(decoder.getPreferredSize());
        pane.highlight(Optional.empty(), now);
        assertThat(decoder.pointedAt()).isEmpty();
    }

    private static Reading reading(String target) {
        return ((Pointer) Script.parse("highlight " + target)).target().orElseThrow();
    }
}
