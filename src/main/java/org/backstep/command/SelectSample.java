package org.backstep.command;

import org.backstep.session.Session;

/** {@code select sample 137}. */
public record SelectSample(int sample) implements Command {
    @Override
    public void applyTo(Session session, Effects effects) {
        session.selectSample(sample);
    }

    @Override
    public String text() {
        return "select sample " + sample;
    }
}
