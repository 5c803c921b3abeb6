package org.backstep.data;

import org.backstep.notation.UserError;

/**
 * A CSV file that has been read. Draws no random number.
 *
 * @param name the file as the user wrote it
 * @param table its numbers
 * @param scaled whether each feature is scaled to [0, 1]
 */
public record CsvSource(String name, CsvTable table, boolean scaled) implements DataSource {
    public CsvSource {
        if (name.indexOf('"') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            throw new UserError("the file name " + name.replaceAll("\\p{Cntrl}", "?")
                    + " cannot be written in a command; rename the file without quotation marks and line breaks");
        }
    }

    @Override
    public Dataset load(NumpyRandom random) {
        Scaling scaling = scaled ? minMax() : new Scaling.AsIs();
        return new Dataset(name, scaling.apply(table.values()), table.features(), scaling);
    }

    private Scaling minMax() {
        try {
            return Scaling.MinMax.of(table.values(), table.features());
        } catch (UserError unfit) {
            throw new UserError(name + ": " + unfit.getMessage());
        }
    }

    @Override
    public String text() {
        return "file \"" + name + "\"" + (scaled ? "" : " scale=none");
    }
}
