package org.backstep.window;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk that is soon full, which only root can make: where it cannot be had, the test is skipped and says so. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final Path filling;

    private SmallDisk(Path folder) {
        this.folder = folder;
        filling = folder.resolve("filling");
    }

    /** A disk of one megabyte at an empty folder. */
    static SmallDisk at(Path folder) throws IOException {
        assumeThat(isDone("mount", "-t", "tmpfs", "-o", "size=1m", "none", folder.toString()))
                .as("a small disk can be mounted, which needs Linux and root")
                .isTrue();
        return new SmallDisk(folder);
    }

    private static boolean isDone(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Fills it to the last byte. */
    void fill() throws IOException {
        try (OutputStream stream = Files.newOutputStream(filling)) {
            byte[] block = new byte[512];
            for (int written = 0; written <= 1 << 20; written += block.length) {
                stream.write(block);
            }
        } catch (IOException full) {
            return;
        }
        throw new IOException("it is larger than it should be");
    }

    void empty() throws IOException {
        Files.delete(filling);
    }

    /** The names of what stands there beside what fills it. */
    List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.equals(filling))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        isDone("umount", "-l", folder.toString());
    }
}
