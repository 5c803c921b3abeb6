package org.backstep.command;

import java.util.List;
import java.util.Optional;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Phases;
import org.backstep.training.Position;

/**
 * {@code go epoch 1200}, {@code go epoch 1200 phase delta_hidden}, {@code go epoch 3 batch 16 phase update}, {@code go start},
 * {@code go end}.
 *
 * @param place start, end or epoch
 * @param epoch 0 is the start; unused for start and end
 * @param batch which update of the epoch, from 1; 0 if none is named: the last, or the first if a phase is named
 * @param phase its name; the last if absent
 */
public record Go(String place, int epoch, int batch, Optional<String> phase) implements Command {
    /** Without a batch. */
    public Go(String place, int epoch, Optional<String> phase) {
        this(place, epoch, 0, phase);
    }

    static Command parse(Cursor cursor) {
        String place = cursor.oneOf(List.of("epoch", "start", "end"));
        if (!place.equals("epoch")) {
            return new Go(place, 0, Optional.empty());
        }
        int epoch = cursor.count("an epoch number", 0);
        if (epoch == 0 && !cursor.atEnd()) {
            throw new SyntaxError(cursor.column(), "epoch 0 is the start and has no phases");
        }
        int batch = 0;
        if (cursor.acceptWord("batch")) {
            batch = cursor.count("the number of a batch", 1);
        }
        if (cursor.atEnd()) {
            return new Go(place, epoch, batch, Optional.empty());
        }
        cursor.oneOf(batch == 0 ? List.of("phase", "batch") : List.of("phase"));
        int nameColumn = cursor.column();
        String name = cursor.name("the name of a phase");
        if (!PhaseNames.knows(name)) {
            throw new SyntaxError(nameColumn, "unknown phase \"" + name + "\"" + PhaseNames.hint(name));
        }
        return new Go(place, epoch, batch, Optional.of(name));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Phases phases = session.snapshot().phases();
        switch (place) {
            case "start" -> session.goTo(Position.start(phases)).ifPresent(effects::say);
            case "end" -> session.goToEnd().ifPresent(effects::say);
            default -> session.goTo(target(session.snapshot(), phases)).ifPresent(effects::say);
        }
    }

    private Position target(Snapshot now, Phases phases) {
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
        int update = batch > 0 ? batch : phase.isPresent() ? 1 : now.branch().batches(epoch);
        return new Position(epoch, update, number);
    }

    @Override
    public String text() {
        return place.equals("epoch")
                ? "go epoch " + epoch + (batch == 0 ? "" : " batch " + batch)
                        + phase.map(name -> " phase " + name).orElse("")
                : "go " + place;
    }
}
