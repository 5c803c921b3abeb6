package org.backstep.window;

import java.nio.file.Path;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.backstep.command.Export;
import org.backstep.notation.Palette;

/** The menu bar: everything by name, with its key. */
final class Menus {
    private final MainWindow window;

    Menus(MainWindow window) {
        this.window = window;
    }

    JMenuBar bar() {
        JMenuBar bar = new JMenuBar();
        bar.add(file());
        bar.add(edit());
        bar.add(run());
        bar.add(view());
        bar.add(help());
        return bar;
    }

    private JMenu file() {
        JMenu menu = menu("File", 'F');
        item(menu, "Open data or lesson…", "ctrl O", () -> window.files().open(window.frame()));
        JMenu recent = menu("Open recent", 'R');
        recent.addMenuListener(new OnOpening(() -> {
            recent.removeAll();
            window.recentFiles().forEach(file -> item(recent, file, "", () -> window.open(Path.of(file))));
        }));
        menu.add(recent);
        item(menu, "Save session as a lesson…", "ctrl S", () -> window.files().save(window.frame()));
        menu.addSeparator();
        for (Export.Kind kind : Export.Kind.values()) {
            item(menu, "Export " + kind.word() + "…", "", () -> window.files().export(window.frame(), kind));
        }
        menu.addSeparator();
        item(menu, "Leave", "ctrl Q", window::leave);
        return menu;
    }

    private JMenu edit() {
        JMenu menu = menu("Edit", 'E');
        item(menu, "Undo", "ctrl Z", () -> window.workbench().undo());
        item(menu, "Redo", "ctrl shift Z", () -> window.workbench().redo());
        return menu;
    }

    private JMenu run() {
        JMenu menu = menu("Run", 'R');
        item(menu, "Phase on", "", () -> window.send(Moves.PHASE_ON));
        item(menu, "Phase back", "", () -> window.send(Moves.PHASE_BACK));
        item(menu, "Epoch on", "", () -> window.send(Moves.EPOCH_ON));
        item(menu, "Epoch back", "", () -> window.send(Moves.EPOCH_BACK));
        menu.add(BranchMenu.menu(() -> window.workbench().snapshot(), window::send, window.frame()));
        menu.addSeparator();
        item(menu, "To the start", "", () -> window.send(Moves.TO_START));
        item(menu, "To the last computed epoch", "", () -> window.send(Moves.TO_END));
        item(menu, "Play or pause", "", () -> window.playing().toggle());
        item(menu, "Stop", "", () -> window.workbench().stop());
        return menu;
    }

    private JMenu view() {
        JMenu menu = menu("View", 'V');
        item(menu, "Dark colours", "ctrl D", () -> window.toggle(Palette.DARK));
        item(menu, "Projector", "ctrl P", () -> window.toggle(Palette.PROJECTOR));
        menu.addSeparator();
        item(menu, "Larger", "", () -> window.zoom(window.zoom() + 0.25));
        item(menu, "Smaller", "", () -> window.zoom(window.zoom() - 0.25));
        item(menu, "Actual size", "", () -> window.zoom(1));
        menu.addSeparator();
        item(menu, "Full screen", "F11", () -> new FullScreen(window.frame()).toggle());
        return menu;
    }

    private JMenu help() {
        JMenu menu = menu("Help", 'H');
        item(menu, "Keys", "F1", () -> HelpText.KEYS.show(window.frame()));
        item(menu, "Symbols", "", () -> HelpText.SYMBOLS.show(window.frame()));
        item(menu, "Conventions", "", () -> HelpText.CONVENTIONS.show(window.frame()));
        return menu;
    }

    private static JMenu menu(String text, char mnemonic) {
        JMenu menu = new JMenu(text);
        menu.setMnemonic(mnemonic);
        return menu;
    }

    private static void item(JMenu menu, String text, String key, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.setName(text);
        if (!key.isEmpty()) {
            item.setAccelerator(KeyStroke.getKeyStroke(key));
        }
        item.addActionListener(event -> action.run());
        menu.add(item);
    }
}
