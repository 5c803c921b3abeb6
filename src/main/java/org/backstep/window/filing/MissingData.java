package org.backstep.window.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.command.UseFile;
import org.backstep.data.Folder;
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
            Optional<Path> place = command instanceof UseFile use ? files.placeOf(use.file()) : Optional.empty();
            if (command instanceof UseFile use && place.isPresent() && !elsewhere.containsKey(use.file())) {
                Path wanted = folder.resolve(use.file());
                if (!isSame(place.get(), wanted)) {
                    elsewhere.put(use.file(), place.get());
                    canCopy &= !Files.exists(wanted);
                }
            }
        }
        return new MissingData(Map.copyOf(elsewhere), canCopy);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && (Files.isSameFile(one, other) || Files.mismatch(one, other) < 0);
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
            OutputFolder.at(folder).write(name, target -> Files.copy(place, target));
        });
    }
}
