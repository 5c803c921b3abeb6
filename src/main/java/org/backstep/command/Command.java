package org.backstep.command;

import org.backstep.session.Session;

/** One command: it does what it says to a session, and writes itself so that parsing the text gives it again. */
public sealed interface Command
        permits UseSpiral,
                UseFile,
                UseNetwork,
                SetParameter,
                SetSetting,
                SetChoice,
                Initialise,
                Freeze,
                Step,
                Go,
                PlayUntil,
                StartBranch,
                SwitchBranch,
                KeepRun,
                ForgetRun,
                SelectSample,
                SelectEntry,
                Show,
                Pointer,
                Expect,
                Predict,
                Export {
    /**
     * Does it.
     *
     * @throws org.backstep.notation.UserError if it cannot be done; the session is then as it was
     */
    void applyTo(Session session, Effects effects);

    /** The command as one would write it. */
    String text();
}
