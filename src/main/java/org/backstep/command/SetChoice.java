package org.backstep.command;

import java.util.Optional;
import org.backstep.layer.Rule;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.SettingList;
import org.backstep.training.Settings;

/**
 * {@code set optimizer = adam}, {@code set shuffle = off}, {@code set batch = all}, {@code set backprop = no_slope}: how
 * updates are made, one of some words.
 */
public record SetChoice(String setting, String word) implements Command {
    @Override
    public Optional<Settings> settings(Snapshot now) {
        return Optional.of(changed(now));
    }

    private Settings changed(Snapshot now) {
        return SettingList.named(setting)
                .orElseThrow()
                .with(now.experiment(), word)
                .settings();
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Settings changed = changed(session.snapshot());
        session.setSettings(changed).ifPresent(effects::say);
        Optional.of(changed.rule())
                .filter(rule -> setting.equals("backprop") && rule != Rule.CORRECT)
                .ifPresent(rule -> effects.say("from here on backpropagation is wrong: " + rule.description()));
    }

    @Override
    public Nature nature() {
        return Nature.EDIT;
    }

    @Override
    public String text() {
        return "set " + setting + " = " + word;
    }
}
