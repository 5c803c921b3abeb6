package org.backstep.window;

import java.awt.Desktop;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.keeping.Autosave;
import org.backstep.window.keeping.Recovery;
import org.backstep.window.keeping.UnsavedWork;
import org.backstep.window.kit.Job;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.UserAction;

/** The actions on the folder where unsaved work is kept. */
final class KeepingActions {
    final UserAction restore;
    final UserAction show;
    final UserAction clear;

    private final Autosave autosave;
    private final UserPreferences preferred;
    private final Notices notices;

    KeepingActions(
            UnsavedWork unsaved, Autosave autosave, Recovery recovery, UserPreferences preferred, Notices notices) {
        this.autosave = autosave;
        this.preferred = preferred;
        this.notices = notices;
        restore = UserAction.of(
                "Restore kept work…",
                () -> unsaved.before(
                        "Restore",
                        () -> recovery.offer(
                                () -> {},
                                () -> notices.said("there is no kept work in "
                                        + autosave.keeping().folder()))));
        show = UserAction.of("Show the folder of kept work", this::showFolder);
        clear = UserAction.of("Remove kept work…", recovery::clear);
    }

    /** A tick that is remembered: whether unsaved work is kept. */
    JMenuItem tick() {
        JCheckBoxMenuItem item = new JCheckBoxMenuItem("Keep unsaved work every half minute", autosave.isOn());
        item.setName("keep work");
        item.addActionListener(event -> {
            autosave.set(item.isSelected());
            preferred.rememberKeeping(item.isSelected());
        });
        return item;
    }

    private void showFolder() {
        Path folder = autosave.keeping().folder();
        notices.said("unsaved work is kept in " + folder);
        Job.run(
                () -> {
                    boolean canShow = Files.isDirectory(folder)
                            && Desktop.isDesktopSupported()
                            && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
                    if (canShow) {
                        Desktop.getDesktop().open(folder.toFile());
                    }
                    return canShow;
                },
                shown -> {},
                problem -> notices.failed(folder + " cannot be shown: " + problem.getMessage()));
    }
}
