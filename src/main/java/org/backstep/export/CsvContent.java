package org.backstep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.backstep.data.SpreadsheetText;

/**
 * A CSV table, for a file or for the clipboard: comma, UTF-8, line feeds, numbers with every digit, quotes where a cell
 * needs them, and no text that a spreadsheet would take for a formula.
 *
 * @param header the names of the columns
 * @param rows read once; "" is an empty cell
 */
public record CsvContent(List<String> header, Stream<List<Object>> rows) implements Content {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /** The columns' values of some rows. */
    public static <R> CsvContent of(List<CsvColumn<R>> columns, Stream<R> rows) {
        return new CsvContent(columns.stream().map(CsvColumn::name).toList(), rows.map(row -> columns.stream()
                .map(column -> Objects.requireNonNullElse(column.value().of(row), ""))
                .toList()));
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        print(writer);
        writer.flush();
    }

    /** The whole table as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        try {
            print(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void print(Appendable target) throws IOException {
        CSVPrinter printer = new CSVPrinter(target, FORMAT);
        printer.printRecord(header.stream().map(CsvContent::cell));
        for (List<Object> row : (Iterable<List<Object>>) rows::iterator) {
            printer.printRecord(row.stream().map(CsvContent::cell));
        }
    }

    private static Object cell(Object value) {
        return value instanceof String text ? SpreadsheetText.marked(text) : value;
    }
}
