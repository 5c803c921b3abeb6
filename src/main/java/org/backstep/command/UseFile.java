package org.backstep.command;

import java.util.List;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Options;
import org.backstep.data.CsvSource;
import org.backstep.data.CsvTable;
import org.backstep.session.Session;

/** {@code data file "points.csv" seed=42 scale=minmax}: a new run with the rows of a CSV file as samples. */
public record UseFile(String file, int seed, boolean scaled) implements Command {
    static Command parse(Cursor cursor) {
        String file = cursor.quoted("the name of a CSV file");
        Options options = Options.parse(cursor, List.of("seed", "scale"));
        boolean scaled = options.word("scale", List.of("minmax", "none"))
                .map("minmax"::equals)
                .orElse(true);
        return new UseFile(file, options.whole("seed", Notebook.SEED, 0, Integer.MAX_VALUE), scaled);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        CsvTable table = effects.readTable(file);
        NewRun.withData(
                session,
                effects,
                new CsvSource(file, table, scaled),
                seed,
                table.features().size());
    }

    @Override
    public Nature nature() {
        return Nature.NEW_RUN;
    }

    @Override
    public String text() {
        return "data file \"" + file + "\" seed=" + seed + " scale=" + (scaled ? "minmax" : "none");
    }
}
