package org.backstep.command;

import java.util.List;
import java.util.Optional;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.training.Phases;
import org.backstep.training.Position;

/**
 * {@code go epoch 1200}, {@code go epoch 1200 phase delta_hidden}, {@code go start}, {@code go end}.
 *
 * @param place start, end or epoch
 * @param epoch 0 is the start; unused for start and end
 * @param phase its name; the last if absent
 */
public record Go(String place, int epoch, Optional<String> phase) implements Command {
    static Command parse(Cursor cursor) {
        String place = cursor.oneOf(List.of("epoch", "start", "end"));
        if (!place.equals("epoch")) {
            return new Go(place, 0, Optional.empty());
        }
        int epoch = cursor.count("an epoch number", 0);
        if (cursor.atEnd()) {
            return new Go(place, epoch, Optional.empty());
        }
        int column = cursor.column();
        cursor.oneOf(List.of("phase"));
        if (epoch == 0) {
            throw new SyntaxError(column, "epoch 0 is the start and has no phases");
        }
        int nameColumn = cursor.column();
        String name = cursor.name("the name of a phase");
        if (!PhaseNames.knows(name)) {
            throw new SyntaxError(nameColumn, "unknown phase \"" + name + "\"" + PhaseNames.hint(name));
        }
        return new Go(place, epoch, Optional.of(name));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Phases phases = session.snapshot().phases();
        switch (place) {
            case "start" -> session.goTo(Position.start(phases)).ifPresent(effects::say);
            case "end" -> session.goToEnd().ifPresent(effects::say);
            default -> session.goTo(target(phases)).ifPresent(effects::say);
        }
    }

    private Position target(Phases phases) {
        if (epoch == 0) {
            return Position.start(phases);
        }
        int number = phase.map(name -> phases.find(name)
                        .orElseThrow(() -> new UserError("this network has no phase \"" + name + "\"; its phases are "
                                + String.join(
                                        ", ",
                                        phases.all().stream()
                                                .map(p -> phases.name(phases.numberOf(p.kind(), p.layer())))
                                                .toList()))))
                .orElse(phases.count());
        return new Position(epoch, number);
    }

    @Override
    public String text() {
        return place.equals("epoch")
                ? "go epoch " + epoch + phase.map(name -> " phase " + name).orElse("")
                : "go " + place;
    }
}
