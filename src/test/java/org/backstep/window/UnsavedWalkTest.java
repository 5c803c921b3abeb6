package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.text.JTextComponent;
import org.backstep.command.Command;
import org.backstep.command.Expect;
import org.backstep.command.Script;
import org.backstep.lesson.GivenAnswer;
import org.backstep.window.desk.Questions;
import org.backstep.window.keeping.Restorable;
import org.backstep.window.lessons.LessonRecording;
import org.backstep.window.lessons.Showing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many things that a person may do with sessions, recordings, lessons and answers, among them leaving, saving, discarding,
 * cancelling and a crash: whatever was typed is in the window, in a file, or was discarded by an answer that named it.
 */
@WindowTest
class UnsavedWalkTest {
    private static final int ACTIONS = Integer.getInteger("backstep.actions", 40);
    private static final long SEED = Long.getLong("backstep.seed", 42);
    private static final List<Questions.Unsaved> UNSAVED = List.of(Questions.Unsaved.values());
    private static final int FIRST_MARK = 700_001;

    private static final String LESSON = AskingLesson.TEXT
            + """

            ## Two

            ```backstep
            step epoch
            predict "And now?"
              choice "one" when 1 > 2
              choice "two" when 2 >= 1
            ```
            """;

    /** What was typed, each with a number that is nowhere else. */
    private enum Kind {
        SESSION("session"),
        RECORDING("recording"),
        ANSWER("answer");

        /** How the question about unsaved work names it. */
        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    @TempDir
    Path folder;

    private final PreparedAnswers answers = new PreparedAnswers();

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow(answers, true);

    private final Map<Integer, Kind> typed = new LinkedHashMap<>();
    private final Deque<String> last = new ArrayDeque<>();
    private Random random;
    private int marks = FIRST_MARK;
    private int files;
    /** Whether the last action may take steps of the session back. */
    private boolean takesBack;

    @Test
    void nothingTypedIsMissing() throws Exception {
        walk(SEED, ACTIONS);
    }

    /** Another walk every day; a failure says its seed. */
    // only a window that hangs ends it: a busy machine needs its time
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    @Tag("nightly")
    @Test
    void nothingTypedIsMissingAfterTheWalkOfTheDay() throws Exception {
        walk(LocalDate.now(ZoneOffset.UTC).toEpochDay(), 2000);
    }

    private void walk(long seed, int actions) throws Exception {
        random = new Random(seed);
        answers.numbered = true;
        // written once: a change would be read again at some moment
        Files.writeString(folder.resolve("lesson-0.md"), LESSON);
        Files.writeString(folder.resolve("lesson-1.md"), LESSON);
        for (int k = 1; k <= actions; k++) {
            int asked = answers.asked.size();
            String before = live();
            String action = act();
            last.addLast(k + " " + action);
            settle();
            UncaughtExceptions.check();
            String live = live();
            if (takesBack) {
                // an older file may have it still, until it is written again without what was taken back
                typed.entrySet()
                        .removeIf(entry -> entry.getValue() == Kind.SESSION
                                && before.contains(String.valueOf(entry.getKey()))
                                && !live.contains(String.valueOf(entry.getKey())));
            }
            String everything = live + files();
            List<String> questions = answers.asked.subList(asked, answers.asked.size());
            List<Integer> missing = typed.keySet().stream()
                    .filter(mark -> !everything.contains(String.valueOf(mark)))
                    .toList();
            for (int mark : missing) {
                boolean refused = action.contains(String.valueOf(mark)) && status().startsWith("✗");
                boolean discarded = answers.unsaved == Questions.Unsaved.DISCARD
                        && questions.stream().anyMatch(q -> q.contains(typed.get(mark).word));
                assertThat(refused || discarded)
                        .as(
                                "%s %d, after -Dbackstep.seed=%d -Dbackstep.actions=%d, asked %s, status %s%n  %s",
                                typed.get(mark), mark, seed, k, questions, status(), String.join("\n  ", last))
                        .isTrue();
                typed.remove(mark);
            }
            if (last.size() > 40) {
                last.removeFirst();
            }
        }
    }

    // ---- what there is ----------------------------------------------------------------------------------------

    private LessonRecording recording() {
        return window.main().lessons().recording();
    }

    private String status() {
        return onEdt(() -> window.main().frame().isDisplayable()) ? window.status() : "left";
    }

    private Optional<Showing> lesson() {
        return window.main().lessons().player().showing();
    }

    /** All that the window has. */
    private String live() {
        return onEdt(() -> {
            if (!window.main().frame().isDisplayable()) {
                return "";
            }
            List<String> live = new ArrayList<>();
            live.addAll(((Restorable) recording().work()).kept().get().values());
            lesson().ifPresent(showing -> showing.sitting().answers().forEach(answer -> live.add("" + answer.hands())));
            window.workbench().script().stream().map(Command::text).forEach(live::add);
            return String.join("\n", live);
        });
    }

