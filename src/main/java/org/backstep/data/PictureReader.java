package org.backstep.data;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;
import org.backstep.picture.PngPicture;

/**
 * Reads a folder of PNG pictures of one size as a table: a row a picture, in the order of their names, a column a pixel,
 * its luminance from 0 to 255. Where pictures lie in subfolders, the names of these are a column of labels.
 */
public final class PictureReader {
    private static final String LABEL = "folder";
    private static final String ENDING = ".png";
    private static final int MAX_PIXELS = 100_000;
    private static final int MAX_NUMBERS = 10_000_000;
    private static final int SHOWN = 5;

    private PictureReader() {}

    /**
     * The names of a folder's pictures, relative to it, sorted: "a.png", "cat/b.png".
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<String> names(Path folder) throws IOException {
        return names(folder, new ArrayList<>());
    }

    private static List<String> names(Path folder, List<String> others) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String name : entries(folder, "")) {
            List<String> below = Files.isDirectory(folder.resolve(name)) ? entries(folder, name + "/") : List.of(name);
            for (String each : below) {
                boolean isPicture = each.toLowerCase(Locale.ROOT).endsWith(ENDING);
                (isPicture ? found : others).add(each);
            }
        }
        return List.copyOf(found);
    }

    /** What a folder holds and does not hide. */
    private static List<String> entries(Path folder, String inner) throws IOException {
        List<String> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.resolve(inner))) {
            stream.forEach(entry -> entries.add(inner + entry.getFileName()));
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        entries.removeIf(entry -> entry.startsWith(inner + "."));
        return entries;
    }

    /**
     * The pictures of a folder.
     *
     * @param shownAs the folder's name as the user wrote it, for messages
     * @throws UserError if there is none, or one cannot be used
     */
    static CsvTable read(Path folder, String shownAs) {
        List<String> others = new ArrayList<>();
        List<String> names;
        try {
            names = names(folder, others);
        } catch (IOException unreadable) {
            throw new UserError(shownAs + ": the folder cannot be read; check that you may");
        }
        if (names.isEmpty()) {
            throw new UserError(shownAs + ": is a folder without PNG pictures, also in its subfolders; name a folder of"
                    + " pictures of one size, or a CSV file");
        }
        List<String> labelled =
                names.stream().filter(name -> name.indexOf('/') >= 0).toList();
        if (!labelled.isEmpty() && labelled.size() < names.size()) {
            String loose = names.stream()
                    .filter(name -> name.indexOf('/') < 0)
                    .findFirst()
                    .orElseThrow();
            throw new UserError(shownAs + ": pictures lie in the folder itself (" + loose + ") and in its subfolders ("
                    + labelled.get(0) + "); a subfolder's name is its pictures' label, so put all pictures into"
                    + " subfolders, or none");
        }
        PictureShape shape = null;
        double[][] pixels = {};
        for (int k = 0; k < names.size(); k++) {
            Path file = new Folder(folder).resolve(names.get(k));
            String where = shownAs + "/" + names.get(k);
            Matrix picture = PngPicture.read(file, where, Math.min(MAX_PIXELS, MAX_NUMBERS / names.size()));
            PictureShape own = new PictureShape(picture.rows(), picture.columns());
            if (shape == null) {
                shape = own;
                pixels = new double[own.pixels()][names.size()];
            } else if (!shape.equals(own)) {
                throw new UserError(where + ": has " + own.text() + " pixels, but " + names.get(0) + " has "
                        + shape.text() + "; all pictures must have one size");
            }
            double[] luminances = picture.toArray();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i][k] = luminances[i];
            }
        }
        return table(Objects.requireNonNull(shape), pixels, labelled, left(others));
    }

    private static List<String> left(List<String> others) {
        String shown = String.join(", ", others.stream().sorted().limit(SHOWN).toList());
        return others.isEmpty()
                ? List.of()
                : List.of((others.size() == 1 ? "1 file that is" : others.size() + " files that are")
                        + " no PNG picture left out: " + shown + (others.size() > SHOWN ? ", …" : ""));
    }

    private static CsvTable table(PictureShape shape, double[][] pixels, List<String> labelled, List<String> notes) {
        int rows = pixels[0].length;
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < pixels.length; i++) {
            columns.add(column(shape.names().get(i), i + 1, TableColumn.Kind.NUMBERS, pixels[i], new String[0]));
        }
        if (!labelled.isEmpty()) {
            double[] none =
                    IntStream.range(0, rows).mapToDouble(row -> Double.NaN).toArray();
            String[] labels = labelled.stream()
                    .map(name -> name.substring(0, name.indexOf('/')))
                    .toArray(String[]::new);
            columns.add(column(LABEL, columns.size() + 1, TableColumn.Kind.TEXT, none, labels));
        }
        return new CsvTable(columns, rows, row -> row + 1, notes, Optional.of(shape));
    }

    private static TableColumn column(
            String name, int position, TableColumn.Kind kind, double[] numbers, String[] texts) {
        return new TableColumn(name, position, kind, numbers, texts, Optional.empty(), (char) 0);
    }
}
