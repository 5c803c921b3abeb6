package org.backstep.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backstep.notation.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table, with or without a header. Separated by commas, semicolons, tabs, bars or blanks, with a decimal comma
 * unless commas separate; quoted cells; UTF-8, or UTF-16 with a byte order mark; blank lines and notes after a # are
 * skipped. A first row without any number is a header.
 *
 * <p>Every error is a {@link UserError} that begins with file, line and, for a cell, column:
 * {@code points.csv:3:2: …}. The line is the physical one, also after quoted line breaks. What stands in the cells is no
 * error here: a column of text may be left out.
 */
public final class CsvReader {
    private static final int MAX_MEGABYTES = 100;
    private static final int MAX_NUMBERS = 10_000_000;
    private static final int MAX_COLUMNS = 100_000;
    private static final int LINES_TO_GUESS_FROM = 20;

    private CsvReader() {}

    /**
     * The table in a file, or of the pictures in a folder.
     *
     * @param shownAs the file's name as the user wrote it, for messages
     */
    public static CsvTable read(Path file, String shownAs) {
        return Files.isDirectory(file) ? PictureReader.read(file, shownAs) : read(file, shownAs, MAX_NUMBERS);
    }

    static CsvTable read(Path file, String shownAs, int maxNumbers) {
        TextFile text = TextFile.of(file, shownAs, "CSV file", MAX_MEGABYTES);
        List<String> head = text.firstLines(LINES_TO_GUESS_FROM);
        boolean isSaid = Separator.isSaid(head.get(0));
        Separator separator = Separator.of(head, shownAs);
        if (separator.split(head.get(head.size() - 1), MAX_COLUMNS + 1).size() > MAX_COLUMNS) {
            throw new UserError(shownAs + ": has more than " + MAX_COLUMNS + " columns; a row is a sample and a column"
                    + " a feature: perhaps rows and columns are exchanged");
        }
        TableBuilder table = new TableBuilder(shownAs, separator, maxNumbers);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator.sign())
                .setCommentMarker('#')
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        long line = 1;
        int notes = 0;
        try (Reader reader = separator == Separator.BLANKS ? new BlanksReader(text.open(), shownAs) : text.open();
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> rows = parser.iterator();
            boolean first = true;
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                int before = notesIn(row.getComment());
                notes += before;
                if (!(first && isSaid)) {
                    table.add(separator == Separator.BLANKS ? withoutGaps(row.values()) : row.values(), line + before);
                }
                first &= row.size() == 1 && row.get(0).isBlank();
                line = parser.getCurrentLineNumber() + 1;
            }
            notes += notesIn(parser.getTrailerComment());
        } catch (UncheckedIOException e) {
            throw explained(Objects.requireNonNull(e.getCause()), text, line);
        } catch (IOException e) {
            throw explained(e, text, line);
        }
        return table.build(
                notes == 0
                        ? List.of()
                        : List.of((notes == 1 ? "1 line" : notes + " lines") + " beginning with # left out"));
    }

    private static int notesIn(@Nullable String comment) {
        return comment == null
                ? 0
                : 1 + (int) comment.chars().filter(c -> c == '\n').count();
    }

    /** The cells of a row in which several blanks count as one. */
    private static String[] withoutGaps(String[] cells) {
        return Arrays.stream(cells).filter(cell -> !cell.isEmpty()).toArray(String[]::new);
    }

    private static UserError explained(IOException problem, TextFile text, long line) {
        if (problem instanceof CharacterCodingException) {
            return text.notText();
        }
        if (problem instanceof org.apache.commons.csv.CSVException) {
            return new UserError(text.shownAs() + ":" + line + ": a quotation mark is not closed, or text follows a"
                    + " closed one; quotation marks enclose a whole cell");
        }
        return text.unreadable(problem);
    }
}
