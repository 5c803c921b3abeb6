package org.backstep.command;

import java.util.Optional;
import java.util.OptionalInt;
import org.backstep.command.expression.Cursor;
import org.backstep.session.Arrival;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * {@code step}, {@code step phase 3}, {@code step epoch 10}; {@code back} the same. Steps by batches (updates) or epochs
 * keep the phase.
 *
 * @param count at least 1
 */
public record Step(Direction direction, Unit unit, int count) implements Command {
    public enum Direction {
        STEP,
        BACK
    }

    public enum Unit {
        PHASE,
        BATCH,
        EPOCH
    }

    /** So many phases, updates or epochs on. */
    public static Step on(Unit unit, int count) {
        return new Step(Direction.STEP, unit, count);
    }

    /** So many phases, updates or epochs back. */
    public static Step back(Unit unit, int count) {
        return new Step(Direction.BACK, unit, count);
    }

    static Command parseStep(Cursor cursor) {
        return parse(Direction.STEP, cursor);
    }

    static Command parseBack(Cursor cursor) {
        return parse(Direction.BACK, cursor);
    }

    private static Command parse(Direction direction, Cursor cursor) {
        if (cursor.atEnd()) {
            return new Step(direction, Unit.PHASE, 1);
        }
        Unit unit = cursor.oneOf(Unit.values());
        return new Step(direction, unit, cursor.atEnd() ? 1 : cursor.count("how many", 1));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        int signed = direction == Direction.BACK ? -count : count;
        Optional<String> said =
                switch (unit) {
                    case EPOCH -> session.moveEpochs(signed);
                    case BATCH -> session.moveBatches(signed);
                    case PHASE -> session.movePhases(signed);
                };
        said.ifPresent(effects::say);
    }

    @Override
    public Nature nature() {
        return Nature.MOVE;
    }

    @Override
    public OptionalInt lastEpoch(Snapshot now) {
        if (direction == Direction.BACK) {
            return OptionalInt.empty();
        }
        if (unit == Unit.EPOCH) {
            return OptionalInt.of(now.position().epoch() + count);
        }
        long phases = (long) count * (unit == Unit.BATCH ? now.phases().count() : 1);
        return OptionalInt.of(
                now.branch().plusPhases(now.position(), phases, now.phases()).epoch());
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of(Arrival.sentence(before, after));
    }

    @Override
    public Optional<Command> joinedWith(Command next) {
        return next instanceof Step other
                        && direction == other.direction
                        && unit == other.unit
                        && count + (long) other.count <= Cursor.LARGEST_COUNT
                ? Optional.of(new Step(direction, unit, count + other.count))
                : Optional.empty();
    }

    @Override
    public boolean takesBack(Command before) {
        return before instanceof Step other && direction != other.direction;
    }

    @Override
    public String text() {
        boolean plain = unit == Unit.PHASE && count == 1;
        return Cursor.word(direction) + (plain ? "" : " " + Cursor.word(unit) + (count == 1 ? "" : " " + count));
    }
}
