package org.backstep.export;

import java.io.IOException;
import java.io.OutputStream;

/** The content of a file. */
@FunctionalInterface
public interface Content {
    /** Writes all of it; the stream stays open. */
    void writeTo(OutputStream target) throws IOException;
}
