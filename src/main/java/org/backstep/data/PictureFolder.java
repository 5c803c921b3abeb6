package org.backstep.data;

import java.util.List;
import java.util.Optional;
import org.backstep.notation.UserError;
import org.backstep.picture.PngPicture;

/**
 * A folder of PNG pictures that has been read: x = luminance/255, a picture a sample. Draws no random number.
 *
 * @param name the folder as the user wrote it
 * @param table of the pictures' luminances
 */
public record PictureFolder(String name, CsvTable table) implements DataSource {
    public PictureFolder {
        if (table.pictures().isEmpty()) {
            throw new UserError(
                    "\"" + name + "\" is no folder of pictures; for a table write data file \"" + name + "\"");
        }
    }

    private CsvSource asTable() {
        List<TableColumn> columns = table.columns();
        TableColumn last = columns.get(columns.size() - 1);
        Optional<String> label = last.kind() == TableColumn.Kind.TEXT ? Optional.of(last.name()) : Optional.empty();
        Scale scale = new Scale("range", 0, PngPicture.WHITE);
        return new CsvSource(name, table, new TableChoices(List.of(), label, Missing.REFUSE, scale, table.pictures()));
    }

    @Override
    public int inputs() {
        return table.pictures().orElseThrow().pixels();
    }

    @Override
    public boolean hasUnits() {
        return false;
    }

    @Override
    public Dataset load(NumpyRandom random) {
        return asTable().load(random);
    }

    @Override
    public List<String> notes() {
        return table.notes();
    }

    @Override
    public String text() {
        return "pictures \"" + name + "\"";
    }
}
