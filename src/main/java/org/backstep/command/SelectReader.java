package org.backstep.command;

import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.ExpressionParser;
import org.backstep.command.expression.Reading;
import org.backstep.command.expression.SyntaxError;
import org.backstep.data.ColumnPick;

/** Reads {@code select}: a sample by its number or its label, or an entry of a quantity. */
final class SelectReader {
    private SelectReader() {}

    static Command parse(Cursor cursor) {
        if (cursor.acceptWord("sample")) {
            return new SelectSample(cursor.count("a sample number", 1));
        }
        if (cursor.acceptWord("label")) {
            return new SelectLabel(ColumnPick.unquoted(cursor.wordWithQuotes("a label")));
        }
        int column = cursor.column();
        String name = cursor.name("\"sample\", \"label\" or a quantity");
        boolean renewed = name.equals("new") && cursor.atName();
        int nameColumn = renewed ? cursor.column() : column;
        Reading entry = new ExpressionParser(cursor)
                .reading(
                        renewed ? Reading.Prefix.NEW : Reading.Prefix.NONE,
                        renewed ? cursor.name("a weight or a bias") : name,
                        nameColumn);
        if (!entry.isHere()) {
            throw new SyntaxError(column, "select takes a quantity and an index, nothing more");
        }
        return new SelectEntry(entry);
    }
}
