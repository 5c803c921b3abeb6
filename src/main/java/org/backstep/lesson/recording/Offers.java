package org.backstep.lesson.recording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.backstep.command.Expect;
import org.backstep.command.Script;
import org.backstep.matrix.Matrix;
import org.backstep.network.Network;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;

/** Expectations that hold now and are worth a line in a lesson: of what the phase has computed, with six digits. */
public final class Offers {
    private static final int DIGITS = 6;
    /** Of longer columns only the selected entry is offered. */
    private static final int MOST_ENTRIES = 4;
    /** Smaller numbers are written with significant digits instead of decimals. */
    private static final double SMALL = 1e-3;

    private final Snapshot now;
    private final Set<String> found = new LinkedHashSet<>();

    private Offers(Snapshot now) {
        this.now = now;
    }

    /** The expectations that hold now: the selected entry, then the losses, then the selected sample's code, output and deltas. */
    public static List<Expect> of(Snapshot now) {
        Offers offers = new Offers(now);
        now.state().selection().entry().ifPresent(entry -> offers.offer(entry.quantity(), entry.row(), entry.column()));
        offers.quantities().forEach(offers::offer);
        return offers.found.stream()
                .map(condition -> (Expect) Script.parse("expect " + condition))
                .filter(expect -> expect.condition().check(now).holds())
                .toList();
    }

    private List<Quantity> quantities() {
        Network network = now.network();
        List<Quantity> worth = new ArrayList<>(List.of(
                OfRun.LOSS,
                OfRun.MSE,
                OfRun.HELD_OUT_LOSS,
                OfSample.LOSS,
                OfSample.activation(network.codeLayer()),
                OfSample.activation(network.depth())));
        for (int layer = network.depth(); layer >= 1; layer--) {
            worth.add(OfSample.delta(layer));
        }
        return worth;
    }

    private void offer(Quantity quantity) {
        if (now.canRead(quantity)) {
            int rows = now.read(quantity).rows();
            for (int row = 1; row <= rows && rows <= MOST_ENTRIES; row++) {
                offer(quantity, row, 1);
            }
        }
    }

    private void offer(Quantity quantity, int row, int column) {
        if (!now.canRead(quantity)) {
            return;
        }
        Matrix all = now.read(quantity);
        boolean perSample = quantity instanceof OfSample;
        int columns = perSample ? 1 : all.columns();
        double value = all.get(row - 1, (perSample ? now.sample() : column) - 1);
        if (Double.isFinite(value)) {
            String index = all.rows() * columns == 1 ? "" : quantity.subscript(row, column);
            found.add(now.names().nameOf(quantity).text() + index + " = " + digits(value));
        }
    }

    /** As a condition reads it: a decimal holds within half a unit of its last digit. */
    private static String digits(double value) {
        if (value == 0) {
            return "0";
        }
        return Math.abs(value) < SMALL
                ? Numbers.significant(value, DIGITS).replace(Numbers.MINUS, "-")
                : Numbers.python(value, DIGITS);
    }
}
