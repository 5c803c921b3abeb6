package org.backstep.lesson;

import org.backstep.command.Command;

/** Who watches a lesson being played. */
public interface Audience {
    /** A scene begins. */
    void scene(int number, Scene scene);

    /** A command is about to be carried out. */
    void command(Command command);

    /** An expectation was tested. */
    void outcome(Outcome outcome);
}
