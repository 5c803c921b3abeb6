package org.backstep.data;

import java.util.List;

/**
 * A table as it was read. Which of its columns and rows are used, {@link TableChoices} say.
 *
 * @param columns with different names and equally many cells
 * @param rows how many rows of cells there are
 * @param lines the line of the file in which each row begins
 * @param notes what was left out in reading, and what was guessed, in sentences
 */
public record CsvTable(List<TableColumn> columns, int rows, RowLines lines, List<String> notes) {
    /** The line of a row, counted from 0. */
    @FunctionalInterface
    public interface RowLines {
        int of(int row);
    }

    public CsvTable {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }
}
