package org.backstep.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backstep.network.Rule;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Batching;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Optimizers;

/**
 * {@code set optimizer = adam}, {@code set shuffle = off}, {@code set batch = all}, {@code set backprop = no_slope}: how
 * updates are made, one of some words.
 */
public record SetChoice(String setting, String word) implements Command {
    static final String OPTIMIZER = "optimizer";
    static final String SHUFFLE = "shuffle";
    static final String BACKPROP = "backprop";
    static final String BATCH = TrainingSetting.BATCH.word();

    /** Every setting that is a word; a batch may be a number too. */
    static final List<String> NAMES = List.of(OPTIMIZER, SHUFFLE, BACKPROP);

    /** The words that a setting may have. */
    static List<String> choices(String setting) {
        return switch (setting) {
            case "optimizer" -> Optimizers.words();
            case "shuffle" -> List.of("on", "off");
            case "backprop" -> Arrays.stream(Rule.values()).map(Rule::word).toList();
            default -> List.of("all");
        };
    }

    @Override
    public Optional<Settings> settings(Snapshot snapshot) {
        return Optional.of(changed(snapshot));
    }

    private Settings changed(Snapshot snapshot) {
        Settings now = snapshot.settings();
        return switch (setting) {
            case "optimizer" ->
                now.optimizer().word().equals(word)
                        ? now
                        : now.with(Optimizers.named(word).orElseThrow());
            case "shuffle" -> now.with(new Batching(now.batching().size(), word.equals("on")));
            case "backprop" -> now.with(Rule.named(word).orElseThrow());
            default -> now.with(new Batching(0, now.batching().shuffle()));
        };
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Settings changed = changed(session.snapshot());
        session.setSettings(changed).ifPresent(effects::say);
        Optional.of(changed.rule())
                .filter(rule -> setting.equals(BACKPROP) && rule != Rule.CORRECT)
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
