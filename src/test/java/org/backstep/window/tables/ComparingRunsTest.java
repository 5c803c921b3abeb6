package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import javax.swing.JTable;
import org.backstep.window.OpenedWindow;
import org.backstep.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two runs with different networks beside each other, by click and by keyboard. */
@WindowTest
class ComparingRunsTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private JTable table() {
        return (JTable) window.component("branches");
    }

    private int rows() {
        return onEdt(() -> table().getRowCount());
    }

    @Test
    void aRunIsKeptComparedWithTheNextAndForgotten() {
        window.command("go epoch 40");
        window.showTab("Compare");
        window.frame().button("keep run").click();
        OpenedWindow.await("it is kept", () -> table().getRowCount() == 2);
        double kept = window.awaitIdle().branch().loss(30);

        window.command("network 2-3-2");
        window.command("go epoch 30");
        OpenedWindow.await("both are shown", () -> "run 1 (kept)".equals(table().getValueAt(1, 1)));
        assertThat(onEdt(() -> table().getValueAt(1, 2))).isEqualTo("network 2-3-2 sigmoid → 2-1-2 sigmoid");
        OpenedWindow.await("compared", () -> Double.valueOf(kept).equals(table().getValueAt(1, 5)));

        doOnEdt(() -> {
            table().requestFocusInWindow();
            table().setRowSelectionInterval(1, 1);
        });
        OpenedWindow.await("the table has the focus", () -> table().isFocusOwner());
        window.press(KeyEvent.VK_DELETE);
        OpenedWindow.await("it is forgotten", () -> table().getRowCount() == 1);

        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        OpenedWindow.await("undone", () -> rows() == 2);
    }
}
