package org.backstep.command.expression;

import java.util.Optional;
import org.backstep.network.Verdict;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.session.KinkNote;
import org.backstep.session.Snapshot;

/** What is to be said beside a number that rests on measured gradients. */
public final class MeasuredNote {
    private MeasuredNote() {}

    /** That a unit is on its kink, if an expression reads measured gradients, or the error of all of them and that is large. */
    public static Optional<String> of(Expression what, Snapshot now) {
        boolean concerned = what.readings()
                .filter(Reading::isHere)
                .map(reading -> reading.quantity(now))
                .anyMatch(quantity -> isMeasured(quantity) || (quantity == OfRun.GRADIENT_ERROR && differs(now)));
        return concerned ? KinkNote.of(now) : Optional.empty();
    }

    private static boolean isMeasured(Quantity quantity) {
        return quantity instanceof OfParameter parameter && parameter.aspect() == Aspect.NUMERIC;
    }

    private static boolean differs(Snapshot now) {
        return Verdict.of(now.computation().check().error()) != Verdict.AGREES;
    }
}
