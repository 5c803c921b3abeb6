package org.backstep.window.computation;

import java.awt.Point;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javax.swing.JComponent;
import org.backstep.command.Command;
import org.backstep.command.SelectEntry;
import org.backstep.command.SelectSample;
import org.backstep.command.expression.Index;
import org.backstep.command.expression.Reading;
import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.window.desk.CommandSink;
import org.backstep.window.desk.FrozenEntries;
import org.backstep.window.desk.ParameterDrag;
import org.backstep.window.kit.NumberCells;

/** The actions on a number under the pointer: its name with every digit, and its selection for an explanation. */
final class NumberActions implements EquationLine.Numbers {
    private final CommandSink send;
    private final ParameterDrag drag;
    private Optional<Snapshot> now = Optional.empty();

    NumberActions(CommandSink send) {
        this.send = send;
        drag = new ParameterDrag(send);
    }

    void display(Snapshot snapshot) {
        now = Optional.of(snapshot);
        drag.answered();
    }

    @Override
    public void explain(Cell cell) {
        now.ifPresent(snapshot -> {
            if (cell.sample() != 0 && cell.sample() != snapshot.sample()) {
                send.accept(new SelectSample(cell.sample()));
            }
            send.accept(selecting(cell, snapshot.names()));
        });
    }

    /** Lets the weights be dragged that a component has at some of its points. */
    void letDrag(JComponent component, Function<Point, Optional<Cell>> weights) {
        drag.on(
                component,
                point -> now.flatMap(snapshot -> weights.apply(point)
                        .filter(cell -> snapshot.canRead(cell.quantity()))
                        .map(cell -> new ParameterDrag.Held(cell.text(snapshot.names()), value(cell, snapshot)))));
    }

    @Override
    public String describe(Cell cell) {
        return now.map(snapshot -> cell.plain(snapshot.names()) + " = " + digits(cell, snapshot)
                        + feature(cell, snapshot)
                        + FrozenEntries.words(snapshot, cell.quantity(), cell.row() - 1, cell.column() - 1))
                .orElse("");
    }

    /** The name of the column that an entry of x or x̂ belongs to. */
    private static String feature(Cell cell, Snapshot now) {
        boolean isFeature = cell.quantity().equals(OfSample.INPUT)
                || cell.quantity().equals(OfSample.activation(now.network().depth()));
        String name = isFeature ? now.data().features().get(cell.row() - 1) : "";
        return name.isEmpty() || name.equals("x_" + cell.row()) ? "" : ", " + name;
    }

    private static String digits(Cell cell, Snapshot now) {
        if (!now.canRead(cell.quantity())) {
            return NumberCells.DASH + " (not computed yet)";
        }
        return Numbers.exact(value(cell, now));
    }

    private static double value(Cell cell, Snapshot now) {
        return now.read(cell.quantity())
                .get(cell.row() - 1, cell.sample() == 0 ? cell.column() - 1 : cell.sample() - 1);
    }

    static Optional<Cell> selected(Snapshot now) {
        return now.state().selection().entry().map(entry -> of(entry, now.sample()));
    }

    private static Cell of(Selection.Entry entry, int sample) {
        return Cell.of(entry.quantity(), entry.row(), entry.column(), sample);
    }

    /** The command that selects a number: {@code select new W_d[2,1]}, {@code select loss}. */
    static Command selecting(Cell cell, Names names) {
        Quantity quantity = cell.quantity();
        Optional<Quantity> before = quantity.renews();
        String name = names.nameOf(before.orElse(quantity)).text();
        return new SelectEntry(new Reading(
                before.isPresent() ? Reading.Prefix.NEW : Reading.Prefix.NONE,
                name,
                index(cell),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty()));
    }

    private static Index index(Cell cell) {
        int indices = cell.quantity().indices();
        return new Index(
                indices > 0 ? OptionalInt.of(cell.row()) : OptionalInt.empty(),
                indices > 1 ? OptionalInt.of(cell.column()) : OptionalInt.empty());
    }
}
