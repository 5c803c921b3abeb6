package org.backstep.window.keeping;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.backstep.export.OutputFolder;

/**
 * A file with the unsaved work of one window. It belongs to who took it: the lock beside it is given up by the system when
 * the program ends in whatever way. Every write is whole or none.
 */
final class KeptFile {
    private static final String ENDING = ".kept";
    /** What this program holds: closing a second channel would give up the lock of the first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel lock;

    private KeptFile(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** A file of its own for a window, not written yet. */
    static KeptFile fresh(Path folder) throws IOException {
        Files.createDirectories(folder);
        return take(folder.resolve("work-" + UUID.randomUUID() + ENDING))
                .orElseThrow(() -> new IOException("another program holds a file that is new"));
    }

    /** Takes the files in a folder whose windows are gone, the newest first. */
    static List<KeptFile> left(Path folder) throws IOException {
        List<KeptFile> left = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file :
                        all.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                    take(file).ifPresent(left::add);
                }
            }
        }
        left.sort(Comparator.comparing(KeptFile::time).reversed());
        return left;
    }

    /** Takes a file; empty if a living window has it. */
    private static Optional<KeptFile> take(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<KeptFile> taken = Optional.empty();
        try {
            FileChannel channel = FileChannel.open(lockOf(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
            } else {
                taken = Optional.of(new KeptFile(file, channel));
            }
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
        }
        return taken;
    }

    private static Path lockOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** When it was written; long ago if that is unknown. */
    Instant time() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException notThere) {
            return Instant.EPOCH;
        }
    }

    Map<String, String> read() throws IOException {
        Properties entries = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            entries.load(reader);
        } catch (IllegalArgumentException notOurs) {
            throw new IOException(notOurs.getMessage(), notOurs);
        }
        Map<String, String> read = new TreeMap<>();
        entries.stringPropertyNames().forEach(name -> read.put(name, entries.getProperty(name)));
        return read;
    }

    void write(Map<String, String> entries) {
        Properties all = new Properties();
        all.putAll(entries);
        OutputFolder.writeFile(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            all.store(writer, "Unsaved work of Backstep");
            writer.flush();
        });
    }

    /** Deletes it and gives it up. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(lockOf(file));
        release();
    }

    /** Leaves it to the next window. */
    void release() throws IOException {
        lock.close();
        HELD.remove(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
