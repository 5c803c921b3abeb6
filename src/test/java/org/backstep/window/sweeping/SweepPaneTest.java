package org.backstep.window.sweeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.backstep.command.Command;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.SettingList;
import org.backstep.training.Sweep;
import org.backstep.window.Await;
import org.backstep.window.Examples;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.desk.Questions;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEventThread
class SweepPaneTest {
    @TempDir
    Path folder;

    private final List<String> sent = new ArrayList<>();
    private final Snapshot now = Examples.snapshot("set learning_rate = 3");
    private final SweepPane pane =
            new SweepPane(() -> now, command -> sent.add(command.text()), new Answers(), new RecordedNotices());

    /** Any file is written where the test says. */
    private final class Answers implements Questions {
        @Override
        public Optional<Path> fileToOpen(String title, FileType type) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fileToWrite(String title, String suggestion, List<FileType> types) {
            return Optional.of(folder.resolve(suggestion));
        }

        @Override
        public Kept kept(String sentence) {
            return Kept.LATER;
        }

        @Override
        public boolean confirmed(String sentence, String action) {
            return false;
        }

        @Override
        public Unsaved unsaved(String what, String sentence) {
            return Unsaved.CANCEL;
        }

        @Override
        public Data dataElsewhere(String sentence, boolean canCopy) {
            return Data.CANCEL;
        }
    }

    private <T extends Component> T find(Class<T> type, String name) {
        return type.cast(find(pane.component(), name));
    }

