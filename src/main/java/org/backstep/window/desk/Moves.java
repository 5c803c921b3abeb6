package org.backstep.window.desk;

import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.Step;

/** The moves that buttons and keys make. */
public final class Moves {
    public static final Command TO_START = new Go("start", 0, Optional.empty());
    public static final Command TO_END = new Go("end", 0, Optional.empty());
    public static final Command PHASE_ON = new Step("step", "phase", 1);
    public static final Command PHASE_BACK = new Step("back", "phase", 1);
    public static final Command EPOCH_ON = new Step("step", "epoch", 1);
    public static final Command EPOCH_BACK = new Step("back", "epoch", 1);

    public static final Command BATCH_ON = new Step("step", "batch", 1);
    public static final Command BATCH_BACK = new Step("back", "batch", 1);

    private Moves() {}
}
