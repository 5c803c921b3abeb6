package org.backstep.window.keeping;

import org.backstep.window.desk.Workbench;

/** Commands that were sent and are not done yet: they are in no script so far. */
public record RunningCommands(Workbench workbench) implements Work {
    @Override
    public String name() {
        return "a command that is still running";
    }

    @Override
    public boolean isUnsaved() {
        return workbench.isCarryingOut();
    }

    /** Ends it where it is, which saves nothing yet, but makes it a part of the session. */
    @Override
    public void save(Runnable then) {
        workbench.stop();
        workbench.afterAll(then);
    }

    @Override
    public void discard() {
        workbench.stop();
    }
}
