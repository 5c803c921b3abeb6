package org.backstep.lesson;

import org.backstep.command.Command;

/** An audience that does not look. */
public final class NobodyWatches implements Audience {
    @Override
    public void scene(int number, Scene scene) {}

    @Override
    public void command(Command command) {}

    @Override
    public void outcome(Outcome outcome) {}
}
