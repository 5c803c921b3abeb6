package org.backstep.data;

import java.util.List;
import java.util.Optional;
import org.backstep.notation.UserError;
import org.jspecify.annotations.Nullable;

/**
 * A table as it was read. Which of its columns and rows are used, {@link TableChoices} say.
 *
 * @param columns with different names and equally many cells
 * @param rows how many rows of cells there are
 * @param lines the line of the file in which each row begins
 * @param notes what was left out in reading, and what was guessed, in sentences
 * @param pictures the shape of the pictures, if a folder of them was read: a row a picture
 */
public record CsvTable(
        List<TableColumn> columns, int rows, RowLines lines, List<String> notes, Optional<PictureShape> pictures) {
    /** The line of a row, counted from 0. */
    @FunctionalInterface
    public interface RowLines {
        int of(int row);
    }

    public CsvTable(List<TableColumn> columns, int rows, RowLines lines, List<String> notes) {
        this(columns, rows, lines, notes, Optional.empty());
    }

    public CsvTable {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /** The names of the columns. */
    public List<String> names() {
        return columns.stream().map(TableColumn::name).toList();
    }

    /** The column of a name or, as {@code x_3}, of a position. */
    public Optional<TableColumn> column(String name) {
        try {
            return Optional.of(columns.get(ColumnPick.find(name, this)));
        } catch (UserError noSuchColumn) {
            return Optional.empty();
        }
    }

    /** Two tables are the same if their cells are, wherever they stand in their files. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CsvTable other && columns.equals(other.columns) && notes.equals(other.notes);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }
}
