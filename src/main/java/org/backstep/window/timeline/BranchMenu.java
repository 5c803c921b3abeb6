package org.backstep.window.timeline;

import java.awt.Component;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.backstep.command.Command;
import org.backstep.command.SwitchBranch;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.window.kit.MenuOpenListener;
import org.backstep.window.kit.UserAction;

/** The menu of the run's branches and of a new one, in the menu bar and at the timeline. */
public final class BranchMenu {
    private BranchMenu() {}

    /** A menu that lists the branches anew whenever it opens. */
    public static JMenu menu(Supplier<Snapshot> now, Consumer<Command> send, UserAction newBranch) {
        JMenu menu = new JMenu("Branch");
        menu.setMnemonic('B');
        menu.setName("Branch");
        // added before the menu opens, so that its key works
        JMenuItem fresh = newBranch.item();
        menu.add(fresh);
        menu.addMenuListener(new MenuOpenListener(() -> {
            menu.removeAll();
            list(menu.getPopupMenu(), now.get(), send);
            menu.add(fresh);
        }));
        return menu;
    }

    static JPopupMenu popup(Snapshot now, Consumer<Command> send, Component parent) {
        JPopupMenu menu = new JPopupMenu("Branch");
        list(menu, now, send);
        menu.add(newBranch(() -> now, send, parent).item());
        return menu;
    }

    private static void list(JPopupMenu menu, Snapshot now, Consumer<Command> send) {
        for (Branch branch : now.run().branches()) {
            String name = branch.name();
            String to = "epoch " + branch.reached().epoch();
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(
                    name + "  ("
                            + branch.parentName()
                                    .map(p -> "from epoch " + branch.firstEpoch() + " to ")
                                    .orElse("to ") + to + ")",
                    name.equals(now.branch().name()));
            item.setName("branch " + name);
            item.addActionListener(event -> send.accept(new SwitchBranch(name)));
            menu.add(item);
        }
        menu.addSeparator();
    }

    /** An action that asks for the name of a branch that begins here. */
    public static UserAction newBranch(Supplier<Snapshot> now, Consumer<Command> send, Component parent) {
        UserAction action =
                UserAction.of("New branch here…", () -> new NewBranchDialog(now.get(), send).show(parent), "ctrl B");
        action.putValue(Action.MNEMONIC_KEY, (int) 'N');
        return action;
    }
}
