package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.stream.Stream;
import org.backstep.notation.Numbers;
import org.backstep.reference.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Through the phases by buttons and keys; the numbers on screen are those that NumPy computed. */
@WindowTest
class SteppingTest {
    private static final Table SAMPLES = Table.of("notebook-epoch-1-samples.csv");
    private static final Table HISTORY = Table.of("notebook-history.csv");

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    /** NumPy's numbers of sample 1 in a phase of epoch 1. */
    private static List<Double> numbersOf(int phase) {
        return switch (phase) {
            case 1 -> of(SAMPLES, 0, "z_pre", "z");
            case 2 -> of(SAMPLES, 0, "x_hat_pre_1", "x_hat_pre_2", "x_hat_1", "x_hat_2");
            case 3 -> of(HISTORY, 0, "loss");
            case 4 -> of(SAMPLES, 0, "delta_out_1", "delta_out_2");
            case 5 -> of(SAMPLES, 0, "delta_hidden_1");
            case 6 -> of(HISTORY, 0, "dW_e_1_1", "dW_e_1_2", "db_e_1", "dW_d_1_1", "dW_d_2_1", "db_d_1", "db_d_2");
            case 7 -> of(HISTORY, 1, "W_e_1_1", "W_e_1_2", "b_e_1", "W_d_1_1", "W_d_2_1", "b_d_1", "b_d_2");
            default -> throw new IllegalArgumentException("phase " + phase);
        };
    }

    private static List<Double> of(Table table, int row, String... columns) {
        return Stream.of(columns).map(column -> table.number(row, column)).toList();
    }

    private void numbersOfThePhaseAreOnScreen(int phase) {
        String sentence = window.sentence().replace("minus ", Numbers.MINUS);
        assertThat(sentence)
                .contains(numbersOf(phase).stream()
                        .map(number -> Numbers.significant(number, 4))
                        .toList());
        String loss = phase < 3 ? "loss –" : "loss " + Numbers.fixed(HISTORY.number(0, "loss"), 6);
        assertThat(window.frame().label("loss").text()).isEqualTo(loss);
    }

    @Test
    void sevenPhasesForwardAndBackShowTheNotebooksNumbers() {
        window.awaitWhere("at the start");
        for (int phase = 1; phase <= 7; phase++) {
            window.frame().button("step").click();
            window.awaitWhere("epoch 1 · phase " + phase + " of 7 · sample 1");
            window.awaitIdle();
            numbersOfThePhaseAreOnScreen(phase);
        }
        for (int phase = 6; phase >= 1; phase--) {
            window.frame().button("back").click();
            window.awaitWhere("epoch 1 · phase " + phase + " of 7 · sample 1");
            window.awaitIdle();
            numbersOfThePhaseAreOnScreen(phase);
        }
        window.frame().button("back").click();
        window.awaitWhere("at the start");
    }

    @Test
    void keysStepAndSelect() {
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1 · phase 1 of 7");
        window.press(KeyEvent.VK_DOWN);
        window.awaitWhere("epoch 1 · phase 1 of 7 · sample 2");
        window.press(KeyEvent.VK_UP);
        window.awaitWhere("epoch 1 · phase 1 of 7 · sample 1");
        window.press(KeyEvent.VK_LEFT);
        window.awaitWhere("at the start");
        window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1 · phase 7 of 7");
        window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 2 · phase 7 of 7");
        window.press(KeyEvent.VK_HOME);
        window.awaitWhere("at the start");
        window.press(KeyEvent.VK_END);
        window.awaitWhere("epoch 2 · phase 7 of 7");
        window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_LEFT);
        window.awaitWhere("epoch 1 · phase 7 of 7");
    }
}
