package org.backstep.window;

import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.Step;

/** The moves that buttons and keys make. */
final class Moves {
    static final Command TO_START = Go.START;
    static final Command TO_END = Go.END;
    static final Command PHASE_ON = Step.on(Step.Unit.PHASE, 1);
    static final Command PHASE_BACK = Step.back(Step.Unit.PHASE, 1);
    static final Command EPOCH_ON = Step.on(Step.Unit.EPOCH, 1);
    static final Command EPOCH_BACK = Step.back(Step.Unit.EPOCH, 1);

    static final Command BATCH_ON = Step.on(Step.Unit.BATCH, 1);
    static final Command BATCH_BACK = Step.back(Step.Unit.BATCH, 1);

    private Moves() {}
}
