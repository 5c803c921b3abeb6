package org.backstep.command;

import java.util.List;
import java.util.Optional;
import org.backstep.session.Session;

/**
 * {@code step}, {@code step phase 3}, {@code step epoch 10}; {@code back} the same. Steps by batches (updates) or epochs
 * keep the phase.
 *
 * @param direction step or back
 * @param unit phase, batch or epoch
 */
public record Step(String direction, String unit, int count) implements Command {
    static Command parseStep(Cursor cursor) {
        return parse("step", cursor);
    }

    static Command parseBack(Cursor cursor) {
        return parse("back", cursor);
    }

    private static Command parse(String direction, Cursor cursor) {
        if (cursor.atEnd()) {
            return new Step(direction, "phase", 1);
        }
        String unit = cursor.oneOf(List.of("phase", "batch", "epoch"));
        return new Step(direction, unit, cursor.atEnd() ? 1 : cursor.count("how many", 1));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        int signed = direction.equals("back") ? -count : count;
        Optional<String> said =
                switch (unit) {
                    case "epoch" -> session.moveEpochs(signed);
                    case "batch" -> session.moveBatches(signed);
                    default -> session.movePhases(signed);
                };
        said.ifPresent(effects::say);
    }

    @Override
    public String text() {
        boolean plain = unit.equals("phase") && count == 1;
        return direction + (plain ? "" : " " + unit + (count == 1 ? "" : " " + count));
    }
}
