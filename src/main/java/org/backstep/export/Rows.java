package org.backstep.export;

import java.util.List;

/** Makes files of tables that are in memory. */
public final class Rows {
    private Rows() {}

    public static Content csv(List<String> header, List<List<Object>> rows) {
        return new CsvContent(header, rows.stream());
    }
}
