package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Rectangle;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Unsaved work and the dialogs about files. */
@WindowTest
class LeavingTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private JOptionPaneFixture question() {
        return JOptionPaneFinder.findOptionPane().using(window.robot());
    }

    private boolean isOpen() {
        return onEdt(() -> window.main().frame().isDisplayable());
    }

    private String title() {
        return window.main().frame().getTitle();
    }

    @Test
    void theTitleMarksWhatIsNotSaved() {
        await("no mark", () -> title().startsWith("spiral"));
        window.command("go epoch 2");
        await("a mark", () -> title().startsWith("*spiral, 2-1-2, at epoch 2"));
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await("no mark after undoing", () -> title().startsWith("spiral"));
    }

    @Test
    void cancellingLosesNothingAndDiscardingLeaves() {
        window.command("go epoch 2");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        question()
                .requireMessage("Not saved: the session.")
                .buttonWithText("Cancel")
                .click();
        assertThat(isOpen()).isTrue();
        assertThat(window.awaitIdle().position().epoch()).isEqualTo(2);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        question().buttonWithText("Discard").click();
        await("the window is gone", () -> !window.main().frame().isDisplayable());
    }

    @Test
    void itIsRememberedWhereTheWindowWasAndWhatItShowed() {
        doOnEdt(() -> window.main().frame().setBounds(40, 50, 1200, 700));
        window.showTab("Weights");
        doOnEdt(() -> window.main().appearance().dark.actionPerformed(null));
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
        await("the window is gone", () -> !window.main().frame().isDisplayable());
        assertThat(window.remembered().bounds()).hasValue(new Rectangle(40, 50, 1200, 700));
        assertThat(window.remembered().isMaximised()).isFalse();
        assertThat(window.remembered().theme().isDark()).isTrue();
        MainWindow later = onEdt(() -> {
            MainWindow other = new MainWindow(Session.of(Notebook.experiment()), window.remembered(), window.keeping());
            other.show();
            return other;
        });
        try {
            await("the tab is in front", () -> "Weights".equals(frontTab(later)));
            assertThat(onEdt(() -> later.frame().getBounds())).isEqualTo(new Rectangle(40, 50, 1200, 700));
        } finally {
            doOnEdt(() -> {
                later.workbench().close();
                later.frame().dispose();
            });
        }
    }

    private String frontTab(MainWindow of) {
        JTabbedPane tabs = (JTabbedPane) window.robot().finder().findByName(of.frame(), "charts", true);
        return tabs.getTitleAt(tabs.getSelectedIndex());
    }

    @Test
    void savingAsksForANameGivesItAnEndingAndAsksBeforeItReplaces() throws IOException {
        Path there = Files.writeString(folder.resolve("mine.md"), "something else");
        window.command("go epoch 2");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(window.robot());
        assertThat(onEdt(() -> chooser.target().getSelectedFile().getName())).isEqualTo("spiral-2-1-2.md");
        doOnEdt(() -> chooser.target().setSelectedFile(folder.resolve("mine").toFile()));
        doOnEdt(() -> SwingUtilities.invokeLater(chooser.target()::approveSelection));
        question()
                .requireMessage("\"mine.md\" exists.")
                .buttonWithText("Replace")
                .click();
        window.awaitStatus("saved " + there);
        assertThat(Files.readAllLines(there)).contains("go epoch 2");
        await("the title names it", () -> title().startsWith("mine.md — "));
    }

    @Test
    void whatIsDroppedIsOpenedButOnlyOne() throws Exception {
        Path data = Files.writeString(folder.resolve("points.csv"), "a,b\n1,2\n3,4\n5,1\n");
        drop(List.of(data.toFile(), data.toFile()));
        window.awaitStatus("2 files were dropped, but one can be opened at a time");
        drop(List.of(data.toFile()));
        window.use();
        await("it is open", () -> title().contains("points.csv"));
    }

    private void drop(List<File> files) {
        doOnEdt(() -> {
            var root = window.main().frame().getRootPane();
            root.getTransferHandler().importData(new TransferHandler.TransferSupport(root, new DroppedList(files)));
        });
    }

    /** The files that a file manager drops. */
    private record DroppedList(List<File> files) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return files;
        }
    }
}
