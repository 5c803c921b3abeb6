package org.backstep.window.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.backstep.window.kit.Job;
import org.jspecify.annotations.Nullable;

/** A picture of a lesson. The file is read in the background; all methods are called on the event dispatch thread. */
final class ProsePicture {
    private static final int MOST_PIXELS = 2000;

    private final Path file;
    private final String description;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean asked;
    private boolean missing;
    private @Nullable BufferedImage image;

    ProsePicture(Path file, String description) {
        this.file = file;
        this.description = description;
    }

    String description() {
        return description;
    }

    /** The image, once it is loaded. */
    Optional<BufferedImage> image() {
        return Optional.ofNullable(image);
    }

    /** Whether the file cannot be read. */
    boolean isMissing() {
        return missing;
    }

    /** Runs an action once the picture is loaded, or known to be missing. */
    void whenRead(Runnable then) {
        if (image != null || missing) {
            return;
        }
        waiting.add(then);
        if (!asked) {
            asked = true;
            Job.run(() -> Optional.ofNullable(read(file)), this::take, notAPicture -> take(Optional.empty()));
        }
    }

    private void take(Optional<BufferedImage> read) {
        image = read.orElse(null);
        missing = image == null;
        List.copyOf(waiting).forEach(Runnable::run);
        waiting.clear();
    }

    /** Reads the file; a photograph has more dots than any window, so only a part is kept. */
    private static @Nullable BufferedImage read(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers =
                    in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam every = reader.getDefaultReadParam();
                int step = Math.max(1, (longest + MOST_PIXELS - 1) / MOST_PIXELS);
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }
}
