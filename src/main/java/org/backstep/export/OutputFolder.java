package org.backstep.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.backstep.data.DanglingLink;
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
            UnfinishedFile.in(path).close();
        } catch (FileAlreadyExistsException e) {
            throw new UserError(DanglingLink.at(Path.of(e.getFile()))
                    .orElse("\"" + path + "\" is a file; name a folder for the results"));
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
        Map<Path, UnfinishedFile> staged = new LinkedHashMap<>();
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
                UnfinishedFile unfinished = UnfinishedFile.in(parent);
                staged.put(file, unfinished);
                try (OutputStream stream = unfinished.stream()) {
                    entry.getValue().writeTo(stream);
                }
            }
            synchronized (UnfinishedFile.MOVES) { // a program that is being ended moves all of them or none
                for (Map.Entry<Path, UnfinishedFile> entry : staged.entrySet()) {
                    current = String.valueOf(entry.getKey().getFileName());
                    entry.getValue().moveTo(entry.getKey());
                }
            }
        } catch (IOException e) {
            throw new UserError("cannot write \"" + current + "\" (" + reason(e) + "); no half file was left");
        } finally {
            staged.values().forEach(UnfinishedFile::close);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return DanglingLink.at(Path.of(there.getFile())).orElse("a folder of its name is a file");
        }
        if (e instanceof NoSuchFileException) {
            return "it cannot be made there";
        }
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return said == null ? "the system does not say why" : said;
    }
}
