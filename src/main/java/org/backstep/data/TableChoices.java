package org.backstep.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a table is used, and how.
 *
 * @param columns the features; all columns but the label if none is named
 * @param label the column that names each sample's class
 * @param shape of the pictures whose pixels the features are, row by row
 */
public record TableChoices(
        List<ColumnPick> columns, Optional<String> label, Missing missing, Scale scale, Optional<PictureShape> shape) {
    /** Every column, each scaled to [0, 1]. */
    public static final TableChoices ALL =
            new TableChoices(List.of(), Optional.empty(), Missing.REFUSE, Scale.MINMAX, Optional.empty());

    public TableChoices {
        columns = List.copyOf(columns);
    }

    public TableChoices with(Scale other) {
        return new TableChoices(columns, label, missing, other, shape);
    }

    public TableChoices with(Optional<PictureShape> other) {
        return new TableChoices(columns, label, missing, scale, other);
    }

    /**
     * The columns of a table that are learnt.
     *
     * @throws UserError if one is named that the table does not have
     */
    public List<TableColumn> used(CsvTable table) {
        return new TableSelection(table, this).columns();
    }

    /** The options that choose columns and rows, as name and value; what is not chosen has none. */
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        if (!columns.isEmpty()) {
            options.add(new Option("columns", ColumnPick.text(columns)));
        }
        label.ifPresent(name -> options.add(new Option("label", ColumnPick.quoted(name))));
        if (missing != Missing.REFUSE) {
            options.add(new Option("missing", missing.word()));
        }
        shape.ifPresent(pixels -> options.add(new Option("shape", pixels.text())));
        return options;
    }

    /** An option of a command: {@code label=species}. */
    public record Option(String name, String value) {}

    /** The options as a command has them, each after a blank, without the scaling. */
    public String text() {
        StringBuilder text = new StringBuilder();
        options().forEach(o -> text.append(' ').append(o.name()).append('=').append(o.value()));
        return text.toString();
    }
}
