package org.backstep.command;

import org.backstep.command.expression.Check;
import org.backstep.data.CsvTable;
import org.backstep.session.Snapshot;

/**
 * The surroundings of a command: the terminal, a window, or a list in tests. Surroundings that only read files
 * are one function.
 */
@FunctionalInterface
public interface Effects {
    /** Reads a CSV file from where the commands come from. */
    CsvTable readTable(String file);

    /** Surroundings that read the same files, and say, show and write nothing. */
    default Effects silent() {
        return file -> readTable(file);
    }

    default void say(String sentence) {}

    /** Prints the result of {@code show}, one line a row. */
    default void show(String lines) {}

    /** Takes the result of an {@code expect}. */
    default void checked(Check check) {}

    /** Takes note that the condition of a {@code play until} was not met, though training could go on. */
    default void missed(PlayUntil command) {}

    /** Writes a file into where results go. */
    default void export(Export what, Snapshot now) {}

    /** Points at something on screen, masks or unmasks it. */
    default void point(Pointer pointer) {}

    /** Asks a question; the engine's answer is known already. */
    default void ask(Predict question, Solution solution) {}
}
