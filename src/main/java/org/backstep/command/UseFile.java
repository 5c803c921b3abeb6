package org.backstep.command;

import java.util.List;
import java.util.Optional;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.Options;
import org.backstep.data.ColumnPick;
import org.backstep.data.CsvSource;
import org.backstep.data.CsvTable;
import org.backstep.data.HeldOut;
import org.backstep.data.Missing;
import org.backstep.data.PictureShape;
import org.backstep.data.Scale;
import org.backstep.data.TableChoices;
import org.backstep.notation.UserError;
import org.backstep.session.Session;

/**
 * {@code data file "penguins.csv" columns=bill_length,bill_depth label=species missing=drop seed=42 scale=minmax
 * held_out=0.3}: a new run with the rows of a table as samples.
 */
public record UseFile(String file, int seed, TableChoices choices, HeldOut heldOut) implements Command {
    static Command parse(Cursor cursor) {
        String file = cursor.quoted("the name of a CSV file");
        Options options =
                Options.parse(cursor, List.of("columns", "label", "missing", "shape", "seed", "scale", "held_out"));
        TableChoices choices = new TableChoices(
                options.read("columns", ColumnPick::parse).orElse(List.of()),
                options.read("label", ColumnPick::unquoted),
                options.read("missing", Missing::parse).orElse(Missing.REFUSE),
                options.read("scale", Scale::parse).orElse(Scale.MINMAX),
                options.read("shape", PictureShape::parse));
        return new UseFile(
                file,
                options.whole("seed", Notebook.SEED, 0, Integer.MAX_VALUE),
                choices,
                options.read("held_out", HeldOut::parse).orElse(HeldOut.NONE));
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        CsvTable table = effects.readTable(file);
        if (table.pictures().isPresent()) {
            throw new UserError("\"" + file + "\" is a folder of pictures; write data pictures \"" + file + "\"");
        }
        CsvSource source = new CsvSource(file, table, choices);
        NewRun.withData(session, effects, source, seed, heldOut);
    }

    @Override
    public Optional<String> dataFile() {
        return Optional.of(file);
    }

    @Override
    public Nature nature() {
        return Nature.NEW_RUN;
    }

    @Override
    public String text() {
        return "data file \"" + file + "\"" + choices.text() + " seed=" + seed + " scale="
                + choices.scale().text()
                + heldOut.option();
    }
}