    private static Component find(Container in, String name) {
        for (Component part : in.getComponents()) {
            if (name.equals(part.getName())) {
                return part;
            }
            Component inside = part instanceof Container container ? find(container, name) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private String problem() {
        return find(JTextComponent.class, "sweep problem").getText();
    }

    private void write(String values, String epochs) {
        find(JTextField.class, "sweep values").setText(values);
        find(JTextField.class, "sweep epochs").setText(epochs);
    }

    @Test
    void whatIsWrongIsSaidWhileItIsTypedAndCannotBeRun() {
        JButton run = find(JButton.class, "run sweep");
        assertThat(run.isEnabled()).isTrue();
        write("0.1, x", "20");
        assertThat(problem()).isEqualTo("✗ value 2 of learning-rate: 'x' is not a number; write one like 0.5 or 2e-3");
        assertThat(run.isEnabled()).isFalse();
        write("0.1, 1", "0");
        assertThat(problem()).contains("epochs must be a whole number from 1");
        assertThat(run.isEnabled()).isFalse();
        write("0.1, 1", "20");
        assertThat(problem()).isEmpty();
        assertThat(run.isEnabled()).isTrue();
        assertThat(find(JTextComponent.class, "sweep consequence").getText())
                .startsWith("2 runs of 20 epochs, each from the start: spiral, 2-1-2 sigmoid");
    }

    @Test
    void aSettingThatIsChosenBringsValuesOfItsOwnAndSeedsSayWhatTheyDraw() {
        find(JComboBox.class, "vary").setSelectedItem("seed");
        assertThat(find(JTextField.class, "sweep values").getText()).isEqualTo("1..10");
        assertThat(find(JTextComponent.class, "sweep consequence").getText())
                .contains("10 runs")
                .contains("One seed draws the data’s noise first and then the weights");
    }

    @Test
    @OnEventThread.Waiting
    void theRunsHaveTheBitsOfTheWindowsOwnRunAndAreSavedWithEveryDigit() throws Exception {
        double expected = Examples.snapshot("set learning_rate = 3", "go epoch 30")
                .branch()
                .loss(30);
        SwingUtilities.invokeAndWait(() -> {
            find(JComboBox.class, "vary").setSelectedItem("seed");
            write("42, 7", "30");
            find(JButton.class, "run sweep").doClick();
            assertThat(pane.isRunning()).isTrue();
        });
        Await.until("the sweep has ended", () -> !pane.isRunning());
        SwingUtilities.invokeAndWait(() -> {
            JTable table = find(JTable.class, "sweep runs");
            assertThat(table.getRowCount()).isEqualTo(2);
            assertThat(table.getValueAt(0, 0)).isEqualTo("42");
            assertThat(table.getValueAt(0, 4)).isEqualTo(expected);
            assertThat(find(JLabel.class, "sweep state").getText()).isEqualTo("2 runs done");
            assertThat(pane.chart().sentence()).startsWith("42: loss ").contains("7: loss ");
            find(JButton.class, "save sweep table").doClick();
        });
        Path file = folder.resolve("sweep-seed.csv");
        Await.until("the table is saved", () -> Files.exists(file));
        assertThat(lines(file))
                .hasSize(3)
                .first()
                .isEqualTo("seed,epochs,loss_1,loss_10,final_loss,mse,mae,max_point_error,failed_epoch");
        assertThat(lines(file).get(1)).startsWith("42,30,").contains("," + expected + ",");
    }

    @Test
    void everySettingThatIsNotTheNotebooksIsNamed() {
        find(JComboBox.class, "vary").setSelectedItem("seed");
        assertThat(find(JTextComponent.class, "sweep consequence").getText())
                .contains("2-1-2 sigmoid, learning_rate = 3, all else as in the notebook.");
        Snapshot other = Examples.snapshot("set optimizer = adam", "set batch = 32", "set backprop = sum");
        SweepPane another = new SweepPane(() -> other, command -> {}, new Answers(), new RecordedNotices());
        assertThat(((JTextComponent) find(another.component(), "sweep consequence")).getText())
                .contains(", optimizer = adam")
                .contains(", batch = 32")
                .contains(", backprop = sum (wrong on purpose), all else as in the notebook.");
    }

    @Test
    @OnEventThread.Waiting
    void aRowOpensItsRun() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            find(JComboBox.class, "vary").setSelectedItem("batch");
            write("all, 100", "30");
            find(JButton.class, "run sweep").doClick();
        });
        Await.until("the sweep has ended", () -> !pane.isRunning());
        SwingUtilities.invokeAndWait(() -> {
            JTable table = find(JTable.class, "sweep runs");
            assertThat(find(JButton.class, "open swept run").isEnabled()).isFalse();
            table.setRowSelectionInterval(1, 1);
            find(JButton.class, "open swept run").doClick();
            assertThat(sent)
                    .containsExactly("data spiral samples=500 noise=0.3 seed=42", "set batch = 100", "go epoch 30");
            Session opened = Examples.notebook("set learning_rate = 3");
            sent.forEach(command -> Examples.run(opened, command));
            assertThat(opened.snapshot().branch().loss(30)).isEqualTo(table.getValueAt(1, 4));
        });
    }

    @Test
    void aRunOfASweepOfOtherSettingsIsNotOpened() {
        Sweep sweep = Sweep.of(now.experiment(), SettingList.SEED, "7", 2);
        Sweep.Outcome outcome = sweep.run(Sweep.Listener.NONE).get(0);
        assertThat(SweptRun.commands(sweep, outcome, now.experiment()))
                .extracting(Command::text)
                .containsExactly("data spiral samples=500 noise=0.3 seed=7", "go epoch 2");
        assertThatThrownBy(() ->
                        SweptRun.commands(sweep, outcome, Examples.snapshot().experiment()))
                .hasMessage("the sweep was made with other settings than the present ones; run it again");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    @Test
    @OnEventThread.Waiting
    void stopEndsItAndKeepsWhatWasFinished() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            find(JComboBox.class, "vary").setSelectedItem("seed");
            write("1, 2, 3..900", "3000");
            find(JButton.class, "run sweep").doClick();
        });
        Await.until("a run is finished", () -> find(JTable.class, "sweep runs").getRowCount() > 0);
        SwingUtilities.invokeAndWait(() -> find(JButton.class, "stop sweep").doClick());
        Await.until("the sweep has ended", () -> !pane.isRunning());
        SwingUtilities.invokeAndWait(() -> {
            assertThat(find(JTable.class, "sweep runs").getRowCount()).isBetween(1, 899);
            assertThat(find(JLabel.class, "sweep state").getText()).startsWith("stopped; ");
            assertThat(find(JButton.class, "save sweep table").isEnabled()).isTrue();
            assertThat(find(JButton.class, "run sweep").isEnabled()).isTrue();
        });
    }

    @Test
    @OnEventThread.Waiting
    void itIsPainted() throws Exception {
        for (Palette palette : Palette.values()) {
            SweepPane[] made = new SweepPane[1];
            SwingUtilities.invokeAndWait(() -> {
                Theme theme = new Theme(palette, 1);
                LookAndFeel.install(theme);
                made[0] = new SweepPane(
                        () -> now, command -> sent.add(command.text()), new Answers(), new RecordedNotices());
                made[0].start();
            });
            Await.until("the sweep has ended", () -> !made[0].isRunning());
            SwingUtilities.invokeAndWait(() -> {
                Picture.save(Picture.of(made[0].component(), 860, 640, 1), "sweep-" + palette);
                Picture.save(Picture.of(made[0].component(), 860, 640, 2), "sweep-2x-" + palette);
                assertThat(made[0].chart().sentence()).contains("10: loss ");
                LookAndFeel.install(Theme.LIGHT);
            });
        }
    }
}
