package org.backstep.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JFrame;
import org.backstep.window.desk.Workbench;
import org.backstep.window.help.HelpPage;
import org.backstep.window.help.HelpWindow;
import org.backstep.window.kit.UserAction;

/** The actions that open pages of the help. */
final class HelpActions {
    final UserAction keys;
    final UserAction symbols;
    final UserAction conventions;
    final UserAction about;

    private final HelpWindow pages;

    HelpActions(JFrame frame, Supplier<List<UserAction>> all, Workbench workbench, Path kept) {
        pages = new HelpWindow(frame);
        keys = page("Keys", () -> HelpPage.keys(all.get()), "F1");
        symbols = page("Symbols", () -> HelpPage.symbols(workbench.snapshot().network()));
        conventions = page("Conventions", HelpPage::conventions);
        about = UserAction.of("About Backstep", () -> pages.show("About", () -> HelpPage.about(kept)));
    }

    private UserAction page(String title, Supplier<String> html, String... key) {
        return UserAction.of(title, () -> pages.show(title, html), key);
    }

    void restyle() {
        pages.restyle();
    }
}
