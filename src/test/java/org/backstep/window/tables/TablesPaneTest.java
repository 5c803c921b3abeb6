package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.event.TableModelEvent;
import org.backstep.command.Command;
import org.backstep.command.Pointer;
import org.backstep.command.Script;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Reading;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette.Role;
import org.backstep.reference.Table;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.Await;
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
class TablesPaneTest {
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
    void samplesAreThoseOfNumPy() {
        Table expected = Table.of("notebook-epoch-1200-samples.csv");
        SamplesPane pane = new SamplesPane(this::send, heard);
        pane.display(Examples.snapshot("go epoch 1200"));
        for (int c = 0; c < pane.table().getColumnCount(); c++) {
            String name = pane.numbers().column(c).name();
            String column = name.equals("z_1") ? "z" : name.equals("z_pre_1") ? "z_pre" : name;
            if (expected.header().contains(column) && c > 0) {
                assertThat((Double) pane.table().getValueAt(136, c))
                        .isCloseTo(expected.number(136, column), within(1e-10));
            }
        }
    }

    @Test
    void samplesHaveTheirLabelTheNamesOfTheirColumnsAndWhetherTheyAreHeldOut() {
        SamplesPane pane = new SamplesPane(this::send, heard);
        pane.display(Examples.snapshot("data digits samples=10 held_out=3", "go epoch 1"));
        List<String> headings = new ArrayList<>();
        for (int c = 0; c < 5; c++) {
            headings.add(pane.table().getColumnName(c));
        }
        assertThat(headings).containsExactly("sample", "digit", "held out", "x₁ p_1_1", "x₂ p_1_2");
        assertThat(pane.csv()).startsWith("sample,label (digit),held_out,x_1 (p_1_1),x_2 (p_1_2),");
        // by NumPy: sorted RandomState(42).permutation(10)[:3]
        assertThat(List.of(held(pane, 0), held(pane, 1), held(pane, 5), held(pane, 8), held(pane, 9)))
                .containsExactly("–", "yes", "yes", "yes", "–");
    }

