package org.backstep.lesson;

import org.backstep.command.Command;
import org.backstep.command.LocatedCommand;

/** A listener to a lesson that is played. */
public interface Audience {
    /** A scene begins. */
    default void scene(int number, Scene scene) {}

    /** A command is about to be carried out. */
    default void command(Command command) {}

    /**
     * The condition of a {@code play until} was not met.
     *
     * @param relied whether an expectation is tested where it ended
     */
    default void missed(LocatedCommand command, boolean relied) {}

    /** An expectation was tested. */
    default void outcome(Outcome outcome) {}
}
