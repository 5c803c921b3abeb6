package org.backstep.command;

import java.util.Optional;
import java.util.OptionalInt;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Settings;

/**
 * A command: a record that changes a session or reports on it, and writes itself so that parsing the text gives it again. All
 * that others need to know of a command is asked here; a new one is a record and a line in {@link Script}.
 */
public interface Command {
    /**
     * Carries the command out.
     *
     * @throws org.backstep.notation.UserError if it cannot be done; the session is then as it was
     */
    void applyTo(Session session, Effects effects);

    /** The command as it is typed; more than one line for a question. */
    String text();

    /** The kind of effect that the command has. */
    Nature nature();

    /** The first line of the text, by which a command is known in menus and messages. */
    default String firstLine() {
        return text().lines().findFirst().orElse("");
    }

    /** The settings that training would go on with; empty if the command does not set any. */
    default Optional<Settings> settings(Snapshot now) {
        return Optional.empty();
    }

    /** The last epoch that the command may come to; empty if it does not train. */
    default OptionalInt lastEpoch(Snapshot now) {
        return OptionalInt.empty();
    }

    /**
     * Finds out without computing anything whether the command can be carried out.
     *
     * @throws org.backstep.notation.UserError if it is certain that it cannot
     */
    default void check(Snapshot now) {
        settings(now);
    }

    /** The file or folder of the data that the command uses, as it is written. */
    default Optional<String> dataFile() {
        return Optional.empty();
    }

    /** A sentence on what the command would do that its settings do not say; empty if there is nothing to say. */
    default String consequence(Snapshot now) {
        return "";
    }

    /** A sentence on what the command has done; empty if it has changed nothing, or speaks for itself. */
    default Optional<String> outcome(Snapshot before, Snapshot after) {
        if (nature() == Nature.NEW_RUN) {
            return Optional.of("a new run: " + text());
        }
        return before.state().sameAs(after.state()) ? Optional.empty() : Optional.of("done: " + firstLine());
    }

    /** The one command that does the same as this one and then the next, from every state; empty if there is none. */
    default Optional<Command> joinedWith(Command next) {
        return Optional.empty();
    }

    /**
     * Whether this command alone comes to the same state as it does after the command before it.
     *
     * @param before the transition made by the command before
     * @param own the transition that this command made after it
     */
    default boolean replaces(Transition before, Transition own) {
        return false;
    }

    /** Whether this command leads back where the one before came from, if it comes to the same place. */
    default boolean takesBack(Command before) {
        return false;
    }
}
