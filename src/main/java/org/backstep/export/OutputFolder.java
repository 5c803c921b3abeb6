package org.backstep.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.backstep.data.Folder;
import org.backstep.notation.UserError;

/**
 * The folder for results. A file is written beside its place and moved there when it is complete, so that a failed write
 * leaves the old file as it was.
 */
public final class OutputFolder {
    private final Path path;

    private OutputFolder(Path path) {
        this.path = path;
    }

    /**
     * Creates the folder if it does not exist, and checks that it can be written.
     *
     * @throws UserError if it cannot
     */
    public static OutputFolder at(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".backstep", ".tmp"));
        } catch (FileAlreadyExistsException e) {
            throw new UserError("\"" + path + "\" is a file; name a folder for the results");
        } catch (IOException e) {
            throw new UserError("cannot write in the folder \"" + path + "\" (" + reason(e) + "); name another folder");
        }
        return new OutputFolder(path);
    }

    /** The folder of one of several lessons. */
    public Path below(String name) {
        return new Folder(path).resolve(name);
    }

    /** Writes one file at its place; see {@link #write(Map)}. */
    public static void writeFile(Path file, Content content) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new UserError("\"" + file + "\" is no file name");
        }
        at(folder).write(String.valueOf(file.getFileName()), content);
    }

    /** Writes one file; see {@link #write(Map)}. */
    public void write(String name, Content content) {
        write(Map.of(name, content));
    }

    /**
     * Writes files: first all of them beside their places, then each is moved. If one cannot be written, no file has
     * changed.
     *
     * @param contents by file name; folders in a name are made
     * @throws UserError if a name leads out of the folder, or if it cannot be written
     */
    public void write(Map<String, Content> contents) {
        Map<Path, Path> staged = new LinkedHashMap<>();
        String current = "";
        try {
            for (Map.Entry<String, Content> entry : contents.entrySet()) {
                current = entry.getKey();
                Path file = new Folder(path).resolve(current);
                if (Files.isDirectory(file)) {
                    throw new UserError("cannot write \"" + current + "\": there is a folder of that name");
                }
                Path parent = file.toAbsolutePath().getParent();
                if (parent == null) {
                    throw new UserError("\"" + current + "\" is no file name");
                }
                Files.createDirectories(parent);
                Path temporary = parent.resolve(".backstep-" + UUID.randomUUID() + ".tmp");
                staged.put(file, temporary);
                try (OutputStream stream = new BufferedOutputStream(
                        Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                    entry.getValue().writeTo(stream);
                }
            }
            for (Map.Entry<Path, Path> entry : staged.entrySet()) {
                current = String.valueOf(entry.getKey().getFileName());
                move(entry.getValue(), entry.getKey());
            }
        } catch (IOException e) {
            throw new UserError("cannot write \"" + current + "\" (" + reason(e) + "); no half file was left");
        } finally {
            staged.values().forEach(OutputFolder::discard);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it cannot be made there";
        }
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return said == null ? "the system does not say why" : said;
    }
}
