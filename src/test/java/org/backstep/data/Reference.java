package org.backstep.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table that NumPy computed, without the header. */
final class Reference {
    private Reference() {}

    static List<String[]> rows(String name) {
        try (InputStream bytes = Reference.class.getResourceAsStream("/reference/" + name)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
