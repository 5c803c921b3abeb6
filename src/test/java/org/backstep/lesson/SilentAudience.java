package org.backstep.lesson;

import org.backstep.command.Command;

/** An audience that ignores everything. */
public final class SilentAudience implements Audience {
    @Override
    public void scene(int number, Scene scene) {}

    @Override
    public void command(Command command) {}

    @Override
    public void outcome(Outcome outcome) {}
}
