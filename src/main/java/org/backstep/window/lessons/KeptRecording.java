package org.backstep.window.lessons;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backstep.command.Script;
import org.backstep.lesson.recording.Piece;
import org.backstep.window.desk.Log;

/** A recording as entries of a file; its commands are in the session's log. */
final class KeptRecording {
    private static final String BEGUN = "begun";
    private static final String HEADING = "heading";
    private static final String NOTE = "note";
    private static final String EXPECTATION = "expectation";
    private static final String TYPED = "typed ";

    private KeptRecording() {}

    static Map<String, String> of(Recorder.Material material, RecorderBar.Drafts typed) {
        List<Log> way = material.ended().way();
        Map<String, String> kept = new TreeMap<>();
        kept.put(BEGUN, String.valueOf(Recorder.place(material.begun(), way)));
        for (int k = 0; k < material.added().size(); k++) {
            Recorder.Addition addition = material.added().get(k);
            int at = Recorder.place(addition.after(), way);
            // of equal length, so that they stay in order
            kept.put(String.format("%06d %d %s", k, at, kind(addition.piece())), text(addition.piece()));
        }
        kept.put(TYPED + HEADING, typed.heading());
        kept.put(TYPED + NOTE, typed.note());
        return kept;
    }

    private static String kind(Piece piece) {
        return piece instanceof Piece.Heading ? HEADING : piece instanceof Piece.Note ? NOTE : EXPECTATION;
    }

    private static String text(Piece piece) {
        if (piece instanceof Piece.Heading heading) {
            return heading.title();
        }
        return piece instanceof Piece.Note note
                ? note.markdown()
                : ((Piece.Commands) piece).commands().get(0).text();
    }

    private static Piece piece(String kind, String text) {
        return switch (kind) {
            case HEADING -> new Piece.Heading(text);
            case NOTE -> new Piece.Note(text);
            default -> new Piece.Commands(List.of(Script.parse(text)));
        };
    }

    /** Restores a recorder beside the session's log, which has been restored before. */
    static void restore(Map<String, String> kept, Recorder recorder, Log log) {
        List<Log> way = log.way();
        int last = way.size() - 1;
        int begun = Integer.parseInt(kept.getOrDefault(BEGUN, "0"));
        List<Recorder.Addition> added = new TreeMap<>(kept)
                .entrySet().stream()
                        .filter(entry -> Character.isDigit(entry.getKey().charAt(0)))
                        .map(entry -> {
                            String[] words = entry.getKey().split(" ", -1);
                            Log after = way.get(Math.min(last, Integer.parseInt(words[1])));
                            return new Recorder.Addition(after, piece(words[2], entry.getValue()));
                        })
                        .toList();
        recorder.resume(way.get(Math.min(last, begun)), added);
    }

    static RecorderBar.Drafts typed(Map<String, String> kept) {
        return new RecorderBar.Drafts(kept.getOrDefault(TYPED + HEADING, ""), kept.getOrDefault(TYPED + NOTE, ""));
    }
}
