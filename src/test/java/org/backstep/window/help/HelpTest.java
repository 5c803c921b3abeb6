package org.backstep.window.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Dialog;
import java.awt.Font;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JEditorPane;
import javax.swing.text.Document;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.backstep.window.OpenedWindow;
import org.backstep.window.WindowTest;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the help. */
@WindowTest
class HelpTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private static String text(DialogFixture page) {
        return onEdt(() -> {
            Document shown = ((JEditorPane) page.textBox("help text").target()).getDocument();
            return shown.getText(0, shown.getLength());
        });
    }

    private DialogFixture page() {
        return WindowFinder.findDialog("help").using(window.robot());
    }

    @Test
    void theKeysAreThoseThatAreBound() {
        window.press(KeyEvent.VK_F1);
        DialogFixture page = page();
        String text = text(page);
        List<UserAction> actions = window.actions();
        assertThat(actions).hasSizeGreaterThan(40);
        actions.forEach(action -> {
            assertThat(text).contains(action.name());
            action.strokes().forEach(key -> assertThat(text).contains(HelpPage.keyName(key)));
        });
        assertThat(text).contains("Ctrl + Z", "Undo", "Shift + →", "F11");
    }

    @Test
    void theWindowGoesOnBesideItAndEscapeClosesIt() {
        window.press(KeyEvent.VK_F1);
        DialogFixture page = page();
        assertThat(onEdt(() -> ((Dialog) page.target()).isModal())).isFalse();
        await("the page has the focus", () -> page.textBox("help text").target().isFocusOwner());
        window.press(KeyEvent.VK_ESCAPE);
        await("it is closed", () -> !page.target().isVisible());
    }

    @ParameterizedTest
    @CsvSource({"Symbols, δ", "Conventions, ½", "About Backstep, Apache"})
    void aPageSaysWhatItIsThereFor(String item, String part) {
        window.frame().menuItem(item).click();
        assertThat(text(page())).contains(part);
    }

    @Test
    void everySignCanBeDrawn() {
        window.frame().menuItem("Symbols").click();
        String text = text(page());
        Font mono = onEdt(() -> Theme.digits(12, Font.PLAIN));
        Font words = onEdt(() -> Theme.words(12, Font.PLAIN));
        assertThat(text.chars()
                        .filter(c -> c > 127)
                        .filter(c -> !mono.canDisplay(c) && !words.canDisplay(c))
                        .mapToObj(Character::toString)
                        .distinct())
                .isEmpty();
    }
}
