package org.backstep.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table that NumPy computed.
 *
 * @param header the names of the columns
 * @param rows the cells, as they were written
 */
public record Table(List<String> header, List<List<String>> rows) {

    /** A table under src/test/resources/reference. */
    public static Table of(String name) {
        List<List<String>> lines =
                text(name).lines().map(line -> List.of(line.split(",", -1))).toList();
        return new Table(lines.get(0), lines.subList(1, lines.size()));
    }

    /** A file under src/test/resources/reference. */
    static String text(String name) {
        try (InputStream bytes = Table.class.getResourceAsStream("/reference/" + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One cell; rows count from 0. */
    public double number(int row, String column) {
        return Double.parseDouble(rows.get(row).get(header.indexOf(column)));
    }

    /** One column. */
    public double[] numbers(String column) {
        int at = header.indexOf(column);
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(at))).toArray();
    }

    /** The value of a quantity in a table of quantity,value. */
    public double value(String quantity) {
        return rows.stream()
                .filter(row -> row.get(0).equals(quantity))
                .mapToDouble(row -> Double.parseDouble(row.get(1)))
                .findFirst()
                .orElseThrow();
    }
}
