package org.backstep.window;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.backstep.OtherJava;
import org.backstep.command.Command;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.session.Session;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.keeping.Keeping;
import org.backstep.window.keeping.Restorable;

/**
 * A program of its own whose window works until it is killed. It prints what it was offered, then a line before and after
 * each thing that is typed, and how far all of it has been kept.
 */
final class KilledWindow {
    static final String OFFERED = "offered ";
    static final String TYPED = "typed ";
    static final String KEPT = "kept ";
    /** A half minute is long for a test. */
    private static final int INTERVAL_MILLIS = 100;

    private KilledWindow() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments a seed, the number of the first thing that is typed, and the answer to the offer
     */
    public static void main(String... arguments) throws Exception {
        Random random = new Random(Long.parseLong(arguments[0]));
        int mark = Integer.parseInt(arguments[1]);
        PreparedAnswers answers = new PreparedAnswers();
        answers.kept = Questions.Kept.valueOf(arguments[2]);
        Path folder = Keeping.ofThisUser(true).folder();
        MainWindow[] window = new MainWindow[1];
        CountDownLatch offered = new CountDownLatch(1);
        EventQueue.invokeAndWait(() -> {
            window[0] = new MainWindow(
                    Session.of(Notebook.experiment()),
                    new UserPreferences(Preferences.userRoot().node("killed")),
                    new Keeping(folder, INTERVAL_MILLIS, true),
                    frame -> answers);
            window[0].show();
            window[0].offerKeptWork(offered::countDown);
        });
        offered.await();
        EventQueue.invokeAndWait(() -> {
            System.out.println(OFFERED + all(window[0]).replace('\n', ' '));
            if (!window[0].lessons().recording().isRecording()) {
                window[0].lessons().recording().toggle();
            }
        });
        while (true) {
            int now = mark++;
            boolean note = random.nextInt(3) > 0;
            System.out.println(TYPED + now);
            EventQueue.invokeAndWait(() -> {
                if (note && now % 5 == 0) {
                    window[0].lessons().recording().scene("Scene " + now);
                } else if (note) {
                    window[0].lessons().recording().note("Note " + now);
                } else {
                    window[0].send(Script.parse("set b_e[1] = 0." + now));
                }
            });
            while (!window[0].workbench().isIdle()) {
                Thread.onSpinWait();
            }
            if (random.nextInt(4) == 0) {
                SwingUtilities.invokeLater(() -> window[0].autosave().keep(() -> System.out.println(KEPT + now)));
            }
        }
    }

    private static String all(MainWindow window) {
        return Stream.concat(
                        ((Restorable) window.lessons().recording().work()).kept().get().values().stream(),
                        window.workbench().log().way().stream()
                                .flatMap(log -> log.last().stream())
                                .map(Command::text))
                .collect(Collectors.joining(" "));
    }

    /** The program, before it starts. */
    static ProcessBuilder program(Path home, long seed, int mark, Questions.Kept answer) {
        List<String> options = List.of(
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=false",
                "-Duser.home=" + home,
                "-Djava.util.prefs.userRoot=" + home.resolve("preferences"));
        return OtherJava.running(
                options, KilledWindow.class.getName(), String.valueOf(seed), String.valueOf(mark), answer.name());
    }
}
