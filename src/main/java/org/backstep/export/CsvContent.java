package org.backstep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file: comma, UTF-8, line feeds, numbers with every digit.
 *
 * @param header the names of the columns
 * @param rows read once
 */
record CsvContent(List<String> header, Stream<List<Object>> rows) implements Content {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    @Override
    public void writeTo(OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(header);
        for (List<Object> row : (Iterable<List<Object>>) rows::iterator) {
            printer.printRecord(row);
        }
        printer.flush();
    }
}
