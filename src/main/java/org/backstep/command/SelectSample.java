package org.backstep.command;

import java.util.Optional;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/** {@code select sample 137}. */
public record SelectSample(int sample) implements Command {
    @Override
    public void applyTo(Session session, Effects effects) {
        session.selectSample(sample);
    }

    @Override
    public Nature nature() {
        return Nature.SELECTION;
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of("sample " + sample + " selected");
    }

    @Override
    public Optional<Command> joinedWith(Command next) {
        return Optional.of(next).filter(SelectSample.class::isInstance);
    }

    @Override
    public String text() {
        return "select sample " + sample;
    }
}
