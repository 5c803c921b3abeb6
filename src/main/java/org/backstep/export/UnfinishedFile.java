package org.backstep.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A file beside the place where it will stand when it is complete. It is locked as long as this process lives, so that
 * another process removes only what a dead one has left. When the program is ended, what is unfinished is removed.
 */
final class UnfinishedFile {
    /** Held while files are moved to their places: until then the end of the program waits. */
    static final Object MOVES = new Object();

    /** All of this process, by name; guarded by this class. */
    private static final Map<String, UnfinishedFile> OPEN = new HashMap<>();

    private static boolean ending;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(UnfinishedFile::removeAll, "unfinished files"));
        } catch (IllegalStateException endingAlready) {
            ending = true;
        }
    }

    private final Path path;
    private final FileChannel channel;

    private UnfinishedFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes a file in a folder, and removes what dead processes have left there. */
    static UnfinishedFile in(Path folder) throws IOException {
        removeAbandoned(folder);
        while (true) {
            UnfinishedFile file = created(folder);
            // another process may have taken it for abandoned before it was locked
            if (file.isLocked() && Files.exists(file.path)) {
                return file;
            }
            file.close();
        }
    }

    private static synchronized UnfinishedFile created(Path folder) throws IOException {
        refuseWhenEnding();
        Path path = folder.resolve(".backstep-" + UUID.randomUUID() + ".tmp");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        UnfinishedFile file = new UnfinishedFile(path, channel);
        OPEN.put(file.name(), file);
        return file;
    }

    private static synchronized void refuseWhenEnding() throws IOException {
        if (ending) {
            throw new IOException("the program is ending");
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    /** Waits for the lock, which ends with the channel; where the file system knows none, nothing is ever removed. */
    private boolean isLocked() {
        try {
            return channel.lock().isValid();
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    /** A stream to the file; closing it writes what is left, but keeps the lock. */
    OutputStream stream() {
        return new BufferedOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Puts the complete file at its place. */
    void moveTo(Path place) throws IOException {
        refuseWhenEnding();
        try {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the lock, and removes the file if it was not moved. */
    void close() {
        synchronized (UnfinishedFile.class) {
            remove();
            OPEN.remove(name());
        }
    }

    private void remove() {
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the next run removes it
        }
    }

    private static void removeAll() {
        synchronized (MOVES) {
            endAll();
        }
    }

    private static synchronized void endAll() {
        ending = true;
        OPEN.values().forEach(UnfinishedFile::remove);
    }

    private static void removeAbandoned(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".backstep-*.tmp")) {
            for (Path file : left) {
                removeIfAbandoned(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // a folder that cannot be listed may still be written into
        }
    }

    /** To open a file of our own would end its lock. */
    private static synchronized void removeIfAbandoned(Path file) throws IOException {
        if (OPEN.containsKey(String.valueOf(file.getFileName()))
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
