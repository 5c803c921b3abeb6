package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.backstep.window.desk.Questions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed (kill −9) at random moments: the next start offers all that was typed before what is kept last,
 * and nothing is written outside the folder of kept work. {@code -Dbackstep.kills=20} for fewer.
 */
@WindowTest
// only a window that hangs ends it: a busy machine needs its time
@Timeout(value = 2, unit = TimeUnit.HOURS)
@Tag("nightly")
class KilledWindowTest {
    private static final int KILLS = Integer.getInteger("backstep.kills", 200);
    private static final long SEED = Long.getLong("backstep.seed", 7);
    private static final int FIRST_MARK = 700_001;
    /** What is restored is gone on with, but not until a start takes long. */
    private static final int LIVES = 20;

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private final Set<Integer> typed = new TreeSet<>();
    private final Set<Integer> kept = new TreeSet<>();
    private int next = FIRST_MARK;

    @Test
    void theNextStartOffersEverythingBeforeTheLastInterval() throws Exception {
        for (int life = 0; life < KILLS; life++) {
            boolean anew = life % LIVES == 0;
            if (anew) {
                typed.clear();
                kept.clear();
            }
            live(life, anew ? Questions.Kept.DISCARD : Questions.Kept.RESTORE);
        }
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> home.relativize(file).toString()))
                    .isNotEmpty()
                    // Java itself remembers preferences and the fonts that there are
                    .filteredOn(name -> !name.startsWith("preferences/") && !name.startsWith(".java/"))
                    .allMatch(name -> name.startsWith(".local/share/backstep/work-"));
        }
    }

    private void live(int life, Questions.Kept answer) throws IOException, InterruptedException {
        ProcessBuilder program = KilledWindow.program(home, SEED + life, next, answer);
        program.environment().remove("XDG_DATA_HOME");
        program.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = program.start();
        try (BufferedReader lines = process.inputReader()) {
            String offered = lines.readLine();
            assertThat(offered).as("life %d", life).startsWith(KilledWindow.OFFERED);
            for (int mark : kept) {
                assertThat(offered).as("life %d of seed %d", life, SEED).contains(String.valueOf(mark));
            }
            // what was typed after it was kept last may be lost, and is no more expected
            typed.removeIf(mark -> !offered.contains(String.valueOf(mark)));
            kept.addAll(typed);
            for (int most = 1 + random.nextInt(40); most > 0; most--) {
                read(lines.readLine());
            }
            process.waitFor(random.nextInt(30), TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly(); // the process itself would close what it said before
            // what it said and did before
            lines.lines().forEach(this::read);
        }
        process.waitFor();
    }

    private void read(String line) {
        String number = line.substring(line.indexOf(' ') + 1);
        if (!number.matches("\\d{6}")) {
            return; // half a line was its last
        }
        int mark = Integer.parseInt(number);
        if (line.startsWith(KilledWindow.TYPED)) {
            typed.add(mark);
            next = mark + 1;
        } else if (line.startsWith(KilledWindow.KEPT)) {
            typed.stream().filter(earlier -> earlier <= mark).forEach(kept::add);
        }
    }
}
