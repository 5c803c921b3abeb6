package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The menus by keys alone. */
@WindowTest
class MenusTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private List<JMenu> menus() {
        JMenuBar bar = window.main().frame().getJMenuBar();
        return onEdt(() ->
                IntStream.range(0, bar.getMenuCount()).mapToObj(bar::getMenu).toList());
    }

    private void open(JMenu menu) {
        window.press(KeyEvent.VK_F10);
        OpenedWindow.await("the menu bar has the keys", () -> path().length > 0);
        for (int k = 0; k < menus().indexOf(menu); k++) {
            window.press(KeyEvent.VK_RIGHT);
        }
        OpenedWindow.await(menu.getText() + " is open", menu::isPopupMenuVisible);
    }

    private void close() {
        for (int k = 0; k < 4 && onEdt(() -> path().length > 0); k++) {
            window.press(KeyEvent.VK_ESCAPE);
        }
        OpenedWindow.await("the menus are closed", () -> path().length == 0);
    }

    private static MenuElement[] path() {
        return MenuSelectionManager.defaultManager().getSelectedPath();
    }

    private static Component selectedItem() {
        return onEdt(() -> path().length == 0 ? null : path()[path().length - 1].getComponent());
    }

    @Test
    void everyItemIsReachedByArrowKeys() {
        for (JMenu menu : menus()) {
            open(menu);
            Set<Component> reached = new HashSet<>();
            // twice round: a slow machine may take two keys before it is asked where it is
            for (int k = 0; k <= 2 * onEdt(menu::getMenuComponentCount); k++) {
                reached.add(selectedItem());
                window.press(KeyEvent.VK_DOWN);
            }
            List<String> unreached = onEdt(() -> Arrays.stream(menu.getMenuComponents())
                    .filter(item -> item instanceof JMenuItem && item.isEnabled() && !reached.contains(item))
                    .map(item -> ((JMenuItem) item).getText())
                    .toList());
            assertThat(unreached).as("in the menu " + menu.getText()).isEmpty();
            close();
        }
    }

    @Test
    void enterCarriesOutWhatIsChosen() {
        open(menus().get(2));
        for (int k = 0;
                k < 20
                        && !(selectedItem() instanceof JMenuItem item
                                && item.getText().equals("Epoch on"));
                k++) {
            window.press(KeyEvent.VK_DOWN);
        }
        window.press(KeyEvent.VK_ENTER);
        window.awaitWhere("epoch 1 · phase 7 of 7");
    }

    @Test
    void everyMenuHasALetterOfItsOwn() {
        List<Integer> letters = menus().stream().map(JMenu::getMnemonic).toList();
        assertThat(letters).doesNotHaveDuplicates().doesNotContain(0);
    }

    @Test
    void altAndItsLetterOpenAMenu() {
        for (JMenu menu : menus()) {
            window.press(KeyEvent.VK_ALT, menu.getMnemonic());
            OpenedWindow.await(menu.getText() + " is open", menu::isPopupMenuVisible);
            close();
        }
    }
}