    /** All that the files have. */
    private String files() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                text.append('\n').append(Files.readString(file));
            }
        }
        return text.toString();
    }

    /** Waits until all work off the event dispatch thread, and all that came of it, is done. */
    private void settle() throws InterruptedException {
        for (int k = 0; k < 8; k++) {
            BackgroundWork.awaitEnd();
            if (onEdt(() -> window.main().frame().isDisplayable())) {
                await("the commands are done", window.workbench()::isIdle);
            }
        }
    }

    // ---- what a person does -----------------------------------------------------------------------------------

    private String act() throws Exception {
        takesBack = false;
        answers.unsaved = UNSAVED.get(random.nextInt(UNSAVED.size()));
        answers.file = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of((random.nextInt(6) == 0 ? folder.resolve("not/there.txt/file") : folder)
                        .resolve("saved-" + ++files + ".md"));
        if (answers.file.isPresent() && answers.file.get().startsWith(folder.resolve("not"))) {
            Files.createDirectories(folder.resolve("not"));
            Files.writeString(folder.resolve("not/there.txt"), "no folder");
        }
        if (!onEdt(() -> window.main().frame().isDisplayable())) {
            window.reopen();
            return "a new window";
        }
        String with = " (" + answers.unsaved + ", " + answers.file.map(Path::getFileName) + ")";
        int dice = random.nextInt(100);
        if (dice < 12) {
            return command("keep \"run " + mark(Kind.SESSION) + "\"");
        }
        if (dice < 20) {
            return command(List.of("step", "step epoch", "select sample 5", "go epoch 3")
                    .get(random.nextInt(4)));
        }
        if (dice < 26) {
            takesBack = true;
            boolean undo = random.nextInt(3) > 0;
            doOnEdt(() -> {
                if (undo) {
                    window.workbench().undo();
                } else {
                    window.workbench().redo();
                }
            });
            return undo ? "undo" : "redo";
        }
        if (dice < 55) {
            return record(with);
        }
        if (dice < 75) {
            return follow(with);
        }
        if (dice < 82) {
            doOnEdt(() -> window.main().files().save.actionPerformed(null));
            return "save" + with;
        }
        if (dice < 88) {
            doOnEdt(() -> window.main().files().leave.actionPerformed(null));
            return "leave" + with;
        }
        if (dice < 93) {
            return crash();
        }
        Path lesson = folder.resolve("lesson-" + random.nextInt(2) + ".md");
        doOnEdt(() -> window.main().open(lesson));
        return "open " + lesson.getFileName() + with;
    }

    private int mark(Kind kind) {
        typed.put(marks, kind);
        return marks++;
    }

    private String command(String text) {
        doOnEdt(() -> window.main().send(Script.parse(text)));
        return text;
    }

    private String record(String with) {
        if (!onEdt(() -> recording().isRecording())) {
            doOnEdt(() -> recording().toggle());
            return "record";
        }
        switch (random.nextInt(12)) {
            case 0 -> {
                doOnEdt(() -> recording().toggle());
                return "finish recording" + with;
            }
            case 1 -> {
                doOnEdt(() -> recording().discard());
                return "discard recording" + with;
            }
            case 2, 3, 4 -> {
                String heading = "Scene " + mark(Kind.RECORDING);
                doOnEdt(() -> recording().scene(heading));
                return heading;
            }
            case 5, 6 -> {
                Expect expectation = (Expect) Script.parse("expect loss < " + mark(Kind.RECORDING));
                doOnEdt(() -> recording().expect(expectation));
                return expectation.text();
            }
            case 7, 8 -> {
                boolean note = random.nextBoolean();
                String name = note ? "note text" : "scene heading";
                doOnEdt(() -> ((AbstractButton) window.component(note ? "record note" : "record scene")).doClick());
                JTextComponent field = (JTextComponent) window.component(name);
                String text = " and " + mark(Kind.RECORDING);
                doOnEdt(() -> field.setText(field.getText() + text));
                return name + text;
            }
            default -> {
                String note = "A note " + mark(Kind.RECORDING) + "\n\n- with\n  ```";
                doOnEdt(() -> recording().note(note));
                return note;
            }
        }
    }

    private String follow(String with) {
        if (onEdt(() -> lesson().isEmpty())) {
            return "no lesson";
        }
        if (onEdt(() -> lesson().flatMap(Showing::open).isPresent()) && random.nextBoolean()) {
            int hands = mark(Kind.ANSWER);
            int choice = random.nextInt(2);
            doOnEdt(() -> window.main()
                    .lessons()
                    .player()
                    .answer(GivenAnswer.chosen(
                            lesson().flatMap(Showing::open).orElseThrow(), OptionalInt.of(choice), List.of(hands, 2))));
            return "answer " + hands;
        }
        switch (random.nextInt(5)) {
            case 0 -> {
                doOnEdt(() -> window.main().lessons().close.actionPerformed(null));
                return "close the lesson" + with;
            }
            case 1 -> {
                takesBack = true;
                doOnEdt(() -> window.main().lessons().reload.actionPerformed(null));
                return "reload";
            }
            default -> {
                takesBack = true;
                doOnEdt(() -> (random.nextInt(4) == 0
                                ? window.main().lessons().previous
                                : window.main().lessons().next)
                        .actionPerformed(null));
                return "another scene";
            }
        }
    }

    private String crash() {
        window.keep();
        window.reopen();
        answers.kept = Questions.Kept.RESTORE;
        CountDownLatch offered = new CountDownLatch(1);
        doOnEdt(() -> window.main().offerKeptWork(offered::countDown));
        await("what there is has been offered", () -> offered.getCount() == 0);
        return "crash, and restored: " + status();
    }
}
