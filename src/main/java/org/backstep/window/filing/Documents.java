package org.backstep.window.filing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.backstep.command.Command;
import org.backstep.window.desk.Log;

/**
 * The documents of a session, one for each beginning of a log: opening a lesson puts another document in place, and
 * undoing that brings back the one before. On the event dispatch thread.
 */
public final class Documents {
    /**
     * A document.
     *
     * @param file the file that Save writes; empty if Save has to ask
     * @param name for the title; empty if it has none
     * @param saved the script on disk
     */
    public record Document(Optional<Path> file, Optional<String> name, List<Command> saved) {}

    private final Map<Log.Origin, Document> documents = new WeakHashMap<>();

    /** The document that a log belongs to. */
    Document of(Log log) {
        return documents.computeIfAbsent(
                log.origin(), origin -> new Document(Optional.empty(), Optional.empty(), origin.commands()));
    }

    void put(Log.Origin origin, Document document) {
        documents.put(origin, document);
    }

    /** Whether a log differs from the script on disk. */
    boolean isUnsaved(Log log) {
        return !log.script().equals(of(log).saved());
    }
}
