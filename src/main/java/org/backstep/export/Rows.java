package org.backstep.export;

import java.util.List;

/** Tables whose rows are known already. */
public final class Rows {
    private Rows() {}

    /** As a CSV file. */
    public static Content csv(List<String> header, List<List<Object>> rows) {
        return new CsvContent(header, rows.stream());
    }
}
