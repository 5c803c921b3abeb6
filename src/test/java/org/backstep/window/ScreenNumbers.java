package org.backstep.window;

import java.awt.Component;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.assertj.swing.core.BasicComponentFinder;
import org.assertj.swing.core.ComponentFinder;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Reading;
import org.backstep.matrix.Matrix;
import org.backstep.network.Parameters;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;
import org.backstep.training.Phase;
import org.backstep.training.Position;
import org.backstep.window.kit.ColumnsModel;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.tables.MatrixDoor;

/**
 * Compares the numbers that can be seen with the engine's, and those with a pass of their own. On the event dispatch
 * thread, when nothing is waiting or running.
 */
final class ScreenNumbers {
    private static final Pattern NUMBERED = Pattern.compile("(.+)_(\\d+)");
    /** A table of thousands of rows shows dozens. */
    private static final int MOST_CELLS = 2_000;

    private static final int MOST_ENTRIES = 4;
    /** Epoch, goal and loss are always in view. */
    private static final int LEAST = 3;

    private final MainWindow window;
    private final Snapshot now;
    private final ComponentFinder finder = BasicComponentFinder.finderWithCurrentAwtHierarchy();
    private final List<String> differences = new ArrayList<>();
    private int compared;

    private ScreenNumbers(MainWindow window, Snapshot now) {
        this.window = window;
        this.now = now;
    }

    /** The number of values compared, then a line for each that differs; fails if none was compared. */
    static List<String> differences(MainWindow window, Snapshot now) {
        ScreenNumbers numbers = new ScreenNumbers(window, now);
        numbers.compareAll();
        return numbers.differences;
    }

    private void compareAll() {
        place();
        losses();
        finder.findAll(window.frame(), c -> MatrixDoor.leadsTo(c) && c.isShowing())
                .forEach(this::matrix);
        find(JTable.class).forEach(table -> table((JTable) table));
        metrics();
        sentence();
        engine();
        if (compared < LEAST) {
            differences.add("only " + compared + " numbers were on screen");
        }
    }

    private Collection<Component> find(Class<? extends Component> type) {
        return finder.findAll(window.frame(), c -> type.isInstance(c) && c.isShowing());
    }

    private void label(String name, String expected) {
        finder.findAll(window.frame(), c -> name.equals(c.getName()) && c instanceof JLabel && c.isShowing())
                .forEach(c -> same("label " + name, expected, ((JLabel) c).getText()));
    }

    private void same(String what, String expected, String found) {
        compared++;
        if (!expected.equals(found)) {
            differences.add(what + " is \"" + found + "\", the engine has \"" + expected + "\"");
        }
    }

    private void place() {
        Position at = now.position();
        String place = at.isStart()
                ? "at the start"
                : "epoch " + at.epoch() + " · phase " + at.phase() + " of "
                        + now.phases().count();
        label("where", place + " · sample " + now.sample());
        label("epoch", String.valueOf(at.epoch()));
        label("goal", "/ " + now.state().goal());
    }

    private void losses() {
        label("loss", "loss " + text(OfRun.LOSS, 6));
    }

    private String text(Quantity quantity, int decimals) {
        return now.canRead(quantity) ? Numbers.fixed(now.read(quantity).scalar(), decimals) : NumberCells.DASH;
    }

    private void matrix(Component view) {
        for (int layer = 1; layer <= now.network().depth(); layer++) {
            matrix(view, OfParameter.weights(layer), OfParameter.weights(layer).gradient());
            matrix(view, OfParameter.biases(layer), OfParameter.biases(layer).gradient());
        }
    }

    private void matrix(Component view, Quantity values, Quantity gradients) {
        if (!now.names().nameOf(values).text().equals(view.getName())) {
            return;
        }
        MatrixDoor shown = MatrixDoor.to(view);
        Matrix numbers = now.read(values);
        for (int i = 0; i < Math.min(8, numbers.rows()); i++) {
            for (int j = 0; j < Math.min(8, numbers.columns()); j++) {
                String[] lines = shown.lines(i, j);
                same(
                        shown.entry(i, j),
                        Numbers.fixed(numbers.get(i, j), 6),
                        lines[0].replace("+", "").strip());
                String gradient = now.canRead(gradients)
                        ? Numbers.fixed(now.read(gradients).get(i, j), 6)
                        : NumberCells.DASH;
                same(
                        "gradient of " + shown.entry(i, j),
                        gradient,
                        lines[1].replaceAll("[∇+]", "").strip());
            }
        }
    }

