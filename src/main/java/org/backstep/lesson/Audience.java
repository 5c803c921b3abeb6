package org.backstep.lesson;

import org.backstep.command.Command;

/** A listener to a lesson that is played. */
public interface Audience {
    /** A scene begins. */
    default void scene(int number, Scene scene) {}

    /** A command is about to be carried out. */
    default void command(Command command) {}

    /** An expectation was tested. */
    default void outcome(Outcome outcome) {}
}
