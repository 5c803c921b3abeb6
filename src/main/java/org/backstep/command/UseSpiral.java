package org.backstep.command;

import java.util.List;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Options;
import org.backstep.data.HeldOut;
import org.backstep.data.Spiral;
import org.backstep.session.Session;

/** {@code data spiral samples=500 noise=0.3 seed=42 held_out=0.3}: a new run with the notebook's noisy spiral, §4. */
public record UseSpiral(int samples, double noise, int seed, HeldOut heldOut) implements Command {
    static Command parse(Cursor cursor) {
        Options options = Options.parse(cursor, List.of("samples", "noise", "seed", "held_out"));
        int samples = options.whole("samples", Notebook.SAMPLES, 2, 1_000_000);
        return new UseSpiral(
                samples,
                options.number("noise", Notebook.NOISE),
                options.whole("seed", Notebook.SEED, 0, Integer.MAX_VALUE),
                options.read("held_out", text -> HeldOut.parse(text).within(samples))
                        .orElse(HeldOut.NONE));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        NewRun.withData(session, effects, new Spiral(samples, noise), seed, heldOut);
    }

    @Override
    public Nature nature() {
        return Nature.NEW_RUN;
    }

    @Override
    public String text() {
        return "data spiral samples=" + samples + " noise=" + noise + " seed=" + seed + heldOut.option();
    }
}
