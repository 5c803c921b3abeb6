package org.backstep.window.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTable;
import org.backstep.command.Effects;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.data.CsvReader;
import org.backstep.matrix.Matrix;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;

/** Errors in millimetres and grams. */
@OnEventThread
class FeatureErrorsTest {
    /** The raw values pass through the scaling twice, of numbers below 100. */
    private static final double ROUNDING = 1e-12;

    private static Snapshot after(String... commands) {
        Session session = Session.of(Notebook.experiment());
        Effects effects = file -> CsvReader.read(Path.of("lessons").resolve(file), file);
        for (String command : commands) {
            Script.parse(command).applyTo(session, effects);
        }
        return session.snapshot();
    }

    private static JTable table(Container in) {
        for (Component part : in.getComponents()) {
            if (part instanceof JTable table && "errors in own units".equals(table.getName())) {
                return table;
            }
            JTable found = part instanceof Container inner ? table(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static MetricsPane shown(Snapshot now) {
        LookAndFeel.install(Theme.LIGHT);
        MetricsPane pane = new MetricsPane(command -> {}, new RecordedNotices());
        pane.display(now);
        Picture.of(pane.component(), 690, 440, 1);
        return pane;
    }

    private static final List<String> LEAVES = List.of(
            "data file \"leaves.csv\" columns=length_mm..mass_g missing=drop",
            "network 4-2-4",
            "go epoch 51",
            "go epoch 50");

    @Test
    void areTheMeanAndTheLargestDistanceInTheUnitsOfTheFile() {
        Snapshot now = after(LEAVES.toArray(String[]::new));
        Snapshot raw = after("data file \"leaves.csv\" columns=length_mm..mass_g missing=drop scale=none");
        Matrix updated = now.atEpoch(51).computation().trace().reconstruction();
        Matrix values = raw.data().x();
        JTable table = table(shown(now).component());
        assertThat(table.getRowCount()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            double low = Matrix.row(values.rowArray(i)).min();
            double range = Matrix.row(values.rowArray(i)).max() - low;
            double sum = 0;
            double largest = 0;
            for (int n = 0; n < values.columns(); n++) {
                double error = Math.abs(values.get(i, n) - low - updated.get(i, n) * range);
                sum += error;
                largest = Math.max(largest, error);
            }
            assertThat(table.getValueAt(i, 0)).isEqualTo(now.data().features().get(i));
            assertThat((double) table.getValueAt(i, 1)).isCloseTo(sum / values.columns(), within(ROUNDING));
            assertThat((double) table.getValueAt(i, 2)).isCloseTo(largest, within(ROUNDING));
        }
    }

    @Test
    void areADashBeforeTheUpdateAndNotThereForTheSpiral() {
        JTable table =
                table(shown(after("data file \"leaves.csv\" columns=length_mm..mass_g missing=drop", "network 4-2-4"))
                        .component());
        assertThat(table.getValueAt(0, 1)).isNull();
        assertThat(table(shown(after("go epoch 3")).component())
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
    }

    @Test
    void areSeenBesideTheChart() {
        MetricsPane pane = shown(after(LEAVES.toArray(String[]::new)));
        JTable table = table(pane.component());
        assertThat(table.getVisibleRect().height).isEqualTo(4 * table.getRowHeight());
        Picture.save(Picture.of(pane.component(), 690, 440, 1), "metrics-in-own-units");
    }
}
