package org.backstep.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.SyntaxError;
import org.backstep.notation.Nearest;
import org.backstep.notation.UserError;
import org.backstep.session.Arrival;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Phases;
import org.backstep.training.Position;

/**
 * {@code go epoch 1200}, {@code go epoch 1200 phase delta_hidden}, {@code go epoch 3 batch 16 phase update}, {@code go start},
 * {@code go end}.
 *
 * @param place the start, the end of what is computed, or an epoch
 * @param epoch 0 is the start; unused for start and end
 * @param batch which update of the epoch, from 1; 0 if none is named: the last, or the first if a phase is named
 * @param phase its name; the last if absent
 */
public record Go(Place place, int epoch, int batch, Optional<String> phase) implements Command {
    public enum Place {
        EPOCH,
        START,
        END
    }

    private static final List<String> DOCUMENT_WORDS =
            List.of("encode", "decode", "loss", "delta_out", "delta_hidden", "gradients", "update");
    private static final Pattern LAYERED = Pattern.compile("(forward|delta)_[1-9]\\d{0,3}");

    public static final Go START = new Go(Place.START, 0, 0, Optional.empty());

    /** To the end of what is computed. */
    public static final Go END = new Go(Place.END, 0, 0, Optional.empty());

    public static Go to(int epoch) {
        return new Go(Place.EPOCH, epoch, 0, Optional.empty());
    }

    static Command parse(Cursor cursor) {
        Place place = cursor.oneOf(Place.values());
        if (place != Place.EPOCH) {
            return new Go(place, 0, 0, Optional.empty());
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
        if (!isPhase(name)) {
            throw new SyntaxError(nameColumn, "unknown phase \"" + name + "\"" + nearest(name));
        }
        return new Go(place, epoch, batch, Optional.of(name));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        Phases phases = session.snapshot().phases();
        switch (place) {
            case START -> session.goTo(Position.start(phases)).ifPresent(effects::say);
            case END -> session.goToEnd().ifPresent(effects::say);
            case EPOCH -> session.goTo(target(session.snapshot(), phases)).ifPresent(effects::say);
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
                                                .map(p -> p.name(now.network()))
                                                .toList()))))
                .orElse(phases.count());
        int update = batch > 0 ? batch : phase.isPresent() ? 1 : now.branch().batches(epoch);
        return new Position(epoch, update, number);
    }

    @Override
    public Nature nature() {
        return Nature.JUMP;
    }

    @Override
    public OptionalInt lastEpoch(Snapshot now) {
        return place == Place.EPOCH ? OptionalInt.of(epoch) : OptionalInt.empty();
    }

    @Override
    public Optional<String> outcome(Snapshot before, Snapshot after) {
        return Optional.of(Arrival.sentence(before, after));
    }

    @Override
    public boolean replaces(Transition before, Transition own) {
        return before.command() instanceof Go
                && (before.onlyMoves() || (place == Place.EPOCH && own.reachesAsFarAs(before)));
    }

    @Override
    public String text() {
        return place == Place.EPOCH
                ? "go epoch " + epoch + (batch == 0 ? "" : " batch " + batch)
                        + phase.map(name -> " phase " + name).orElse("")
                : "go " + Cursor.word(place);
    }

    /** Whether a word can name a phase in some network. */
    private static boolean isPhase(String word) {
        String ascii = word.replace("δ", "delta");
        return DOCUMENT_WORDS.contains(ascii) || LAYERED.matcher(ascii).matches();
    }

    private static String nearest(String word) {
        String near = Nearest.hint(word, DOCUMENT_WORDS);
        return near.isEmpty() ? "; expected one of " + String.join(" ", DOCUMENT_WORDS) + ", forward_1 …" : near;
    }
}
