package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import org.backstep.command.Command;
import org.backstep.reference.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TablesPaneTest {
    private final List<String> sent = new ArrayList<>();

    private void send(Command command) {
        sent.add(command.text());
    }

    @BeforeEach
    void inLight() throws Exception {
        SwingUtilities.invokeAndWait(() -> LookAndFeel.install(Theme.LIGHT));
    }

    private static void onEdt(Runnable test) throws Exception {
        try {
            SwingUtilities.invokeAndWait(test);
        } catch (java.lang.reflect.InvocationTargetException e) {
            if (e.getCause() instanceof Error failed) {
                throw failed;
            }
            throw e;
        }
    }

    @Test
    void samplesAreThoseOfNumPy() throws Exception {
        Table expected = Table.of("notebook-epoch-1200-samples.csv");
        onEdt(() -> {
            SamplesPane pane = new SamplesPane(this::send, Theme.LIGHT);
            pane.display(Examples.snapshot("go epoch 1200"));
            for (int c = 0; c < pane.table().getColumnCount(); c++) {
                String name = pane.table().getModel().getColumnName(c);
                String column = name.equals("z_1") ? "z" : name.equals("z_pre_1") ? "z_pre" : name;
                if (expected.header().contains(column) && c > 0) {
                    assertThat((Double) pane.table().getValueAt(136, c))
                            .isCloseTo(expected.number(136, column), within(1e-10));
                }
            }
        });
    }

    @Test
    void whatIsNotComputedIsADash() throws Exception {
        onEdt(() -> {
            ParametersPane pane = new ParametersPane(this::send, Theme.LIGHT);
            pane.display(Examples.snapshot("go epoch 1 phase delta_hidden"));
            assertThat(pane.views().get(0).lines(0, 0)).containsExactly("+1.142569", "∇ –", "Δ –");
            SamplesPane samples = new SamplesPane(this::send, Theme.LIGHT);
            samples.display(Examples.snapshot("go epoch 1 phase encode"));
            int last = samples.table().getColumnCount() - 1;
            assertThat(samples.table().getValueAt(0, last)).isNull();
            assertThat(samples.table().getValueAt(0, 1)).isNotNull();
        });
    }

    @Test
    void aChangeIsMinusTheGradientAtARateOfOne() throws Exception {
        onEdt(() -> {
            ParametersPane pane = new ParametersPane(this::send, Theme.LIGHT);
            pane.display(Examples.snapshot("go epoch 1"));
            assertThat(pane.views().get(0).lines(0, 0)).containsExactly("+1.142569", "∇ +0.000617", "Δ −0.000617");
        });
    }

    @Test
    void selectingARowSelectsTheSampleEvenWhenSorted() throws Exception {
        onEdt(() -> {
            SamplesPane pane = new SamplesPane(this::send, Theme.LIGHT);
            pane.display(Examples.snapshot("go epoch 1"));
            pane.table().setRowSelectionInterval(136, 136);
            pane.sortBy(1);
            pane.table().setRowSelectionInterval(3, 3);
            assertThat(sent)
                    .startsWith("select sample 137")
                    .endsWith("select sample " + pane.table().getValueAt(3, 0));
        });
    }

    @Test
    void selectingAnEpochGoesThereAndDisplayingSendsNothing() throws Exception {
        onEdt(() -> {
            EpochsPane pane = new EpochsPane(this::send, Theme.LIGHT);
            pane.display(Examples.snapshot("go epoch 120"));
            assertThat(sent).isEmpty();
            pane.table().setRowSelectionInterval(39, 39);
            pane.newest().doClick();
            pane.table().setRowSelectionInterval(2, 2);
            assertThat(sent).containsExactly("go epoch 40", "go epoch 118");
        });
    }

    @Test
    void editingSendsASetAndAMistakeIsShownBeside() throws Exception {
        onEdt(() -> {
            ParametersPane pane = new ParametersPane(this::send, Theme.LIGHT);
            pane.display(Examples.snapshot());
            MatrixView decoder = pane.views().get(2);
            decoder.edit(1, 0);
            decoder.editor().setText("-W_d[2,1]");
            decoder.editor().postActionEvent();
            assertThat(sent).containsExactly("set W_d[2,1] = -W_d[2,1]");
            decoder.edit(1, 0);
            decoder.editor().setText("1 +");
            decoder.editor().postActionEvent();
            assertThat(sent).hasSize(1);
            assertThat(pane.error().isVisible()).isTrue();
        });
    }

    @Test
    void copiesHaveEveryDigit() throws Exception {
        onEdt(() -> {
            ParametersPane pane = new ParametersPane(this::send, Theme.LIGHT);
            pane.display(Examples.snapshot());
            assertThat(pane.csv())
                    .startsWith("parameter,row,column,value,gradient,change\nW_e,1,1,1.142568929475096,,\n");
            SamplesPane samples = new SamplesPane(this::send, Theme.LIGHT);
            samples.display(Examples.snapshot());
            assertThat(samples.csv()).startsWith("sample,x_1,x_2,z_pre_1,z_1,");
            assertThat(samples.csv()).contains("\n1,0.3994594020299734,0.7008063692663925,,");
        });
    }

    @Test
    void aTypedCommandIsSentAndAMistakeNamesItsColumn() throws Exception {
        onEdt(() -> {
            CommandsPane pane = new CommandsPane(this::send, Theme.LIGHT);
            pane.input().setText("go epoch 12");
            pane.input().postActionEvent();
            pane.input().setText("go epochh 12");
            pane.input().postActionEvent();
            assertThat(sent).containsExactly("go epoch 12");
            assertThat(pane.error().getText()).startsWith("column 4: ");
        });
    }
}
