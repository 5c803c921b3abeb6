package org.backstep.command;

import org.backstep.session.Session;

/** {@code select sample 137}; also reads {@code select} for entries. */
public record SelectSample(int sample) implements Command {
    static Command parse(Cursor cursor) {
        if (cursor.acceptWord("sample")) {
            return new SelectSample(cursor.count("a sample number", 1));
        }
        int column = cursor.column();
        String name = cursor.name("\"sample\" or a quantity");
        Reading entry = new ExpressionParser(cursor).reading("", name, column);
        if (!entry.isPlain()) {
            throw new SyntaxError(column, "select takes a quantity and an index, nothing more");
        }
        return new SelectEntry(entry);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        session.selectSample(sample);
    }

    @Override
    public String text() {
        return "select sample " + sample;
    }
}
