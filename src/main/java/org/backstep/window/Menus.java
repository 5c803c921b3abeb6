package org.backstep.window;

import java.util.Arrays;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import org.backstep.window.desk.Workbench;
import org.backstep.window.kit.MenuOpenListener;
import org.backstep.window.kit.UserAction;
import org.backstep.window.lessons.LessonDesk;
import org.backstep.window.timeline.BranchMenu;

/** The menu bar: the actions by name, each with its key. */
record Menus(Actions actions, Workbench workbench) {
    JMenuBar bar() {
        JMenuBar bar = new JMenuBar();
        bar.add(file(actions.files()));
        bar.add(add(menu("Edit", 'E'), actions.moves().undo, actions.moves().redo));
        bar.add(run(actions.moves()));
        bar.add(view(actions.view(), actions.lessons()));
        bar.add(lesson(actions.lessons()));
        bar.add(help(actions.help()));
        return bar;
    }

    private JMenu file(FileActions of) {
        JMenu recent = menu("Open recent", 'R');
        recent.addMenuListener(new MenuOpenListener(() -> {
            recent.removeAll();
            of.recent().forEach(file -> recent.add(file.item()));
        }));
        JMenu menu = add(menu("File", 'F'), of.open);
        menu.add(recent);
        menu.addSeparator();
        add(menu, of.save, of.saveAs).add(keeping(actions.keeping()));
        menu.addSeparator();
        add(menu, of.exports.toArray(UserAction[]::new)).addSeparator();
        return add(menu, of.leave);
    }

    private JMenu keeping(KeepingActions of) {
        JMenu menu = menu("Kept work", 'K');
        menu.add(of.tick());
        return add(menu, of.restore, of.show, of.clear);
    }

    private JMenu run(MoveActions of) {
        JMenu menu = menu("Run", 'R');
        add(menu, of.phaseOn, of.phaseBack, of.batchOn, of.batchBack, of.epochOn, of.epochBack);
        menu.add(BranchMenu.menu(workbench::snapshot, workbench, actions.newBranch()));
        menu.addSeparator();
        return add(menu, of.toStart, of.toEnd, of.play, actions.playUntil(), actions.sweep(), of.stop);
    }

    private static JMenu view(ViewActions of, LessonDesk lessons) {
        Appearance look = of.appearance;
        JMenu menu = menu("View", 'V');
        add(menu, look.dark, look.projector).addSeparator();
        add(menu, look.larger, look.smaller, look.actualSize).addSeparator();
        menu.add(of.enlargeMenu());
        menu.add(of.axes.item());
        menu.add(lessons.commandsTick());
        menu.addSeparator();
        return add(menu, of.stage, of.fullScreen);
    }

    private static JMenu lesson(LessonDesk of) {
        JMenu menu = menu("Lesson", 'L');
        menu.add(of.lessonsOfTheFolder());
        menu.addSeparator();
        add(menu, of.next, of.previous, of.comeBack, of.fold).addSeparator();
        return add(menu, of.reload, of.record, of.saveAnswers, of.close);
    }

    private static JMenu help(HelpActions of) {
        JMenu menu = menu("Help", 'H');
        add(menu, of.keys, of.symbols, of.conventions).addSeparator();
        return add(menu, of.about);
    }

    private static JMenu menu(String text, char mnemonic) {
        JMenu menu = new JMenu(text);
        menu.setMnemonic(mnemonic);
        return menu;
    }

    private static JMenu add(JMenu menu, UserAction... actions) {
        Arrays.stream(actions).forEach(action -> menu.add(action.item()));
        return menu;
    }
}
