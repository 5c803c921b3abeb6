package org.backstep.command;

import java.util.List;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Options;
import org.backstep.data.Digits;
import org.backstep.data.HeldOut;
import org.backstep.session.Session;

/** {@code data digits samples=300 only=0,1 seed=42 held_out=0.3}: a new run with pictures of handwritten digits. */
public record UseDigits(Digits digits, int seed, HeldOut heldOut) implements Command {
    static Command parse(Cursor cursor) {
        Options options = Options.parse(cursor, List.of("samples", "only", "seed", "held_out"));
        List<Integer> only = options.read("only", Digits::parse).orElse(Digits.ALL);
        int count = Digits.count(only);
        int samples = options.whole("samples", count, 1, count);
        return new UseDigits(
                new Digits(samples, only),
                options.whole("seed", Notebook.SEED, 0, Integer.MAX_VALUE),
                options.read("held_out", text -> HeldOut.parse(text).within(samples))
                        .orElse(HeldOut.NONE));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        NewRun.withData(session, effects, digits, seed, heldOut);
    }

    @Override
    public Nature nature() {
        return Nature.NEW_RUN;
    }

    @Override
    public String text() {
        return "data " + digits.text() + " seed=" + seed + heldOut.option();
    }
}
