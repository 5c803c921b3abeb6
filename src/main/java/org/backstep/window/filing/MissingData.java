package org.backstep.window.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.data.Folder;
import org.backstep.data.PictureReader;
import org.backstep.export.Content;
import org.backstep.export.OutputFolder;
import org.backstep.notation.UserError;
import org.backstep.window.desk.DataFiles;

/**
 * Data files that a saved session needs and its folder lacks; a lesson reads its own folder only.
 *
 * @param elsewhere the present places by the names in the commands
 * @param canCopy false if the folder has other files of these names, which must not be replaced
 */
record MissingData(Map<String, Path> elsewhere, boolean canCopy) {
    /** The files that a folder lacks. */
    static MissingData of(List<Command> script, Path folder, DataFiles files) {
        Map<String, Path> elsewhere = new LinkedHashMap<>();
        boolean canCopy = true;
        for (Command command : script) {
            String file = command.dataFile().orElse("");
            Optional<Path> place = files.placeOf(file);
            if (place.isPresent() && !elsewhere.containsKey(file)) {
                Path wanted = folder.resolve(file);
                if (!isSame(place.get(), wanted)) {
                    elsewhere.put(file, place.get());
                    canCopy &= !Files.exists(wanted);
                }
            }
        }
        return new MissingData(Map.copyOf(elsewhere), canCopy);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            if (!Files.exists(other) || Files.isSameFile(one, other)) {
                return Files.exists(other);
            }
            if (!Files.isDirectory(one) || !Files.isDirectory(other)) {
                return Files.mismatch(one, other) < 0;
            }
            List<String> names = PictureReader.names(one);
            boolean same = names.equals(PictureReader.names(other));
            for (String name : names) {
                same = same && Files.mismatch(one.resolve(name), other.resolve(name)) < 0;
            }
            return same;
        } catch (IOException unreadable) {
            return false;
        }
    }

    boolean isNeeded() {
        return !elsewhere.isEmpty();
    }

    String sentence() {
        String names = String.join(", ", elsewhere.keySet());
        Path folder = elsewhere.values().iterator().next().getParent();
        return canCopy
                ? "The session reads " + names + " from " + folder + ".\nA lesson finds data in its own folder only."
                : "The session reads " + names + " from " + folder
                        + ",\nbut the lesson's folder has another file of that name, which it would read instead.";
    }

    /**
     * Copies the files into a folder.
     *
     * @throws UserError if a file cannot be copied
     */
    void copyTo(Path folder) {
        elsewhere.forEach((name, place) -> {
            if (Files.exists(new Folder(folder).resolve(name))) {
                throw new UserError(name + ": is there already and was not replaced");
            }
            OutputFolder.at(folder).write(Files.isDirectory(place) ? pictures(name, place) : copy(name, place));
        });
    }

    private static Map<String, Content> pictures(String name, Path place) {
        Map<String, Content> copies = new LinkedHashMap<>();
        try {
            PictureReader.names(place).forEach(each -> copies.putAll(copy(name + "/" + each, place.resolve(each))));
            return copies;
        } catch (IOException unreadable) {
            throw new UserError(name + ": the folder cannot be read; check that you may");
        }
    }

    private static Map<String, Content> copy(String name, Path place) {
        return Map.of(name, target -> Files.copy(place, target));
    }
}
