package org.backstep.command;

import java.util.List;
import java.util.Locale;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.SyntaxError;
import org.backstep.session.Session;

/**
 * {@code export figure "analysis.png"}: a file in the output folder.
 *
 * @param kind what is written
 * @param file its name; the ending decides the format of a figure
 */
public record Export(Kind kind, String file) implements Command {
    /** A content that can be written. */
    public enum Kind {
        FIGURE("png svg pdf"),
        LOSS("csv"),
        PARAMETERS("csv"),
        METRICS("csv"),
        SAMPLES("csv"),
        NUMPY("py");

        private final String endings;

        Kind(String endings) {
            this.endings = endings;
        }

        public String word() {
            return Cursor.word(this);
        }

        /** File name endings that fit. */
        public List<String> endings() {
            return List.of(endings.split(" "));
        }

        /** Whether a file name has such an ending. */
        public boolean fits(String file) {
            String lower = file.toLowerCase(Locale.ROOT);
            return endings().stream().anyMatch(ending -> lower.endsWith("." + ending));
        }
    }

    public static List<String> words() {
        return List.of(Kind.values()).stream().map(Kind::word).toList();
    }

    static Command parse(Cursor cursor) {
        Kind kind = cursor.oneOf(Kind.values());
        int column = cursor.column();
        String file = cursor.quoted("a file name");
        if (!kind.fits(file)) {
            throw new SyntaxError(
                    column,
                    "a file for " + kind.word() + " ends in ." + String.join(", .", kind.endings()) + "; found \""
                            + file + "\"");
        }
        return new Export(kind, file);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        effects.export(this, session.snapshot());
    }

    @Override
    public Nature nature() {
        return Nature.REPORT;
    }

    @Override
    public String text() {
        return "export " + kind.word() + " \"" + file + "\"";
    }
}