    private void table(JTable table) {
        Rectangle seen = table.getVisibleRect();
        int first = table.rowAtPoint(seen.getLocation());
        int last = table.rowAtPoint(new java.awt.Point(seen.x, seen.y + Math.max(0, seen.height - 1)));
        if (seen.isEmpty() || first < 0) {
            return;
        }
        int cells = 0;
        for (int row = first; row <= (last < 0 ? table.getRowCount() - 1 : last) && cells < MOST_CELLS; row++) {
            for (int column = 0; column < table.getColumnCount(); column++, cells++) {
                cell(table, row, column);
            }
        }
    }

    /** As commands call a quantity, where a table of ours shows one. */
    private static String name(JTable table, int column) {
        boolean written = table.getModel() instanceof ColumnsModel<?> model
                && !model.column(column).name().isEmpty();
        return written
                ? ((ColumnsModel<?>) table.getModel()).column(column).name()
                : table.getModel().getColumnName(column);
    }

    private void cell(JTable table, int row, int column) {
        String name = name(table, table.convertColumnIndexToModel(column));
        Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
        if (!(cell instanceof JLabel label)) {
            return;
        }
        if ("samples".equals(table.getName())) {
            int sample = table.convertRowIndexToModel(row) + 1;
            String expected = column == 0 ? String.valueOf(sample) : sampleCell(name, sample);
            same(name + " of sample " + sample, expected, label.getText());
        } else if ("epochs".equals(table.getName()) && name.equals("loss")) {
            int epoch = (Integer) table.getValueAt(row, 0);
            if (epoch <= now.branch().lastComputed()
                    && epoch < now.branch().reached().epoch()) {
                same("loss of epoch " + epoch, Numbers.fixed(now.branch().loss(epoch), 6), label.getText());
            }
        }
    }

    /** "z_pre_1" of a file's header is z_pre[1] in the language of commands. */
    private String sampleCell(String column, int sample) {
        Matcher numbered = NUMBERED.matcher(column);
        boolean entry = numbered.matches();
        OptionalInt row = entry ? OptionalInt.of(Integer.parseInt(numbered.group(2))) : OptionalInt.empty();
        Reading reading = new Reading(
                Reading.Prefix.NONE,
                entry ? numbered.group(1) : column,
                new Index(row, OptionalInt.empty()),
                OptionalInt.of(sample),
                OptionalInt.empty(),
                Optional.empty());
        try {
            return Numbers.significant(reading.number(now), 4);
        } catch (UserError notComputed) {
            return NumberCells.DASH;
        }
    }

    private void metrics() {
        label("MSE", text(OfRun.MSE, 6));
        label("MAE", text(OfRun.MAE, 6));
        label("largest error of a point", text(OfRun.MAX_POINT_ERROR, 6));
    }

    /** The result of the present phase is in its sentence. */
    private void sentence() {
        if (now.position().isStart()) {
            return;
        }
        Phase phase = now.phases().get(now.position().phase());
        Optional<Quantity> result =
                switch (phase.kind()) {
                    case FORWARD -> Optional.of(OfSample.activation(phase.layer()));
                    case DELTA -> Optional.of(OfSample.delta(phase.layer()));
                    default -> Optional.empty();
                };
        result.filter(quantity -> now.read(quantity).rows() <= MOST_ENTRIES).ifPresent(quantity -> {
            Matrix column = now.read(quantity).columnAt(now.sample() - 1);
            for (Component c :
                    finder.findAll(window.frame(), c -> "computation".equals(c.getName()) && c.isShowing())) {
                String text = c.getAccessibleContext().getAccessibleDescription();
                for (int i = 0; i < column.rows(); i++) {
                    String number = Numbers.significant(Math.abs(column.get(i, 0)), 4);
                    compared++;
                    // powers of ten are spoken, "times ten to the 298"
                    boolean plain = Double.isFinite(column.get(i, 0)) && !number.contains("e");
                    if (plain && !text.contains(number)) {
                        differences.add("the sentence \"" + text + "\" lacks " + number + " of " + quantity);
                    }
                }
            }
        });
    }

    /** The kept numbers are those of a new pass with the same parameters, to the last bit. */
    private void engine() {
        Parameters parameters = now.computation().iteration().parameters();
        var fresh = now.run().trace(parameters);
        for (int layer = 1; layer <= now.network().depth(); layer++) {
            Quantity delta = OfSample.delta(layer);
            compared++;
            if (now.canRead(delta) && !now.read(delta).equals(fresh.delta(layer))) {
                differences.add("delta of layer " + layer + " differs from a fresh pass");
            }
        }
    }
}
