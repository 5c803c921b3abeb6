package org.backstep.window.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.ForwardingEffects;
import org.backstep.command.Nature;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * The engine's verdict on a command before it is carried out. A new run begins on a session of its own, so it may take
 * its time; the real session is only read.
 *
 * @param problem the error text, if the command would fail
 * @param said the sentences that the command would print
 */
public record Trial(Optional<String> problem, List<String> said) {
    /** The verdict on a command that was not tried. */
    static final Trial UNKNOWN = new Trial(Optional.empty(), List.of());

    /**
     * Tries a command out.
     *
     * @param surroundings the effects that read its files
     */
    static Trial of(Command command, Snapshot now, Effects surroundings) {
        List<String> said = new ArrayList<>();
        try {
            if (command.nature() == Nature.NEW_RUN) {
                command.applyTo(new Session(now.state()), new ForwardingEffects(surroundings.silent()) {
                    @Override
                    public void say(String sentence) {
                        said.add(sentence);
                    }
                });
            } else {
                command.check(now);
            }
            return new Trial(Optional.empty(), List.copyOf(said));
        } catch (UserError error) {
            return new Trial(Optional.of(error.getMessage()), List.of());
        } catch (OutOfMemoryError error) {
            return new Trial(Optional.of("there is not enough memory for this; choose less of it"), List.of());
        }
    }
}
