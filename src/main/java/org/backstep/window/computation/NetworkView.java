package org.backstep.window.computation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.backstep.matrix.Matrix;
import org.backstep.network.Coordinate;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.training.Phase;

/**
 * What a drawing of a network shows: the numbers of a snapshot at the places of a plan.
 *
 * @param highlighted what a lesson points at
 * @param read the matrices that have been read, as reading copies them
 */
record NetworkView(
        Snapshot now, NetworkPlan plan, Optional<Pointed> highlighted, Map<Quantity, Optional<Matrix>> read) {
    NetworkView(Snapshot now, NetworkPlan plan, Optional<Pointed> highlighted) {
        this(now, plan, highlighted, new HashMap<>());
    }

    private Optional<Matrix> matrix(Quantity quantity) {
        return read.computeIfAbsent(quantity, key -> now.canRead(key) ? Optional.of(now.read(key)) : Optional.empty());
    }

    /** The selected sample's entry, from 0, or nothing if the phase has not computed it. */
    OptionalDouble value(Quantity quantity, int row) {
        Optional<Matrix> matrix = matrix(quantity);
        return matrix.isPresent() ? OptionalDouble.of(matrix.get().get(row, now.sample() - 1)) : OptionalDouble.empty();
    }

    double value(Coordinate parameter) {
        return entry(parameter.quantity(), parameter);
    }

    /** The number of a quantity in the place of a parameter. */
    double entry(OfParameter quantity, Coordinate parameter) {
        return matrix(quantity).orElseThrow().get(parameter.row() - 1, parameter.column() - 1);
    }

    /** Whether the present phase is of a kind and, for FORWARD and DELTA, of a layer. */
    boolean isNow(Phase.Kind kind, int layer) {
        if (now.position().isStart()) {
            return false;
        }
        Phase phase = now.phases().get(now.position().phase());
        return phase.kind() == kind && phase.layer() == layer;
    }

    boolean isSelected(NetworkPlan.Unit unit) {
        OptionalInt selected = NetworkTargets.selectedUnit(now, unit.layer());
        return selected.isPresent() && selected.getAsInt() == unit.index();
    }

    boolean isSelected(Coordinate parameter) {
        return NumberActions.selected(now)
                .filter(cell -> NetworkTargets.shows(parameter.quantity(), cell.quantity())
                        && cell.row() == parameter.row()
                        && cell.column() == parameter.column())
                .isPresent();
    }

    /** Whether an edge begins or ends at the selected unit. */
    boolean isAtSelectedUnit(NetworkPlan.Edge edge) {
        return NetworkTargets.selectedUnit(now, edge.layer()).equals(OptionalInt.of(edge.to()))
                || NetworkTargets.selectedUnit(now, edge.layer() - 1).equals(OptionalInt.of(edge.from()));
    }

    /** Whether a lesson points at a parameter. */
    boolean isHighlighted(Coordinate parameter) {
        return highlighted
                .filter(pointed -> NetworkTargets.shows(parameter.quantity(), pointed.quantity())
                        && pointed.means(parameter.row(), parameter.column()))
                .isPresent();
    }

    static Cell cell(OfParameter quantity, Coordinate parameter) {
        return Cell.of(quantity, parameter.row(), parameter.column(), 0);
    }
}
