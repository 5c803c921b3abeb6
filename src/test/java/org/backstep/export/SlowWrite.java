package org.backstep.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that says when it has written one file and half of another, and goes on when it reads a line. */
final class SlowWrite {
    private SlowWrite() {}

    public static void main(String[] arguments) {
        Map<String, Content> files = new LinkedHashMap<>();
        files.put("first.csv", target -> target.write("whole".getBytes(StandardCharsets.UTF_8)));
        files.put("second.csv", target -> {
            target.write(new byte[100_000]);
            System.out.println("half");
            if (System.in.read() < 0) {
                awaitTheEnd();
            }
        });
        OutputFolder.at(Path.of(arguments[0])).write(files);
        System.out.println("done");
    }

    /** Only from outside does this end. */
    private static void awaitTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
