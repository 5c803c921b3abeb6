package org.backstep.window.desk;

import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.Step;

/** The commands of buttons and keys that move. */
public final class MoveCommands {
    public static final Command TO_START = Go.START;
    public static final Command TO_END = Go.END;
    public static final Command PHASE_ON = Step.on(Step.Unit.PHASE, 1);
    public static final Command PHASE_BACK = Step.back(Step.Unit.PHASE, 1);
    public static final Command EPOCH_ON = Step.on(Step.Unit.EPOCH, 1);
    public static final Command EPOCH_BACK = Step.back(Step.Unit.EPOCH, 1);

    public static final Command BATCH_ON = Step.on(Step.Unit.BATCH, 1);
    public static final Command BATCH_BACK = Step.back(Step.Unit.BATCH, 1);

    private MoveCommands() {}
}
