package org.backstep.command;

import java.util.Optional;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Settings;

/** {@code halve}: halves the learning rate from this epoch's update on. */
record HalveRate() implements Command {
    static Command parse(Cursor cursor) {
        return new HalveRate();
    }

    @Override
    public Optional<Settings> settings(Snapshot now) {
        return Optional.of(now.settings().withLearningRate(now.settings().learningRate() / 2));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        session.setSettings(settings(session.snapshot()).orElseThrow()).ifPresent(effects::say);
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public String text() {
        return "halve";
    }
}
