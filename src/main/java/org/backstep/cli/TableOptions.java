package org.backstep.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backstep.data.ColumnPick;
import org.backstep.data.CsvSource;
import org.backstep.data.Missing;
import org.backstep.data.PictureShape;
import org.backstep.data.Scale;
import org.backstep.data.TableChoices;
import org.backstep.network.Network;
import org.backstep.notation.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose what of a table is used; the command {@code data file} has the same. */
final class TableOptions {
    @Option(
            names = "--columns",
            paramLabel = "A,B|-A|A..B",
            description = "Columns of a table to learn; --columns=-A leaves out A (all).")
    private @Nullable String columns;

    @Option(names = "--label", paramLabel = "A", description = "Column of a table that names classes; not learnt.")
    private @Nullable String label;

    @Option(
            names = "--missing",
            paramLabel = "drop|mean",
            description = "Leave out rows of a table with missing cells, or put the column's mean.")
    private @Nullable String missing;

    @Option(
            names = "--scale",
            arity = "1..3",
            hideParamSyntax = true,
            paramLabel = "minmax|standard|none|range LOW HIGH",
            description =
                    "Scale each column of a table to [0, 1] or to mean 0 and deviation 1, none, or all by one range"
                            + " (minmax).")
    private @Nullable List<String> scale;

    @Option(
            names = "--shape",
            paramLabel = "8x8",
            description = "The columns of a table are the pixels of a picture, row by row: its height and width.")
    private @Nullable String shape;

    TableChoices choices() {
        return new TableChoices(
                read(columns, ColumnPick::parse).orElse(List.of()),
                read(label, ColumnPick::unquoted),
                read(missing, Missing::parse).orElse(Missing.REFUSE),
                read(scale == null ? null : String.join(" ", scale), Scale::parse)
                        .orElse(Scale.MINMAX),
                read(shape, PictureShape::parse));
    }

    private static <T> Optional<T> read(@Nullable String given, Function<String, T> reader) {
        try {
            return Optional.ofNullable(given).map(reader);
        } catch (UserError unfit) {
            throw new UserError("--" + unfit.getMessage());
        }
    }

    /** Refuses every one of these options, for data that are no table. */
    void refuseAny(String data) {
        if (Stream.of(columns, label, missing, shape, scale).anyMatch(Objects::nonNull)) {
            throw new UserError("--columns, --label, --missing, --shape and --scale belong to a table; leave them out"
                    + " with --data " + data);
        }
    }

    /** Refuses a table that cannot be used in this way, with the command that would do. */
    void refuseTrouble(CsvSource file, Network network, String command) {
        file.trouble().ifPresent(wrong -> {
            throw new UserError(wrong
                    + file.advice()
                            .map(better -> "\nThis would work: backstep " + command + options(file, better, network))
                            .orElse(""));
        });
    }

    private String options(CsvSource file, TableChoices choices, Network network) {
        StringBuilder text = new StringBuilder(" --data ").append(typed(file.name()));
        for (TableChoices.Option option : choices.options()) {
            // "-h" alone would be taken for an option
            String value = option.value().matches("-.") ? " " + option.value() : option.value();
            text.append(" --").append(option.name()).append('=').append(typed(value));
        }
        if (!choices.scale().equals(Scale.MINMAX)) {
            text.append(" --scale ").append(choices.scale().text());
        }
        int features =
                new CsvSource(file.name(), file.table(), choices).features().size();
        String layers = network.inputs() == features ? network.sizesText() : features + "-1-" + features;
        return text.append(" --layers ").append(layers).toString();
    }

    /** A word for a shell: in single quotes if it has to be. */
    private static String typed(String word) {
        return word.matches("[\\p{L}\\p{N}_./,=+:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
