package org.backstep.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files to open: right ones, wrong ones, and ones that hold no data. */
final class RandomFiles {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    RandomFiles(Path folder) throws IOException {
        this.folder = folder;
        write("points.csv", rows(60, 2, ","));
        write("wide.csv", rows(25, 5, ","));
        write("semicolons.csv", rows(12, 3, ";"));
        write("two-rows.csv", "a,b\n1,2\n3,4\n");
        write("one-row.csv", "a,b\n1,2\n");
        write("constant.csv", "a,b\n1,2\n1,3\n1,4\n");
        write("huge.csv", "a,b\n1e308,-1e308\n-1e308,1e308\n3,4\n");
        write("mistake.csv", "a,b\n1,2\n3,x\n");
        write("ragged.csv", "a,b\n1,2\n3\n");
        write("empty.csv", "");
        write("header-only.csv", "a,b\n");
        write("quote.csv", "a,b\n\"1,2\n");
        Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, 10, 13, 0});
        files.add(folder.resolve("binary.csv"));
        Files.createDirectory(folder.resolve("folder.csv"));
        files.add(folder.resolve("folder.csv"));
        files.add(folder.resolve("not-there.csv"));
        write("lesson.md", lesson("step phase 3\nselect sample 5\ngo epoch 20\nset W_d[1,1] = 0.25\nstep epoch 3\n"));
        write("data-lesson.md", lesson("data file \"points.csv\" seed=7\nnetwork 2-3-2 tanh\ngo epoch 4\n"));
        write("diverging.md", lesson("network 2-3-2 relu\nset learning_rate = 1e300\nstep epoch 3\n"));
        write("broken.md", lesson("stepp\nset W_q[1] = 2\n"));
        write("no-lesson.md", "just words\n");
    }

    private void write(String name, String text) throws IOException {
        files.add(Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8));
    }

    private static String rows(int rows, int columns, String separator) {
        Random random = new Random(rows * 31L + columns);
        StringBuilder csv = new StringBuilder();
        for (int c = 1; c <= columns; c++) {
            csv.append(c == 1 ? "" : separator).append("x").append(c);
        }
        for (int r = 0; r < rows; r++) {
            csv.append('\n');
            for (int c = 0; c < columns; c++) {
                csv.append(c == 0 ? "" : separator).append(random.nextGaussian());
            }
        }
        return csv.append('\n').toString();
    }

    private static String lesson(String commands) {
        return "---\ntitle: A lesson\nminutes: 1\nlevel: all\n---\n\n# A lesson\n\n## A scene\n\nWords.\n\n```backstep\n"
                + commands + "```\n";
    }

    Path any(Random random) {
        return files.get(random.nextInt(files.size()));
    }

    /** The first of them: something right to begin with. */
    Path right() {
        return files.get(0);
    }

    Path folder() {
        return folder;
    }
}
