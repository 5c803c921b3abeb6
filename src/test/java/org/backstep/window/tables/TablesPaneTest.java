package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.event.TableModelEvent;
import org.backstep.command.Command;
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
        for (int c = 0; c < 7; c++) {
            headings.add(pane.table().getColumnName(c));
        }
        assertThat(headings).containsExactly("sample", "digit", "held out", "x", "x̂", "x₁ p_1_1", "x₂ p_1_2");
        assertThat(pane.csv()).startsWith("sample,label (digit),held_out,x_1 (p_1_1),x_2 (p_1_2),");
        // by NumPy: sorted RandomState(42).permutation(10)[:3]
        assertThat(List.of(held(pane, 0), held(pane, 1), held(pane, 5), held(pane, 8), held(pane, 9)))
                .containsExactly("–", "yes", "yes", "yes", "–");
    }

    private static Object held(SamplesPane pane, int row) {
        return pane.table().getValueAt(row, 2);
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
}
