package org.backstep.window.filing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backstep.command.Command;
import org.backstep.command.ForwardingEffects;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Notebook;
import org.backstep.data.CsvTable;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.recording.LessonWriter;
import org.backstep.session.Session;
import org.backstep.training.Watch;
import org.backstep.window.desk.DataFiles;
import org.backstep.window.desk.ExportCheck;
import org.backstep.window.desk.Log;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;

/** A session as entries of a file: every command of its log, its document, and the places of its data. */
final class KeptSession {
    private static final String ORIGIN = "origin";
    private static final String SINCE = "since";
    private static final String SAVED = "saved";
    private static final String FILE = "file";
    private static final String NAME = "name";
    private static final String DATA = "data ";

    private KeptSession() {}

    static Map<String, String> of(Log log, Documents.Document document, DataFiles data) {
        List<Command> since =
                log.way().stream().flatMap(each -> each.last().stream()).toList();
        Map<String, String> kept = new TreeMap<>();
        kept.put(ORIGIN, text(log.origin().commands()));
        kept.put(SINCE, text(since));
        kept.put(SAVED, text(document.saved()));
        document.file().ifPresent(file -> kept.put(FILE, file.toString()));
        document.name().ifPresent(name -> kept.put(NAME, name));
        for (List<Command> commands : List.of(log.origin().commands(), since)) {
            for (Command command : commands) {
                command.dataFile().ifPresent(file -> data.placeOf(file)
                        .ifPresent(place -> kept.put(DATA + file, place.toString())));
            }
        }
        return kept;
    }

    private static String text(List<Command> commands) {
        return commands.isEmpty() ? "" : LessonWriter.write("Kept", commands);
    }

    private static List<Command> commands(String text) {
        return text.isEmpty()
                ? List.of()
                : LessonReader.read(text, "kept work")
                        .commands()
                        .map(LocatedCommand::command)
                        .toList();
    }

    /**
     * Carries all commands out again.
     *
     * @throws org.backstep.notation.UserError if one cannot be carried out, as its data are gone
     */
    static Workbench.Beginning<Documents.Document> restored(
            Map<String, String> kept, WindowEffects effects, Watch watch) {
        Session session = Session.of(Notebook.experiment());
        session.watchedBy(watch);
        ExportCheck surroundings = new ExportCheck(new ForwardingEffects(effects) {
            @Override
            public CsvTable readTable(String file) {
                Optional<Path> folder = Optional.ofNullable(kept.get(DATA + file))
                        .flatMap(place -> Optional.ofNullable(Path.of(place).getParent()));
                return folder.map(effects::reading).orElse(effects).readTable(file);
            }
        });
        List<Command> origin = commands(kept.getOrDefault(ORIGIN, ""));
        origin.forEach(command -> command.applyTo(session, surroundings));
        List<Workbench.Done> since = new ArrayList<>();
        for (Command command : commands(kept.getOrDefault(SINCE, ""))) {
            since.add(new Workbench.Done(command, session.snapshot().state()));
            command.applyTo(session, surroundings);
        }
        return new Workbench.Beginning<>(
                session.snapshot().state(),
                new Log.Origin(origin),
                since,
                new Documents.Document(
                        Optional.ofNullable(kept.get(FILE)).map(Path::of),
                        Optional.ofNullable(kept.get(NAME)),
                        commands(kept.getOrDefault(SAVED, ""))));
    }
}
