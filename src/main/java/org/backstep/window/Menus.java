package org.backstep.window;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.backstep.command.Export;
import org.backstep.notation.Palette;
import org.backstep.window.desk.Moves;
import org.backstep.window.desk.Workbench;
import org.backstep.window.filing.FileExport;
import org.backstep.window.help.HelpPage;
import org.backstep.window.help.HelpWindow;
import org.backstep.window.kit.OnOpening;
import org.backstep.window.plots.ChartMenu;
import org.backstep.window.timeline.BranchMenu;

/** The menu bar: everything by name, with its key. */
final class Menus {
    private static final int LONGEST = 40;

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
        bar.add(lesson());
        bar.add(help());
        return bar;
    }

    private JMenu file() {
        JMenu menu = menu("File", 'F');
        item(menu, "Open data or lesson…", "ctrl O", () -> window.files().open());
        JMenu recent = menu("Open recent", 'R');
        recent.addMenuListener(new OnOpening(() -> {
            recent.removeAll();
            window.recentFiles().forEach(file -> item(recent, file, "", () -> window.open(Path.of(file))));
        }));
        menu.add(recent);
        menu.addSeparator();
        item(menu, "Save session", "ctrl S", () -> window.files().save());
        item(menu, "Save session as…", "ctrl shift S", () -> window.files().saveAs());
        menu.addSeparator();
        for (Export.Kind kind : Export.Kind.values()) {
            item(menu, "Export " + FileExport.describe(kind) + "…", "", () -> window.exports()
                    .export(kind));
        }
        menu.addSeparator();
        item(menu, "Leave", "ctrl Q", window::leave);
        return menu;
    }

    private JMenu edit() {
        JMenu menu = menu("Edit", 'E');
        JMenuItem undo = item(menu, "Undo", "ctrl Z", () -> window.workbench().undo());
        JMenuItem redo =
                item(menu, "Redo", "ctrl shift Z", () -> window.workbench().redo());
        window.workbench().addListener(new Workbench.Listener() {
            @Override
            public void logged(Workbench.Done done) {
                name(undo, "Undo", done.undo());
                name(redo, "Redo", done.redo());
            }
        });
        return menu;
    }

    /** "Undo step epoch 10"; off when there is nothing. */
    private static void name(JMenuItem item, String word, Optional<String> change) {
        item.setText(change.map(text -> word + " " + shortened(text)).orElse(word));
        item.setEnabled(change.isPresent());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private JMenu run() {
        JMenu menu = menu("Run", 'R');
        item(menu, "Phase on", "", () -> window.send(Moves.PHASE_ON));
        item(menu, "Phase back", "", () -> window.send(Moves.PHASE_BACK));
        item(menu, "Batch on", "", () -> window.send(Moves.BATCH_ON));
        item(menu, "Batch back", "", () -> window.send(Moves.BATCH_BACK));
        item(menu, "Epoch on", "", () -> window.send(Moves.EPOCH_ON));
        item(menu, "Epoch back", "", () -> window.send(Moves.EPOCH_BACK));
        menu.add(BranchMenu.menu(() -> window.workbench().snapshot(), window::send, window.frame()));
        menu.addSeparator();
        item(menu, "To the start", "", () -> window.send(Moves.TO_START));
        item(menu, "To the last computed epoch", "", () -> window.send(Moves.TO_END));
        item(menu, "Play or pause", "", () -> window.playing().toggle());
        item(menu, "Play until…", "ctrl U", window::playUntil);
        item(menu, "Sweep…", "ctrl E", () -> window.sweep().show());
        item(menu, "Stop", "", () -> window.workbench().stop());
        return menu;
    }

    private JMenu lesson() {
        JMenu menu = menu("Lesson", 'L');
        item(menu, "Lesson: on", "", () -> window.lesson().next());
        item(menu, "Lesson: the scene before", "", () -> window.lesson().previous());
        item(menu, "Return to the lesson", "ctrl shift L", () -> window.lesson().comeBack());
        item(menu, "Lesson: fold or unfold", "", window::foldLesson);
        menu.addSeparator();
        item(menu, "Read the lesson's file again", "F5", () -> window.lesson().reload());
        item(menu, "Record a lesson, or finish it", "ctrl R", window::record);
        item(menu, "Save answers…", "", window::saveAnswers);
        item(menu, "Close the lesson", "", window::closeLesson);
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
        menu.add(ChartMenu.enlarge(window.figure()));
        menu.addSeparator();
        item(menu, "Full screen", "F11", () -> new FullScreen(window.frame()).toggle());
        return menu;
    }

    private JMenu help() {
        JMenu menu = menu("Help", 'H');
        HelpWindow help = window.help();
        item(
                menu,
                "Keys",
                "F1",
                () -> help.show(
                        "Keys",
                        () -> HelpPage.keys(
                                window.shortcuts().bindings(), window.frame().getJMenuBar())));
        item(
                menu,
                "Symbols",
                "",
                () -> help.show(
                        "Symbols",
                        () -> HelpPage.symbols(window.workbench().snapshot().network(), window.theme())));
        item(menu, "Conventions", "", () -> help.show("Conventions", HelpPage::conventions));
        menu.addSeparator();
        item(menu, "About Backstep", "", () -> help.show("About", HelpPage::about));
        return menu;
    }

    private static JMenu menu(String text, char mnemonic) {
        JMenu menu = new JMenu(text);
        menu.setMnemonic(mnemonic);
        return menu;
    }

    /**
     * An item.
     *
     * @param key its own; if it has none, that of the window's key for the same thing is shown
     */
    private JMenuItem item(JMenu menu, String text, String key, Runnable action) {
        JMenuItem item = key.isEmpty() ? new Shown(text) : new JMenuItem(text);
        item.setName(text);
        if (key.isEmpty()) {
            window.shortcuts().keyOf(text).ifPresent(item::setAccelerator);
        } else {
            item.setAccelerator(KeyStroke.getKeyStroke(key));
        }
        item.addActionListener(event -> action.run());
        menu.add(item);
        return item;
    }

    /** An item that shows the key by which the window does the same, but does not take it away from the window. */
    private static final class Shown extends JMenuItem {
        Shown(String text) {
            super(text);
        }

        @Override
        protected boolean processKeyBinding(KeyStroke key, KeyEvent event, int condition, boolean pressed) {
            return false;
        }
    }
}
