package org.backstep.command.expression;

import java.util.OptionalInt;
import org.backstep.notation.UserError;

/**
 * What stands in brackets after a name: nothing, [row] or [row,column], from 1.
 */
public record Index(OptionalInt row, OptionalInt column) {
    static final Index NONE = new Index(OptionalInt.empty(), OptionalInt.empty());

    /** One entry of a matrix, from 1. */
    public record Entry(int row, int column) {}

    static Index parse(Cursor cursor) {
        if (!cursor.accept("[")) {
            return NONE;
        }
        OptionalInt row = OptionalInt.of(cursor.count("a row number", 1));
        OptionalInt column =
                cursor.accept(",") ? OptionalInt.of(cursor.count("a column number", 1)) : OptionalInt.empty();
        cursor.require("]", "\"]\"");
        return new Index(row, column);
    }

    /** This, or the first entry where none is named. */
    public Index orFirst() {
        return isEmpty() ? new Index(OptionalInt.of(1), OptionalInt.of(1)) : this;
    }

    public boolean isEmpty() {
        return row.isEmpty();
    }

    /**
     * The entry meant in a quantity of a shape; no index is needed where there is one entry, and one number is enough in
     * a row or a column.
     *
     * @throws UserError if there is no such entry, or if the index leaves a choice
     */
    Entry in(String name, int rows, int columns) {
        if (row.isEmpty() && rows * columns > 1) {
            throw new UserError(name + " has " + rows * columns + " entries; choose one, as in " + name
                    + (columns == 1 ? "[1]" : "[1,1]") + ", or use sum, mean, min, max or norm");
        }
        if (row.isPresent() && column.isEmpty() && rows > 1 && columns > 1) {
            throw new UserError(name + " is a matrix of " + rows + "×" + columns + "; give row and column, as in "
                    + name + "[1,1]");
        }
        boolean alongRow = column.isEmpty() && rows == 1;
        int i = alongRow ? 1 : row.orElse(1);
        int j = alongRow ? row.orElse(1) : column.orElse(1);
        if (i > rows || j > columns) {
            throw new UserError(name + " has no entry " + text() + "; its shape is " + rows + "×" + columns
                    + ", and entries count from 1");
        }
        return new Entry(i, j);
    }

    String text() {
        if (row.isEmpty()) {
            return "";
        }
        return "[" + row.getAsInt() + (column.isPresent() ? "," + column.getAsInt() : "") + "]";
    }
}