    private static Object held(SamplesPane pane, int row) {
        return pane.table().getValueAt(row, 2);
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
    void selectingARowSelectsTheSampleEvenWhenSorted() {
        SamplesPane pane = new SamplesPane(this::send, heard);
        pane.display(Examples.snapshot("go epoch 1"));
        pane.table().setRowSelectionInterval(136, 136);
        pane.table().getRowSorter().setSortKeys(List.of(new SortKey(1, SortOrder.ASCENDING)));
        pane.table().setRowSelectionInterval(3, 3);
        assertThat(sent)
                .startsWith("select sample 137")
                .endsWith("select sample " + pane.table().getValueAt(3, 0));
    }

    @Test
    void selectingAnEpochGoesThereAndDisplayingSendsNothing() {
        EpochsPane pane = new EpochsPane(this::send, heard);
        pane.display(Examples.snapshot("go epoch 120"));
        assertThat(sent).isEmpty();
        pane.table().setRowSelectionInterval(39, 39);
        pane.newest().doClick();
        pane.table().setRowSelectionInterval(2, 2);
        assertThat(sent).containsExactly("go epoch 40", "go epoch 118");
    }

    @Test
    void aLossThatIsHiddenIsInNoRowOfTheEpochs() {
        EpochsPane pane = new EpochsPane(this::send, heard);
        Snapshot now = Examples.snapshot("go epoch 20", "go epoch 5");
        pane.display(now);
        assertThat(pane.table().getValueAt(4, 1)).isNotNull();
        pane.display(now.masking(Set.of(OfRun.LOSS)));
        assertThat(pane.table().getValueAt(4, 1)).isNull();
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
    void aTypedCommandIsSentAndAMistakeNamesItsColumn() {
        CommandsPane pane = new CommandsPane(this::send);
        pane.input().setText("go epoch 12");
        pane.input().postActionEvent();
        pane.input().setText("go epochh 12");
        pane.input().postActionEvent();
        assertThat(sent).containsExactly("go epoch 12");
        assertThat(pane.error().getText()).startsWith("column 4: ");
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

    @Test
    void numbersAreUnderTheirHeadingsInTheirColours() {
        SamplesPane pane = new SamplesPane(this::send, heard);
        pane.display(Examples.snapshot("go epoch 1"));
        JTable table = pane.table();
        for (int c = 0; c < table.getColumnCount(); c++) {
            JLabel heading = (JLabel) table.getTableHeader()
                    .getDefaultRenderer()
                    .getTableCellRendererComponent(
                            table, table.getColumnModel().getColumn(c).getHeaderValue(), false, false, -1, c);
            assertThat(heading.getHorizontalAlignment()).isEqualTo(SwingConstants.RIGHT);
            java.awt.Color colour = heading.getForeground();
            String name = pane.numbers().column(c).name();
            Role role = name.startsWith("delta")
                    ? Role.DELTA
                    : name.matches("x_\\d") ? Role.INPUT : name.equals("z_1") ? Role.CODE : Role.TEXT;
            if (role != Role.TEXT) {
                assertThat(colour).isEqualTo(Theme.LIGHT.colour(role));
            }
        }
    }

    @Test
    @OnEventThread.Waiting
    void whatIsCopiedIsSaidAndIsWrittenInTheBackground() throws Exception {
        List<String> clipboard = new ArrayList<>();
        SwingUtilities.invokeAndWait(() -> {
            EpochsPane pane = new EpochsPane(this::send, heard);
            pane.display(Examples.snapshot("go epoch 120"));
            pane.copy().start(heard, clipboard::add);
        });
        Await.until("the copy is made", () -> !heard.said.isEmpty());
        assertThat(heard.said).containsExactly("copied 120 epochs as CSV");
        List<String> lines = clipboard.get(0).lines().toList();
        assertThat(lines).hasSize(121);
        assertThat(lines.get(0)).isEqualTo("epoch,loss,norm_dW_e,norm_db_e,norm_dW_d,norm_db_d,mark");
        var now = Examples.snapshot("go epoch 120");
        double norm = now.run()
                .trace(now.branch().epoch(40).parameters())
                .gradients()
                .weights(1)
                .norm();
        assertThat(lines.get(40)).startsWith("40," + now.branch().loss(40) + "," + norm + ",");
    }

    @Test
    void aHundredThousandEpochsAreAddedRowByRowWithoutForgettingTheOthers() {
        Session session = Examples.after("2-1-2", 20, "go epoch 99000");
        EpochsPane pane = new EpochsPane(this::send, heard);
        pane.display(session.snapshot());
        List<TableModelEvent> events = new ArrayList<>();
        pane.table().getModel().addTableModelListener(events::add);
        for (int epoch = 99_100; epoch <= 100_000; epoch += 100) {
            Examples.run(session, "go epoch " + epoch);
            pane.display(session.snapshot());
        }
        assertThat(events).hasSize(10).allMatch(event -> event.getType() == TableModelEvent.INSERT);
        assertThat(pane.table().getRowCount()).isEqualTo(100_000);
        assertThat(pane.table().getSelectedRow()).isEqualTo(99_999);
    }

    @Test
    @OnEventThread.Waiting
    void normsAppearWhereTheTableIsLookedAt() throws Exception {
        EpochsPane[] made = new EpochsPane[1];
        SwingUtilities.invokeAndWait(() -> {
            made[0] = new EpochsPane(this::send, heard);
            made[0].display(Examples.snapshot("go epoch 300"));
            Picture.of(made[0].component(), 690, 260, 1);
        });
        Object[] value = new Object[1];
        Await.until("the norm is computed", () -> {
            Picture.of(made[0].component(), 690, 260, 1);
            value[0] = made[0].table().getValueAt(299, 2);
            return value[0] != null;
        });
        assertThat(value[0]).isInstanceOf(Double.class);
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
