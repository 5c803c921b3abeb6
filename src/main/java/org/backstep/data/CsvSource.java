package org.backstep.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;

/**
 * A table that has been read, and what of it is used. Draws no random number.
 *
 * @param name the file as the user wrote it
 */
public record CsvSource(String name, CsvTable table, TableChoices choices) implements DataSource {
    public CsvSource {
        if (name.indexOf('"') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            throw new UserError("the file name " + name.replaceAll("\\p{Cntrl}", "?")
                    + " cannot be written in a command; rename the file without quotation marks and line breaks");
        }
    }

    /**
     * What was chosen.
     *
     * @throws UserError if it names no column of the table
     */
    TableSelection selection() {
        return naming(() -> new TableSelection(table, choices));
    }

    /** The names of the features, d_x of them. */
    public List<String> features() {
        return selection().names();
    }

    @Override
    public int inputs() {
        return features().size();
    }

    /** What keeps the table from being used in this way, all of it in one message; empty if nothing does. */
    public Optional<String> trouble() {
        TableSelection selection = selection();
        List<String> troubles = selection.troubles();
        String place = selection.place().map(at -> ":" + at).orElse("");
        return troubles.isEmpty() ? Optional.empty() : Optional.of(name + place + ": " + String.join("; ", troubles));
    }

    /** The nearest choices that leave no trouble. */
    public Optional<TableChoices> advice() {
        return TableAdvice.of(table, choices);
    }

    @Override
    public List<String> notes() {
        return selection().notes();
    }

    @Override
    public Dataset load(NumpyRandom random) {
        trouble().ifPresent(wrong -> {
            throw new UserError(wrong
                    + advice().map(better -> ". This would work: data file \"" + name + '"' + better.text()
                                    + (better.scale().equals(Scale.MINMAX)
                                            ? ""
                                            : " scale=" + better.scale().text()))
                            .orElse(""));
        });
        TableSelection selection = selection();
        Matrix values = selection.values();
        Scaling scaling = naming(() -> choices.scale().of(values, selection.names()));
        return new Dataset(
                name,
                scaling.apply(values),
                selection.names(),
                scaling,
                selection.labels(),
                List.of(),
                choices.shape());
    }

    private <T> T naming(Supplier<T> made) {
        try {
            return made.get();
        } catch (UserError unfit) {
            throw new UserError(name + ": " + unfit.getMessage());
        }
    }

    @Override
    public boolean hasUnits() {
        return true;
    }

    @Override
    public String text() {
        return "file \"" + name + "\"" + choices.text()
                + (choices.scale().equals(Scale.MINMAX)
                        ? ""
                        : " scale=" + choices.scale().text());
    }
}
