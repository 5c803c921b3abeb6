package org.backstep.window.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvTable;
import org.backstep.data.Folder;
import org.backstep.notation.UserError;
import org.jspecify.annotations.Nullable;

/** The places of this session's data files. A command's file is looked for in the folder last read from. */
public final class DataFiles {
    /** The table read last: a form tries a file out before it is used, and a large one takes seconds. */
    private record CachedTable(Path file, FileTime changed, long size, CsvTable table) {}

    private final Map<String, Path> places = new ConcurrentHashMap<>();
    private volatile Optional<Path> folder = Optional.empty();
    private volatile @Nullable CachedTable known;

    /** The folder last read from. */
    Optional<Path> folder() {
        return folder;
    }

    /** The place where a file of this name was read last. */
    public Optional<Path> placeOf(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /** Remembers the folder to look in, and a file that was found there. */
    void use(Path where, String name) {
        folder = Optional.of(where);
        places.put(name, where.resolve(name).toAbsolutePath());
    }

    /**
     * Reads a table.
     *
     * @param where the folder; empty if none has been opened yet
     * @throws UserError if it cannot be read
     */
    CsvTable read(Optional<Path> where, String name) {
        Path path = where.orElseThrow(() ->
                new UserError(name + ": no folder has been opened yet; choose the file by File, Open or by Data"));
        Path file = new Folder(path).resolve(name);
        CachedTable last = known;
        if (last != null && last.file().equals(file) && isAsIt(last, file)) {
            return last.table();
        }
        FileTime changed = changed(file);
        CsvTable table = CsvReader.read(file, name);
        if (!Files.isDirectory(file)) { // whose pictures may change without it
            known = new CachedTable(file, changed, size(file), table);
        }
        return table;
    }

    private static boolean isAsIt(CachedTable last, Path file) {
        return Files.exists(file) && last.changed().equals(changed(file)) && last.size() == size(file);
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException notThere) {
            return FileTime.fromMillis(0); // the reader reports the error
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException notThere) {
            return -1;
        }
    }
}
