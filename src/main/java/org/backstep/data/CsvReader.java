package org.backstep.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backstep.notation.UserError;

/**
 * Reads a CSV file of numbers, with or without a header. Separated by commas, semicolons or tabs, with a decimal comma
 * unless commas separate; quoted cells; UTF-8, or UTF-16 with a byte order mark; blank lines are skipped. A first row
 * without any number is a header.
 *
 * <p>Every error is a {@link UserError} that begins with file, line and, for a cell, column:
 * {@code points.csv:3:2: …}. The line is the physical one, also after quoted line breaks.
 */
public final class CsvReader {
    private static final int MAX_MEGABYTES = 100;
    private static final int MAX_NUMBERS = 10_000_000;
    private static final int MAX_COLUMNS = 100_000;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+(\"|$)");
    /** A sign as web pages write it: its semicolon separates nothing. */
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,31});");

    private CsvReader() {}

    /**
     * The numbers of a file.
     *
     * @param shownAs the file's name as the user wrote it, for messages
     */
    public static CsvTable read(Path file, String shownAs) {
        return read(file, shownAs, MAX_NUMBERS);
    }

    static CsvTable read(Path file, String shownAs, int maxNumbers) {
        TextFile text = TextFile.of(file, shownAs, "CSV file", MAX_MEGABYTES);
        List<String> start = text.firstLines(2);
        String firstLine = start.get(0);
        char separator = separator(start);
        if (firstLine.chars().filter(c -> c == separator).count() >= MAX_COLUMNS) {
            throw new UserError(shownAs + ": has more than " + MAX_COLUMNS + " columns; a row is a sample and a column"
                    + " a feature: perhaps rows and columns are exchanged");
        }
        TableBuilder table = new TableBuilder(shownAs, separator, maxNumbers);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        long line = 1;
        try (Reader reader = text.open();
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> rows = parser.iterator();
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                if (!isBlank(row)) {
                    table.add(row.values(), line);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw explained(Objects.requireNonNull(e.getCause()), text, line);
        } catch (IOException e) {
            throw explained(e, text, line);
        }
        return table.build();
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
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

    /**
     * The first of tab, semicolon and comma that both lines have outside quotation marks; else the first that the first line
     * has; a comma if it has none.
     *
     * @param start the first line of the file or its first two
     */
    private static char separator(List<String> start) {
        List<String> bare = start.stream().map(CsvReader::bare).toList();
        return List.of('\t', ';', ',').stream()
                .filter(sign -> bare.stream().allMatch(line -> line.indexOf(sign) >= 0))
                .findFirst()
                .orElseGet(() ->
                        bare.get(0).indexOf('\t') >= 0 ? '\t' : bare.get(0).indexOf(';') >= 0 ? ';' : ',');
    }

    private static String bare(String line) {
        return ENTITY.matcher(QUOTED.matcher(line).replaceAll("")).replaceAll("");
    }
}
