package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sweep by keys alone. */
@WindowTest
class SweepWindowTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private <T extends Component> T part(Class<T> type, String name) {
        return window.robot().finder().findByName(name, type, true);
    }

    @Test
    void aSweepIsWrittenRunAndLeftWithoutTheMouse() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_E);
        JTextField values = part(JTextField.class, "sweep values");
        OpenedWindow.await("the values have the focus", values::isFocusOwner);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        window.type("0.5, 2");
        window.press(KeyEvent.VK_TAB);
        JTextField epochs = part(JTextField.class, "sweep epochs");
        OpenedWindow.await("the epochs have the focus", epochs::isFocusOwner);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        window.type("40");
        window.press(KeyEvent.VK_ENTER);
        JTable table = part(JTable.class, "sweep runs");
        JButton save = part(JButton.class, "save sweep table");
        OpenedWindow.await("both runs are done", () -> table.getRowCount() == 2 && save.isEnabled());
        assertThat(onEdt(() -> table.getValueAt(0, 0))).isEqualTo("0.5");
        assertThat(onEdt(() -> table.getValueAt(1, 1))).isEqualTo(40);
        Component dialog = onEdt(() -> javax.swing.SwingUtilities.getWindowAncestor(table));
        window.press(KeyEvent.VK_ESCAPE);
        OpenedWindow.await("it is closed", () -> !dialog.isVisible());
        window.awaitWhere("at the start");
    }
}
