package org.backstep.lesson.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.backstep.command.Command;
import org.backstep.command.LocatedCommand;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.LessonError;
import org.backstep.lesson.LessonReader;
import org.backstep.lesson.Scene;

/**
 * Writes a lesson that {@link LessonReader} reads with the same scenes and the same commands: a saved session, or a
 * recording with its headings and notes. A heading or a note stays one whatever is typed into it; see
 * {@link Wording}.
 */
public final class LessonWriter {
    private static final String FENCE = "```";

    private LessonWriter() {}

    /** A lesson of one scene: how a session is saved. */
    public static String write(String title, List<Command> commands) {
        return lesson(title, List.of(new Piece.Heading("What was done"), new Piece.Commands(commands)));
    }

    /** A lesson of any pieces; a heading comes before the first commands. */
    public static String lesson(String title, List<Piece> pieces) {
        String text = "";
        for (Wording.Care care : Wording.Care.values()) {
            text = write(title, pieces, care);
            if (isReadAs(pieces, text)) {
                break;
            }
        }
        return text;
    }

    private static String write(String title, List<Piece> pieces, Wording.Care care) {
        Wording wording = new Wording(headings(pieces), care);
        StringBuilder text = new StringBuilder("# " + wording.title(title) + "\n");
        for (Piece piece : pieces) {
            String written = written(piece, wording);
            text.append(written.isEmpty() ? "" : "\n" + written);
        }
        return text.toString();
    }

    private static String written(Piece piece, Wording wording) {
        if (piece instanceof Piece.Heading heading) {
            return "## " + wording.heading(heading.title()) + "\n";
        }
        if (piece instanceof Piece.Note note) {
            String safe = wording.note(note.markdown());
            return safe.isEmpty() ? "" : safe + "\n";
        }
        List<Command> commands = ((Piece.Commands) piece).commands();
        return FENCE + "backstep\n"
                + commands.stream().map(command -> command.text() + "\n").collect(Collectors.joining())
                + FENCE + "\n";
    }

    private static int headings(List<Piece> pieces) {
        return (int) pieces.stream().filter(Piece.Heading.class::isInstance).count();
    }

    /** Each piece is safe by itself; together, a list in one and an indented line in the next may be something else. */
    private static boolean isReadAs(List<Piece> pieces, String text) {
        try {
            Lesson lesson = LessonReader.read(text, "written");
            return lesson.scenes().stream().map(LessonWriter::commands).toList().equals(commandsOfScenes(pieces));
        } catch (LessonError notALesson) {
            return false;
        }
    }

    private static List<Command> commands(Scene scene) {
        return scene.commands().stream().map(LocatedCommand::command).toList();
    }

    private static List<List<Command>> commandsOfScenes(List<Piece> pieces) {
        List<List<Command>> scenes = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Heading) {
                scenes.add(new ArrayList<>());
            } else if (piece instanceof Piece.Commands block && !scenes.isEmpty()) {
                scenes.get(scenes.size() - 1).addAll(block.commands());
            }
        }
        return scenes;
    }
}
