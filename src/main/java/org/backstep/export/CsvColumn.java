package org.backstep.export;

import org.jspecify.annotations.Nullable;

/**
 * A column of a CSV table.
 *
 * @param name in the header
 * @param value its cell in a row
 */
public record CsvColumn<R>(String name, Value<R> value) {
    /** What a column holds of a row; null if there is nothing. */
    @FunctionalInterface
    public interface Value<R> {
        @Nullable
        Object of(R row);
    }
}
